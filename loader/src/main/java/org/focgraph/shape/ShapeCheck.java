package org.focgraph.shape;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;

/** Holds a graph against SHACL shapes. */
public final class ShapeCheck {

    private final Shapes shapes;

    public ShapeCheck(Graph shapesGraph) {
        this.shapes = Shapes.parse(shapesGraph);
    }

    /** Every result, in an order that does not depend on chance. */
    public List<Finding> check(Graph data) {
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .map(Finding::of)
                .sorted(Comparator.comparing((Finding f) -> f.focus().toString())
                        .thenComparing(Finding::message)
                        .thenComparing(f -> String.valueOf(f.value())))
                .toList();
    }

    /**
     * One result of validation.
     *
     * @param focus the thing that does not fit
     * @param path the property it is about, in SPARQL syntax; empty where it is the thing itself
     * @param value the offending value, or null
     * @param message what an editor of the table should do
     * @param violation false for a warning
     */
    public record Finding(Node focus, String path, Node value, String message, boolean violation) {

        static Finding of(ReportEntry entry) {
            return new Finding(
                    entry.focusNode(),
                    entry.resultPath() == null ? "" : entry.resultPath().toString(),
                    entry.value(),
                    entry.message(),
                    entry.severity() == null || entry.severity().equals(Severity.Violation));
        }
    }
}
