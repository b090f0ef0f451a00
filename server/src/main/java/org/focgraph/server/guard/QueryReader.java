package org.focgraph.server.guard;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.focgraph.problem.Printable;

/** Reads a query in the syntax of SPARQL 1.2, and turns what goes wrong into a sentence with line and column. */
final class QueryReader {

    private static final int LONGEST_MESSAGE = 400;
    private static final Pattern CLASS_NAME = Pattern.compile("(?:[a-z]\\w*\\.)+[A-Z]\\w*:?\\s*");

    private QueryReader() {}

    static GuardedQuery read(String text, String base, Function<Query, GuardedQuery> check) {
        try {
            return check.apply(QueryFactory.create(text, base, Syntax.syntaxSPARQL_12));
        } catch (QueryParseException e) {
            throw QueryRefused.bad(place(e) + spoken(e) + extension(text, base));
        } catch (QueryException e) {
            throw QueryRefused.bad(spoken(e));
        } catch (StackOverflowError tooDeep) {
            throw QueryRefused.bad("The query is nested too deep.");
        }
    }

    private static String place(QueryParseException e) {
        return e.getLine() > 0 && !String.valueOf(e.getMessage()).contains("at line")
                ? "Line %d, column %d: ".formatted(e.getLine(), e.getColumn())
                : "";
    }

    /** The first line of a message, without names of classes. */
    static String spoken(Throwable e) {
        var message = e.getMessage() == null ? "The query could not be read." : e.getMessage();
        var line = message.strip().lines().findFirst().orElse("");
        var plain = Printable.of(CLASS_NAME.matcher(line).replaceAll(""));
        return plain.length() <= LONGEST_MESSAGE ? plain : plain.substring(0, LONGEST_MESSAGE) + "…";
    }

    private static String extension(String text, String base) {
        try {
            QueryFactory.create(text, base, Syntax.syntaxARQ);
            return " (The query uses an extension of one query engine; this endpoint reads SPARQL 1.2 as it is written down"
                    + " by the W3C.)";
        } catch (RuntimeException | StackOverflowError alsoWrong) {
            return "";
        }
    }
}
