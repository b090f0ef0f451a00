package org.focgraph.server.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.focgraph.server.http.Accept;

/** The formats of answers, those of tables first and each kind in the order of preference. */
enum Format {
    JSON("json", "application/sparql-results+json", ResultSetLang.RS_JSON),
    XML("xml", "application/sparql-results+xml", ResultSetLang.RS_XML),
    CSV("csv", "text/csv", ResultSetLang.RS_CSV),
    TSV("tsv", "text/tab-separated-values", ResultSetLang.RS_TSV),
    PLAIN_JSON("json", "application/json", ResultSetLang.RS_JSON),
    PLAIN_XML("xml", "application/xml", ResultSetLang.RS_XML),
    TEXT_XML("xml", "text/xml", ResultSetLang.RS_XML),

    TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY, RDFFormat.TURTLE_BLOCKS),
    JSONLD("jsonld", "application/ld+json", RDFFormat.JSONLD, RDFFormat.JSONLD_PLAIN),
    NTRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES, RDFFormat.NTRIPLES),
    RDFXML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PRETTY, RDFFormat.RDFXML_PLAIN),
    NQUADS("nq", "application/n-quads", RDFFormat.NQUADS, RDFFormat.NQUADS),
    TRIG("trig", "application/trig", RDFFormat.TRIG_PRETTY, RDFFormat.TRIG_BLOCKS),
    GRAPH_JSON("json", "application/json", RDFFormat.JSONLD, RDFFormat.JSONLD_PLAIN),
    GRAPH_XML("xml", "application/xml", RDFFormat.RDFXML_PRETTY, RDFFormat.RDFXML_PLAIN),
    GRAPH_TEXT("nt", "text/plain", RDFFormat.NTRIPLES, RDFFormat.NTRIPLES),

    HTML("html", "text/html");

    private static final long PRETTY_UP_TO = 5_000;

    private final String shortName;
    private final String mediaType;
    private final Lang table;
    private final RDFFormat pretty;
    private final RDFFormat plain;

    Format(String shortName, String mediaType, Lang table) {
        this(shortName, mediaType, table, null, null);
    }

    Format(String shortName, String mediaType, RDFFormat pretty, RDFFormat plain) {
        this(shortName, mediaType, null, pretty, plain);
    }

    Format(String shortName, String mediaType) {
        this(shortName, mediaType, null, null, null);
    }

    Format(String shortName, String mediaType, Lang table, RDFFormat pretty, RDFFormat plain) {
        this.shortName = shortName;
        this.mediaType = mediaType;
        this.table = table;
        this.pretty = pretty;
        this.plain = plain;
    }

    /** Those that can hold the answer of a query. */
    static List<Format> of(Query query) {
        boolean rows = query.isSelectType() || query.isAskType();
        return List.of(values()).stream()
                .filter(format -> format == HTML || (rows ? format.table != null : format.pretty != null))
                .toList();
    }

    /** Those RDF can be written in. */
    static List<Format> ofRdf() {
        return List.of(TURTLE, JSONLD, NTRIPLES, RDFXML);
    }

    static Optional<Format> best(List<Format> offered, Accept accept) {
        Format best = null;
        double weight = 0;
        for (var format : offered) {
            double wanted = accept.weight(format.mediaType);
            if (wanted > weight) {
                best = format;
                weight = wanted;
            }
        }
        return Optional.ofNullable(best);
    }

    static Optional<Format> named(List<Format> offered, String shortName) {
        return offered.stream()
                .filter(format -> format.shortName.equals(shortName))
                .findFirst();
    }

    String shortName() {
        return shortName;
    }

    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    Lang table() {
        return table;
    }

    /** Large graphs are written plainly: laying them out takes much longer than writing them. */
    RDFFormat rdf(long statements) {
        return statements <= PRETTY_UP_TO ? pretty : plain;
    }
}
