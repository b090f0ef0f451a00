package org.focgraph.server.sparql;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.focgraph.server.guard.Effort;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.guard.QueryRefused;

/** Rows up to the number an answer may have; one more and the answer is refused, never cut. */
final class CountedRows implements RowSet {

    private final RowSet rows;
    private final Limits limits;
    private final Effort effort;
    private long count;

    CountedRows(RowSet rows, Limits limits, Effort effort) {
        this.rows = rows;
        this.limits = limits;
        this.effort = effort;
    }

    static QueryRefused tooMany(String what, Limits limits) {
        return QueryRefused.tooLarge(
                "The answer has more than %,d %s. Ask for fewer, with LIMIT and OFFSET under ORDER BY, or count them."
                        .formatted(limits.rows(), what));
    }

    /** How many rows have been read. */
    long count() {
        return count;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Binding next() {
        effort.firstRow();
        effort.step();
        if (++count > limits.rows()) {
            throw effort.refuse(tooMany("rows", limits));
        }
        return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
