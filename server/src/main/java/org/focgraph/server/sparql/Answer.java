package org.focgraph.server.sparql;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.focgraph.server.guard.Effort;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.html.Html;

/** Runs a query and writes its answer in a format. */
final class Answer {

    private final Limits limits;
    private final Effort effort;
    private final String base;
    private final Supplier<Html> whyEmpty;
    private final AnswerBuffer out;
    private boolean empty;

    /** @param whyEmpty what a page says where there are no rows */
    Answer(Limits limits, Effort effort, String base, Supplier<Html> whyEmpty) {
        this.limits = limits;
        this.effort = effort;
        this.base = base;
        this.whyEmpty = whyEmpty;
        this.out = new AnswerBuffer(limits, effort);
    }

    List<byte[]> of(QueryExec execution, Format format, String queryText) {
        var query = execution.getQuery();
        if (query.isSelectType()) {
            var rows = new CountedRows(execution.select(), limits, effort);
            if (format == Format.HTML) {
                page(queryText, query.getPrefixMapping()).write(rows);
            } else {
                results(format).write(out, rows);
            }
            empty = rows.count() == 0;
        } else if (query.isAskType()) {
            boolean truth = execution.ask();
            if (format == Format.HTML) {
                page(queryText, query.getPrefixMapping()).write(truth);
            } else {
                results(format).write(out, truth);
            }
        } else {
            var graph = new CountedGraph(GraphFactory.createDefaultGraph(), limits, effort);
            write(query.isConstructType() ? execution.construct(graph) : execution.describe(graph), format, queryText);
        }
        return out.body();
    }

    /** Whether a SELECT gave no rows. */
    boolean isEmpty() {
        return empty;
    }

    private HtmlAnswer page(String queryText, PrefixMapping prefixes) {
        return new HtmlAnswer(out, queryText, new Cells(base, prefixes), whyEmpty);
    }

    private static ResultsWriter results(Format format) {
        return ResultsWriter.create()
                .lang(format.table())
                .context(ARQ.getContext().copy())
                .build();
    }

    private void write(Graph graph, Format format, String queryText) {
        if (format == Format.HTML) {
            page(queryText, graph.getPrefixMapping()).write(graph);
            return;
        }
        var rdf = format.rdf(graph.size());
        if (rdf.getLang().equals(Format.NQUADS.rdf(0).getLang())
                || rdf.getLang().equals(Format.TRIG.rdf(0).getLang())) {
            RDFDataMgr.write(out, DatasetGraphFactory.wrap(graph), rdf);
        } else {
            RDFDataMgr.write(out, graph, rdf);
        }
    }
}
