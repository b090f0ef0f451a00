package org.focgraph.server.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFFormat;

/** The formats a thing or the vocabulary can be had in; RDF for whoever says nothing. */
public enum Representation {
    TURTLE("ttl", "text/turtle", List.of("application/x-turtle"), RDFFormat.TURTLE_PRETTY),
    HTML("html", "text/html", List.of("application/xhtml+xml"), null),
    JSONLD("jsonld", "application/ld+json", List.of("application/json"), null),
    NTRIPLES("nt", "application/n-triples", List.of("text/plain"), RDFFormat.NTRIPLES),
    RDFXML("rdf", "application/rdf+xml", List.of("application/xml", "text/xml"), RDFFormat.RDFXML_PRETTY),
    CSV("csv", "text/csv", List.of(), null);

    /** Another name for a format gives way to the name proper. */
    private static final double ALIAS = 1e-6;

    private final String ending;
    private final String mediaType;
    private final List<String> aliases;
    private final RDFFormat rdf;

    Representation(String ending, String mediaType, List<String> aliases, RDFFormat rdf) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.aliases = aliases;
        this.rdf = rdf;
    }

    /** The one that is named by an ending such as {@code ttl}. */
    public static Optional<Representation> ending(String ending) {
        return List.of(values()).stream()
                .filter(each -> each.ending.equals(ending))
                .findFirst();
    }

    /**
     * The one a client wants most. Where several are wanted alike, a client that names HTML gets it.
     *
     * @throws Refused (406) with the list of formats, where it wants none of them
     */
    public static Representation best(List<Representation> offered, Accept accept) {
        return offered.stream()
                .filter(each -> each.weight(accept) > 0)
                .max(Comparator.comparingDouble((Representation each) -> each.weight(accept))
                        .thenComparing(each -> each == HTML && accept.names(HTML.mediaType))
                        .thenComparing(Comparator.<Representation>comparingInt(offered::indexOf)
                                .reversed()))
                .orElseThrow(() -> new Refused(
                        406,
                        "It can be had as %s."
                                .formatted(offered.stream()
                                        .map(each -> each.mediaType + " (." + each.ending + ")")
                                        .collect(Collectors.joining(", ")))));
    }

    private double weight(Accept accept) {
        double weight = accept.weight(mediaType);
        for (var alias : aliases) {
            if (accept.names(alias)) {
                weight = Math.max(weight, accept.weight(alias) - ALIAS);
            }
        }
        return weight;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** With the charset where the type is one of text. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    /** How Jena writes it; null for HTML, CSV and JSON-LD. */
    public RDFFormat rdf() {
        return rdf;
    }

    /** Whether it is RDF, from which the same graph can be read back. */
    public boolean isRdf() {
        return rdf != null || this == JSONLD;
    }
}
