package org.focgraph.server.search;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Natural;

/**
 * A thing that was found, and why.
 *
 * @param kind the name of its kind; empty where it has none of the vocabulary
 * @param reason what of it matched
 * @param matched the text that did
 * @param score how well, among those that matched alike
 */
record Hit(Node thing, String label, String kind, Reason reason, String matched, float score) {

    /** What matched, the surest first. */
    enum Reason {
        SYMBOL("symbol"),
        CODE("code or key"),
        NAME("name"),
        BEGINNING("beginning of the name"),
        WORDS("words of the name"),
        OTHER_NAME("another name"),
        TEXT("words of its text"),
        SIMILAR("a similar spelling");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Best first: an identifier before any name, then what people look for before what stands behind it. */
    static final Comparator<Hit> ORDER = Comparator.comparingInt(Hit::rank)
            .thenComparing(Hit::reason)
            .thenComparing(Comparator.comparingDouble(Hit::score).reversed())
            .thenComparing(Hit::label, Natural.ORDER)
            .thenComparing(hit -> hit.thing().toString());

    private int rank() {
        if (reason.compareTo(Reason.CODE) <= 0) {
            return 0;
        }
        return 1
                + switch (kind) {
                    case "recommendation",
                            "right",
                            "threat",
                            "resolution",
                            "state",
                            "coalition",
                            "document",
                            "instrument",
                            "body",
                            "series",
                            "conference",
                            "supporter",
                            "person",
                            "concept",
                            "group-at-risk",
                            "stakeholder-group",
                            "provision" -> 0;
                    case "assertion", "sponsorship", "ballot", "ballot-outside-membership", "state-name", "roster" -> 2;
                    default -> 1;
                };
    }
}
