package org.focgraph.table;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.focgraph.problem.Printable;

/** IRIs in cells, held against RFC 3987: what passes can stand in any RDF file. */
final class IriText {

    private static final String NEVER = "<>\"{}|\\^`";

    private IriText() {}

    static Parsed parse(String text) {
        return fault(text).map(fault -> new Parsed("", Optional.of(fault))).orElseGet(() -> Parsed.as(text));
    }

    static Optional<Fault> fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || NEVER.indexOf(c) >= 0) {
                var sign = c <= ' ' ? (c == ' ' ? "a space" : "a control character") : "a " + c;
                return Optional.of(new Fault(
                        "TABLE-IRI",
                        Printable.quoted(text) + " is not an IRI: it has " + sign + " at character " + (i + 1),
                        "write %" + String.format("%02X", (int) c) + " in its place, or correct the address"));
            }
        }
        try {
            IRIx.create(text);
            return Optional.empty();
        } catch (IRIException e) {
            return Optional.of(new Fault(
                    "TABLE-IRI", Printable.quoted(text) + " is not an IRI: " + reason(e), "correct the address"));
        }
    }

    /** Jena says {@code <iri> Code: 30/NAME in PART: Sentence. Sentence.}; the part and first sentence are for people. */
    private static String reason(IRIException e) {
        var message = e.getMessage();
        int sentence = message.lastIndexOf(": ");
        if (sentence < 0) {
            return "it is not well formed";
        }
        var text = message.substring(sentence + 2);
        int stop = text.indexOf(". ");
        text = stop > 0 ? text.substring(0, stop) : text;
        text = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return text.isEmpty()
                ? "it is not well formed"
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
