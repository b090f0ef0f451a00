package org.focgraph.cite;

import java.util.List;
import org.focgraph.problem.Printable;

/** A citation as a record of type DATA: two letters or digits, two spaces, a hyphen, a space, and one line of value. */
final class Ris {

    private static final String END = "\r\n";

    private final StringBuilder record = new StringBuilder();

    private Ris() {}

    static String of(Citation citation) {
        var ris = new Ris();
        ris.tag("TY", "DATA");
        // a comma would part a name into family and given name, and an asterisk is not allowed
        citation.authors()
                .forEach(author -> ris.tag("AU", author.replace(',', ' ').replace('*', ' ')));
        ris.tag("TI", citation.title());
        if (citation.subject() != Citation.Subject.WHOLE) {
            ris.tag("T2", Citation.COLLECTION);
        }
        var date = citation.dateParts();
        if (!date.isEmpty()) {
            ris.tag("PY", "%04d".formatted(date.get(0)));
            ris.tag("DA", day(date));
        }
        ris.tag("ET", "release " + citation.release());
        ris.tag("PB", Citation.COLLECTION);
        ris.tag("UR", citation.address());
        if (!citation.note().isBlank()) {
            ris.tag("N1", citation.note());
        }
        ris.tag("N1", "Licence: " + citation.licence());
        return ris.record.append("ER  - ").append(END).toString();
    }

    /** {@code YYYY/MM/DD/other}, with nothing between the slashes where a part is not known. */
    private static String day(List<Integer> date) {
        var month = date.size() > 1 ? "%02d".formatted(date.get(1)) : "";
        var day = date.size() > 2 ? "%02d".formatted(date.get(2)) : "";
        return "%04d/%s/%s/".formatted(date.get(0), month, day);
    }

    private void tag(String tag, String value) {
        record.append(tag)
                .append("  - ")
                .append(Printable.of(value).strip().replaceAll("\\s+", " "))
                .append(END);
    }
}
