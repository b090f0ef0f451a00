package org.focgraph.server.entity;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Kind;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** The signs of the pages: a shape and a colour for each kind, a word and a line for each basis and status. */
final class Marks {

    private static final Map<String, String> SHAPES = Map.of(
            "recommendation", "M2 2h12v12H2z",
            "right", "M8 1.5a6.5 6.5 0 1 0 .01 0z",
            "threat", "M8 1.5 15 14H1z",
            "resolution", "M8 .8 15.2 8 8 15.2.8 8z",
            "state", "M8 1 14.2 4.5v7L8 15 1.8 11.5v-7z",
            "instrument", "M5.8 1.5h4.4v4.3h4.3v4.4h-4.3v4.3H5.8v-4.3H1.5V5.8h4.3z",
            "document", "M8 1 15 6.4 12.3 14.6H3.7L1 6.4z",
            "body", "M8 1.5a6.5 6.5 0 1 0 .01 0zM8 5a3 3 0 1 1-.01 0z");

    private Marks() {}

    static Html of(Kind kind) {
        return Html.of(
                "<svg class=\"mark k-{}\" viewBox=\"0 0 16 16\" width=\"13\" height=\"13\" aria-hidden=\"true\">"
                        + "<path fill-rule=\"evenodd\" d=\"{}\"/></svg>",
                kind.look(),
                SHAPES.get(kind.look()));
    }

    static Html basis(Facts facts, Optional<Node> basis) {
        return basis.map(node -> Html.of(
                        "<span class=\"chip {}\">{}</span>",
                        node.equals(Terms.foc("explicit")) ? "explicit" : "interpretive",
                        facts.label(node)))
                .orElse(Html.NOTHING);
    }

    static Html status(Facts facts, Optional<Node> status) {
        return status.map(node -> Html.of("<span class=\"status\">{}</span>", facts.label(node)))
                .orElse(Html.NOTHING);
    }
}
