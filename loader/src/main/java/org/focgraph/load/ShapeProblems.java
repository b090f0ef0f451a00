package org.focgraph.load;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.FmtUtils;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.shape.ShapeCheck;
import org.focgraph.shape.ShapeCheck.Finding;

/** Turns what the shapes find into problems that point at a line of a table. */
final class ShapeProblems {

    private ShapeProblems() {}

    static void check(Graph shapes, Graph data, PrefixMapping prefixes, RowPlaces places, Problems problems) {
        List<Finding> findings = new ShapeCheck(shapes).check(data);
        for (var finding : findings) {
            var place = places.of(finding.focus(), data);
            var found = describe(finding, prefixes);
            problems.add(
                    finding.violation()
                            ? Problem.error(place, "SHAPE", found, finding.message())
                            : Problem.warning(place, "SHAPE", found, finding.message()));
        }
    }

    private static String describe(Finding finding, PrefixMapping prefixes) {
        var text = new StringBuilder(show(finding.focus(), prefixes)).append(" does not fit the shape of its kind");
        if (!finding.path().isEmpty()) {
            text.append(", at ").append(shortPath(finding.path(), prefixes));
        }
        if (finding.value() != null && !finding.value().equals(finding.focus())) {
            text.append(", value ").append(Printable.quoted(show(finding.value(), prefixes)));
        }
        return text.toString();
    }

    private static String shortPath(String path, PrefixMapping prefixes) {
        return path.startsWith("<") && path.endsWith(">") && path.indexOf('>') == path.length() - 1
                ? prefixes.shortForm(path.substring(1, path.length() - 1))
                : path;
    }

    private static String show(Node node, PrefixMapping prefixes) {
        return FmtUtils.stringForNode(node, prefixes);
    }
}
