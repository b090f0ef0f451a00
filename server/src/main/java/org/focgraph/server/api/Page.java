package org.focgraph.server.api;

import java.util.List;
import java.util.OptionalInt;
import org.focgraph.query.QueryResult;

/** Which rows of an answer are wanted: from the one after {@code offset}, and at most {@code limit}. */
record Page(OptionalInt limit, int offset) {

    static final String LIMIT = "limit";
    static final String OFFSET = "offset";
    static final int MOST = 100_000;

    static final Page ALL = new Page(OptionalInt.empty(), 0);

    static Page of(int limit, int offset) {
        return new Page(OptionalInt.of(limit), offset);
    }

    static Page read(Request request) {
        var limit = request.parameter(LIMIT);
        return new Page(
                limit.isPresent() ? OptionalInt.of(number(LIMIT, limit.get(), 1)) : OptionalInt.empty(),
                request.parameter(OFFSET).map(text -> number(OFFSET, text, 0)).orElse(0));
    }

    private static int number(String name, String text, int least) {
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= MOST) {
                return number;
            }
        }
        throw ApiProblem.inParameters(
                "API-PAGE",
                List.of(new ApiProblem.Fault(
                        name, "write a whole number from %d to %d".formatted(least, MOST), List.of())));
    }

    boolean isWhole() {
        return limit.isEmpty() && offset == 0;
    }

    /** The rows of this page. */
    QueryResult.Rows of(QueryResult.Rows all) {
        int size = all.rows().size();
        int from = Math.min(offset, size);
        int to = limit.isPresent() ? (int) Math.min((long) from + limit.getAsInt(), size) : size;
        return new QueryResult.Rows(all.vars(), all.rows().subList(from, to));
    }
}
