package org.focgraph.server.guard;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;

/** Refuses SERVICE and hidden functions in patterns, and simplifies property paths. */
final class GuardedPatterns extends TransformCopy {

    private final Effort effort;

    GuardedPatterns(Effort effort) {
        this.effort = effort;
    }

    @Override
    public Op transform(OpService service, Op subOp) {
        throw QueryRefused.bad(
                "SERVICE is not offered: this server sends no requests to others. Ask the other endpoint yourself"
                        + " and give its answer in VALUES.");
    }

    @Override
    public Op transform(OpBGP pattern) {
        pattern.getPattern().forEach(triple -> Vocabulary.checkPredicate(triple.getPredicate()));
        return super.transform(pattern);
    }

    @Override
    public Op transform(OpPath path) {
        var triple = path.getTriplePath();
        if (triple.getPath() == null) {
            Vocabulary.checkPredicate(triple.getPredicate());
            return super.transform(path);
        }
        Vocabulary.checkPath(triple.getPath());
        return new OpPath(new TriplePath(triple.getSubject(), SimplePath.of(triple.getPath()), triple.getObject()));
    }

    @Override
    public Op transform(OpTable table) {
        table.getTable()
                .rows()
                .forEachRemaining(row -> row.forEach((variable, node) -> {
                    if (node.isLiteral()) {
                        effort.weigh(NodeValue.makeNode(node));
                    }
                }));
        return super.transform(table);
    }

    @Override
    public Op transform(OpGroup group, Op subOp) {
        List<ExprAggregator> guarded = new ArrayList<>();
        for (var aggregation : group.getAggregators()) {
            if (aggregation.getAggregator() instanceof AggCustom custom) {
                Vocabulary.checkAggregate(custom.getIRI());
            }
            guarded.add(new ExprAggregator(
                    aggregation.getVar(), GuardedGroupConcat.of(aggregation.getAggregator(), effort)));
        }
        return OpGroup.create(subOp, group.getGroupVars(), guarded);
    }
}
