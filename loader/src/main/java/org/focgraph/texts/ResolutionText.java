package org.focgraph.texts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.focgraph.symbol.Organ;
import org.focgraph.symbol.Symbol;

/**
 * A resolution with its parts, whose symbol is certain.
 *
 * @param title without the number before it
 * @param repairs what was put right in the symbol
 */
record ResolutionText(
        Symbol symbol, String title, List<Part> parts, List<String> repairs, String file, long line, String sha256) {

    /** {@code 73/179.} before the title, on one line or on two. */
    private static final Pattern NUMBERED = Pattern.compile("((?:[A-Z]+-)?[0-9]+/[0-9]+)(?:\\.|\\b)\\s*(.*)");

    /** A title as it is printed. */
    record NumberedTitle(String number, String words) {}

    /** The first part that begins with a number of the usual form. */
    static Optional<NumberedTitle> title(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var matcher = NUMBERED.matcher(part.text());
            if (isHead(part) && matcher.matches()) {
                var words = matcher.group(2).strip();
                return Optional.of(new NumberedTitle(matcher.group(1), words.isEmpty() ? following(parts, i) : words));
            }
        }
        return Optional.empty();
    }

    private static String following(List<Part> parts, int i) {
        return i + 1 < parts.size() && isHead(parts.get(i + 1))
                ? parts.get(i + 1).text()
                : "";
    }

    private static boolean isHead(Part part) {
        return part.kind() == PartKind.TITLE || part.kind() == PartKind.HEADING || part.kind() == PartKind.FRONT;
    }

    /** Session and number, as a title begins: {@code 73/179}. */
    static String numberOf(Symbol symbol) {
        return symbol.session() + "/" + symbol.number();
    }

    String symbolText() {
        return symbol.normal();
    }

    String key() {
        return symbol.key();
    }

    /** Key of the body in table {@code bodies}. */
    String body() {
        return symbol.organ() == Organ.HUMAN_RIGHTS_COUNCIL ? "HRC" : "GA";
    }
}
