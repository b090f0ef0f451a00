package org.focgraph.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.ResultFormat;
import org.focgraph.query.View;

/** What an answer can be exported as. */
public enum ExportFormat {
    GRAPHML(NetworkFormat.GRAPHML, null),
    GEXF(NetworkFormat.GEXF, null),
    DOT(NetworkFormat.DOT, null),
    CSV(null, ResultFormat.CSV),
    JSON(null, ResultFormat.JSON);

    private final NetworkFormat network;
    private final ResultFormat rows;

    ExportFormat(NetworkFormat network, ResultFormat rows) {
        this.network = network;
        this.rows = rows;
    }

    public static Optional<ExportFormat> parse(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public static List<String> allWords() {
        return Arrays.stream(values()).map(ExportFormat::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the answer to this question can be written so. */
    public boolean fits(CatalogueQuery question) {
        return network == null || question.header().view() == View.NETWORK;
    }

    Optional<NetworkFormat> network() {
        return Optional.ofNullable(network);
    }

    ResultFormat rows() {
        return rows;
    }
}
