package org.focgraph.server.guard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * The text of a query, looked at before it is parsed: its size, and whatever would send a recursive parser too deep.
 *
 * <p>It knows strings, IRIs and comments of SPARQL 1.2 and nothing else of its grammar.
 */
public final class QueryText {

    public static final int LONGEST = 64 * 1024;
    public static final int DEEPEST = 200;
    public static final int LONGEST_RUN = 50;
    /** The time to plan a query doubles with every EXISTS inside an EXISTS. */
    public static final int DEEPEST_EXISTS = 8;

    private static final String EXISTS = "EXISTS";
    private static final Pattern IRI = Pattern.compile("<[^<>\"{}|^`\\x00-\\x20]*>");

    private final String text;
    private int at;
    private final Deque<Boolean> brackets = new ArrayDeque<>();
    private boolean afterExists;
    private int exists;
    private int run;

    private QueryText(String text) {
        this.text = text;
    }

    public static void check(String text) {
        if (text.length() > LONGEST || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw QueryRefused.tooLarge("The query is longer than %d kB.".formatted(LONGEST / 1024));
        }
        new QueryText(text).scan();
    }

    private void scan() {
        var iri = IRI.matcher(text);
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '#' -> skipComment();
                case '"', '\'' -> skipString(c);
                case '\\' -> at += 2;
                case '<' -> at = iri.region(at, text.length()).lookingAt() ? iri.end() : at + 1;
                case '(', '{', '[' -> {
                    open();
                    at++;
                }
                case ')', '}', ']' -> {
                    close();
                    at++;
                }
                case '!', '-', '+' -> {
                    longer();
                    at++;
                    continue;
                }
                case 'e', 'E' -> {
                    afterExists |= text.regionMatches(true, at, EXISTS, 0, EXISTS.length());
                    at++;
                }
                default -> at++;
            }
            if (!Character.isWhitespace(c) && c != '#') {
                run = 0;
            }
        }
    }

    private void open() {
        brackets.push(afterExists);
        if (afterExists && ++exists > DEEPEST_EXISTS) {
            throw QueryRefused.bad("The query nests EXISTS more than %d deep.".formatted(DEEPEST_EXISTS));
        }
        afterExists = false;
        if (brackets.size() > DEEPEST) {
            throw QueryRefused.bad("The query nests brackets more than %d deep.".formatted(DEEPEST));
        }
    }

    private void close() {
        if (!brackets.isEmpty() && brackets.pop()) {
            exists--;
        }
    }

    private void longer() {
        if (++run > LONGEST_RUN) {
            throw QueryRefused.bad("The query has more than %d signs in a row (!, + or -).".formatted(LONGEST_RUN));
        }
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void skipString(char quote) {
        var triple = String.valueOf(quote).repeat(3);
        var end = text.startsWith(triple, at) ? triple : String.valueOf(quote);
        at += end.length();
        while (at < text.length() && !text.startsWith(end, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at += end.length();
    }
}
