package org.focgraph.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.Query;

/** What stands after the name of a question: the form of its answer, or something about it. */
enum AnswerFormat {
    CSV("text/csv", true, false),
    TSV("text/tab-separated-values", true, false),
    JSON("application/sparql-results+json", true, false),
    TTL("text/turtle", false, true),
    JSONLD("application/ld+json", false, true),
    /** The text that was run. */
    RQ("application/sparql-query", true, true),
    /** Rows, query and a file that says where they come from. */
    ZIP("application/zip", true, true),
    /** Why there are no rows. */
    WHY("application/json", true, true);

    private final String mediaType;
    private final boolean forRows;
    private final boolean forStatements;

    AnswerFormat(String mediaType, boolean forRows, boolean forStatements) {
        this.mediaType = mediaType;
        this.forRows = forRows;
        this.forStatements = forStatements;
    }

    static Optional<AnswerFormat> named(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    /** Those this query's answer can be had in. */
    static List<AnswerFormat> of(Query query) {
        return Arrays.stream(values()).filter(format -> format.fits(query)).toList();
    }

    boolean fits(Query query) {
        return query.isConstructType() || query.isDescribeType() ? forStatements : forRows;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** The charset parameter is for text only. */
    String contentType() {
        return mediaType.startsWith("text/") || this == RQ ? mediaType + ";charset=utf-8" : mediaType;
    }
}
