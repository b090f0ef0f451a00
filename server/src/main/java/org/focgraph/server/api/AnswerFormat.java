package org.focgraph.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.focgraph.network.NetworkFormat;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.View;

/** What stands after the name of a question: the form of its answer, or something about it. */
enum AnswerFormat {
    CSV("text/csv", true, false),
    TSV("text/tab-separated-values", true, false),
    JSON("application/sparql-results+json", true, false),
    TTL("text/turtle", false, true),
    JSONLD("application/ld+json", false, true),
    GRAPHML("application/graphml+xml", NetworkFormat.GRAPHML),
    /** The type the GEXF primer names; neither it nor that of GraphML is registered. */
    GEXF("application/gexf+xml", NetworkFormat.GEXF),
    DOT("text/vnd.graphviz", NetworkFormat.DOT),
    /** The text that was run. */
    RQ("application/sparql-query", true, true),
    /** Rows, query and a file that says where they come from. */
    ZIP("application/zip", true, true),
    /** Why there are no rows. */
    WHY("application/json", true, true);

    private final String mediaType;
    private final boolean forRows;
    private final boolean forStatements;
    private final NetworkFormat network;

    AnswerFormat(String mediaType, boolean forRows, boolean forStatements) {
        this.mediaType = mediaType;
        this.forRows = forRows;
        this.forStatements = forStatements;
        this.network = null;
    }

    AnswerFormat(String mediaType, NetworkFormat network) {
        this.mediaType = mediaType;
        this.forRows = true;
        this.forStatements = false;
        this.network = network;
    }

    static Optional<AnswerFormat> named(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    /** Those this question's answer can be had in. */
    static List<AnswerFormat> of(CatalogueQuery question) {
        var query = question.query();
        boolean isNetwork = question.header().view() == View.NETWORK;
        return Arrays.stream(values())
                .filter(format -> format.fits(query, isNetwork))
                .toList();
    }

    boolean fits(CatalogueQuery question) {
        return of(question).contains(this);
    }

    private boolean fits(Query query, boolean isNetwork) {
        boolean fits = query.isConstructType() || query.isDescribeType() ? forStatements : forRows;
        return fits && (network == null || isNetwork);
    }

    /** How it is written, where it is for networks only. */
    Optional<NetworkFormat> network() {
        return Optional.ofNullable(network);
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
