package org.focgraph.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.focgraph.problem.Printable;

/** A regular expression the whole text must match; a plain alternation is a list of words. */
record TextFormat(Pattern pattern, Optional<Words> words) implements Format {

    private static final Pattern ALTERNATION = Pattern.compile("\\^?\\(?(?:\\?:)?([^\\\\\\[\\](){}.*+?^$]+)\\)?\\$?");

    /** @throws java.util.regex.PatternSyntaxException where it is no regular expression */
    static TextFormat of(String regex) {
        var alternation = ALTERNATION.matcher(regex);
        Optional<Words> words = alternation.matches() && regex.contains("|")
                ? Optional.of(new Words(List.of(alternation.group(1).split("\\|"))))
                : Optional.empty();
        return new TextFormat(Pattern.compile(regex), words);
    }

    @Override
    public Parsed parse(String text) {
        if (matches(text)) {
            return Parsed.as(text);
        }
        return words.map(known -> known.not("TABLE-CODE", text))
                .orElseGet(() -> Parsed.not(
                        "TABLE-FORMAT",
                        Printable.quoted(text) + " does not have the form " + Printable.quoted(pattern.pattern()),
                        "write it in that form, which the metadata of the column explains"));
    }

    /** Java matches groups under repetition recursively: a long text can be too deep for the stack. */
    private boolean matches(String text) {
        try {
            return pattern.matcher(text).matches();
        } catch (StackOverflowError e) {
            return false;
        }
    }
}
