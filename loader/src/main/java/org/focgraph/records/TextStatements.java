package org.focgraph.records;

import static org.focgraph.dataset.Statements.LABEL;
import static org.focgraph.dataset.Statements.TYPE;
import static org.focgraph.dataset.Statements.day;
import static org.focgraph.dataset.Statements.english;
import static org.focgraph.dataset.Statements.foc;
import static org.focgraph.dataset.Statements.integer;
import static org.focgraph.dataset.Statements.text;
import static org.focgraph.dataset.Statements.thing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.focgraph.dataset.Statements;
import org.focgraph.symbol.DocumentKind;
import org.focgraph.symbol.Symbol;

/** Resolutions and drafts, each described once in a run, at the addresses that every data set uses. */
final class TextStatements {

    private final Statements out;
    private final Node source;
    private final Set<String> described = new HashSet<>();
    private final Set<Triple> linked = new HashSet<>();

    TextStatements(Statements out, Node source) {
        this.out = out;
        this.source = source;
    }

    /**
     * What a source says of a resolution beyond its symbol.
     *
     * @param adoption mode, where the source is clear on it
     * @param basis on what ground the mode is stated
     */
    record Description(
            String title,
            Optional<LocalDate> adopted,
            Optional<Node> adoption,
            String basis,
            List<String> drafts,
            List<String> reports) {

        static Description titled(String title) {
            return new Description(title, Optional.empty(), Optional.empty(), "", List.of(), List.of());
        }
    }

    /** Is it the symbol of something decided by an organ that stands in the tables? */
    static boolean isDecided(Symbol symbol) {
        return (symbol.kind() == DocumentKind.RESOLUTION || symbol.kind() == DocumentKind.DECISION)
                && body(symbol).isPresent();
    }

    private static Optional<Node> body(Symbol symbol) {
        return switch (symbol.organ()) {
            case GENERAL_ASSEMBLY -> Optional.of(thing("body", "GA"));
            case HUMAN_RIGHTS_COUNCIL -> Optional.of(thing("body", "HRC"));
            case SECURITY_COUNCIL -> Optional.of(thing("body", "SC"));
            default -> Optional.empty();
        };
    }

    /** Describes a resolution or decision, for which {@link #isDecided} holds. */
    Node resolution(Symbol symbol, Description description) {
        var node = thing("resolution", symbol.key());
        if (!described.add("resolution/" + symbol.key())) {
            return node;
        }
        out.add(node, TYPE, foc("Resolution"));
        boolean titled = !description.title().isEmpty();
        out.add(node, LABEL, english(symbol.normal() + (titled ? ": " + description.title() : "")));
        if (titled) {
            out.add(node, DCTerms.title.asNode(), english(description.title()));
        }
        out.add(node, foc("symbol"), text(symbol.normal()));
        out.add(node, foc("issuedBy"), body(symbol).orElseThrow());
        if (symbol.sessionNumber().isPresent()) {
            out.add(node, foc("session"), integer(symbol.sessionNumber().getAsInt()));
        } else if (!symbol.session().isEmpty()) {
            out.add(node, foc("specialSession"), text(symbol.session()));
        }
        description.adopted().ifPresent(date -> out.add(node, foc("adoptionDate"), day(date)));
        description.adoption().ifPresent(mode -> {
            out.add(node, foc("adoption"), mode);
            out.add(node, foc("adoptionBasis"), english(description.basis()));
        });
        description.drafts().forEach(draft -> out.add(node, foc("draftSymbol"), text(draft)));
        description.reports().forEach(report -> out.add(node, foc("committeeReport"), text(report)));
        out.add(node, foc("status"), foc("verified"));
        out.add(node, DCTerms.source.asNode(), source);
        return node;
    }

    /** Describes a draft by what its symbol says; titles are those of the records. */
    Node draft(Symbol symbol) {
        var node = thing("draft", symbol.key());
        if (described.add("draft/" + symbol.key())) {
            out.add(node, TYPE, foc("Draft"));
            out.add(node, LABEL, english("Draft " + symbol.normal()));
            out.add(node, foc("symbol"), text(symbol.normal()));
            out.add(node, foc("status"), foc("verified"));
            out.add(node, DCTerms.source.asNode(), source);
        }
        return node;
    }

    /** A statement that several records may make, written once. */
    void link(Node thing, String property, Node other) {
        if (linked.add(Triple.create(thing, foc(property), other))) {
            out.add(thing, foc(property), other);
        }
    }
}
