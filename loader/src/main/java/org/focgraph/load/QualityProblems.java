package org.focgraph.load;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.FmtUtils;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.query.Arguments;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.DatasetTarget;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryRun;

/** Runs {@code queries/quality/}: every row of an answer is something that cannot be. */
final class QualityProblems {

    private QualityProblems() {}

    static void check(Catalogue quality, Graph data, PrefixMapping prefixes, RowPlaces places, Problems problems) {
        var target = new DatasetTarget(DatasetGraphFactory.wrap(data));
        for (var query : quality.queries()) {
            var answer = QueryRun.of(query, Arguments.NONE).on(target);
            if (answer instanceof QueryResult.Rows rows) {
                rows.rows().forEach(row -> {
                    var item = row.get("item");
                    var place = place(item, row.get("row"), data, places);
                    problems.add(Problem.error(
                            place, "QUALITY", describe(query, item, row.get("problem"), prefixes), advice(query)));
                });
            }
        }
    }

    private static Location place(Node item, Node row, Graph data, RowPlaces places) {
        if (row != null && row.isURI()) {
            return places.ofRow(row);
        }
        return item == null ? Location.of("(whole graph)") : places.of(item, data);
    }

    private static String describe(CatalogueQuery query, Node item, Node problem, PrefixMapping prefixes) {
        var text = new StringBuilder();
        if (item != null) {
            text.append(FmtUtils.stringForNode(item, prefixes)).append(": ");
        }
        text.append(problem == null ? query.header().summary() : words(problem, prefixes));
        return text.append(" (").append(query.path()).append(')').toString();
    }

    private static String words(Node problem, PrefixMapping prefixes) {
        return problem.isLiteral() ? problem.getLiteralLexicalForm() : FmtUtils.stringForNode(problem, prefixes);
    }

    private static String advice(CatalogueQuery query) {
        return query.header().advice().isEmpty()
                ? query.header().description()
                : query.header().advice();
    }
}
