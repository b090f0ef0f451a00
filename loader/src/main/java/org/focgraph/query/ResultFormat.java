package org.focgraph.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A way of writing an answer down. */
public enum ResultFormat {
    TABLE(null, null),
    CSV(ResultSetLang.RS_CSV, null),
    TSV(ResultSetLang.RS_TSV, null),
    JSON(ResultSetLang.RS_JSON, null),
    XML(ResultSetLang.RS_XML, null),
    TTL(null, RDFFormat.TURTLE_PRETTY),
    NT(null, RDFFormat.NTRIPLES);

    private final Lang forRows;
    private final RDFFormat forTriples;

    ResultFormat(Lang forRows, RDFFormat forTriples) {
        this.forRows = forRows;
        this.forTriples = forTriples;
    }

    public static Optional<ResultFormat> parse(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public static List<String> allWords() {
        return Arrays.stream(values()).map(ResultFormat::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<Lang> forRows() {
        return Optional.ofNullable(forRows);
    }

    Optional<RDFFormat> forTriples() {
        return Optional.ofNullable(forTriples);
    }
}
