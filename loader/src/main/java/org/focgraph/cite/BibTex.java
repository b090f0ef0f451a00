package org.focgraph.cite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.focgraph.problem.Printable;

/**
 * A citation as a {@code @misc} entry, which every style knows.
 *
 * <p>BibTeX counts braces whether or not a backslash stands before them, so a brace in a value is written as a command.
 * Addresses stay as they are: the packages that print {@code url} read it verbatim.
 */
final class BibTex {

    private static final Map<Character, String> COMMANDS = Map.of(
            '{', "\\textbraceleft{}",
            '}', "\\textbraceright{}",
            '\\', "\\textbackslash{}",
            '~', "\\textasciitilde{}",
            '^', "\\textasciicircum{}");
    private static final String WITH_BACKSLASH = "%&_$#";

    private BibTex() {}

    static String of(Citation citation) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(
                "author",
                citation.authors().stream()
                        .map(author -> "{" + escaped(author) + "}")
                        .collect(Collectors.joining(" and ")));
        fields.put("title", "{" + escaped(citation.title()) + "}");
        if (citation.subject() != Citation.Subject.WHOLE) {
            fields.put("howpublished", escaped("In: " + Citation.COLLECTION));
        }
        fields.put("version", escaped(citation.release()));
        var date = citation.dateParts();
        if (!date.isEmpty()) {
            fields.put("year", "%04d".formatted(date.get(0)));
            fields.put("date", citation.date().orElseThrow());
        }
        fields.put("url", address(citation.address()));
        fields.put("note", note(citation));
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@misc{" + citation.key() + ",\n", "\n}\n"));
    }

    private static String note(Citation citation) {
        var own = citation.note().isBlank() ? "" : "; " + citation.note();
        return escaped("Data set, release " + citation.release() + own + ". Licence: " + citation.licence());
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (char c : Printable.of(text).toCharArray()) {
            if (COMMANDS.containsKey(c)) {
                escaped.append(COMMANDS.get(c));
            } else {
                escaped.append(WITH_BACKSLASH.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    private static String address(String address) {
        return Printable.of(address)
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\\", "%5C")
                .replace(" ", "%20");
    }
}
