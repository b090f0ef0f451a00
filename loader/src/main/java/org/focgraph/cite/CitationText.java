package org.focgraph.cite;

import org.focgraph.problem.Printable;

/** A citation as one line of text. */
final class CitationText {

    private CitationText() {}

    static String of(Citation citation) {
        var text = new StringBuilder(String.join(", ", citation.authors())).append(". ");
        text.append(citation.title());
        text.append(citation.title().matches(".*[.?!]") ? " " : ". ");
        boolean whole = citation.subject() == Citation.Subject.WHOLE;
        text.append(whole ? "Release " : "In: " + Citation.COLLECTION + ", release ");
        text.append(citation.release());
        citation.date().ifPresent(date -> text.append(", data of ").append(date));
        text.append(" [data set]. ").append(citation.address());
        if (!citation.note().isBlank()) {
            text.append(" (").append(citation.note()).append(')');
        }
        return Printable.of(
                text.append(". Licence: ").append(citation.licence()).toString());
    }
}
