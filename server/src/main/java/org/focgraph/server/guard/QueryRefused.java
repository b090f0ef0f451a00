package org.focgraph.server.guard;

import org.apache.jena.query.QueryCancelledException;

/**
 * A query that is not answered, with the HTTP status and a sentence for whoever asked it.
 *
 * <p>To the query engine it is a cancellation, the one exception that a FILTER does not take for false.
 */
public final class QueryRefused extends QueryCancelledException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String sentence;

    private QueryRefused(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    /** The query is wrong or asks for something that is not offered. */
    public static QueryRefused bad(String sentence) {
        return new QueryRefused(400, sentence);
    }

    /** The query or its answer is too large. */
    public static QueryRefused tooLarge(String sentence) {
        return new QueryRefused(413, sentence);
    }

    public int status() {
        return status;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    /** Nobody looks for where a query was refused, and there may be many. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
