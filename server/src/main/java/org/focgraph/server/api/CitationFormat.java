package org.focgraph.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.focgraph.cite.Citation;

/** The forms a citation is had in; the first is for people. */
enum CitationFormat {
    TXT("text/plain", citation -> citation.text() + "\n"),
    BIB("application/x-bibtex", Citation::bibtex),
    RIS("application/x-research-info-systems", Citation::ris),
    JSON("application/vnd.citationstyles.csl+json", Citation::cslJson);

    private final String mediaType;
    private final Function<Citation, String> writer;

    CitationFormat(String mediaType, Function<Citation, String> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    static Optional<CitationFormat> named(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** JSON is UTF-8 without saying so. */
    String contentType() {
        return this == JSON ? mediaType : mediaType + ";charset=utf-8";
    }

    List<byte[]> write(Citation citation) {
        return List.of(Bytes.of(writer.apply(citation)));
    }
}
