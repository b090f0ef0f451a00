package org.focgraph.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The prefixed names of a SPARQL text with where they stand, so that a problem can point at one. */
final class PrefixedNames {

    /** Strings, addresses and comments are matched first so that nothing inside them counts as a name. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'|<[^<>\\s]*>|#[^\\n]*"
                    + "|(?<prefix>[A-Za-z][\\w.-]*)?:(?<local>[\\w][\\w.-]*\\w|\\w)?",
            Pattern.DOTALL);

    /** A name such as {@code col:label}; line and column from 1. */
    record Name(String prefix, String local, int line, int column) {}

    private PrefixedNames() {}

    static List<Name> of(String sparql) {
        var names = new ArrayList<Name>();
        var matcher = TOKEN.matcher(sparql);
        while (matcher.find()) {
            if (matcher.group("local") != null) {
                var before = sparql.substring(0, matcher.start());
                int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
                int column = matcher.start() - before.lastIndexOf('\n');
                var prefix = matcher.group("prefix");
                names.add(new Name(prefix == null ? "" : prefix, matcher.group("local"), line, column));
            }
        }
        return names;
    }
}
