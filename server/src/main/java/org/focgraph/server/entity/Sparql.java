package org.focgraph.server.entity;

import org.apache.jena.graph.Node;

/** The queries behind the parts of a page, for readers to open and change. */
final class Sparql {

    static final String PREFIXES =
            """
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX org: <http://www.w3.org/ns/org#>
            """;

    private Sparql() {}

    /** A query about a thing; {@code $} stands for its IRI. IRIs of the store hold nothing that could end one. */
    static String about(Node thing, String query) {
        return query.replace("$", "<" + thing.getURI() + ">");
    }

    /** Every statement with a thing as object by one property. */
    static String onto(Node thing, Node property) {
        return "SELECT ?thing ?label WHERE {\n  ?thing <%s> <%s>\n".formatted(property.getURI(), thing.getURI())
                + "  OPTIONAL { ?thing rdfs:label ?label FILTER(LANGMATCHES(LANG(?label), \"en\")) }\n"
                + "}\nORDER BY ?thing\nLIMIT 10000";
    }

    /** The data of a thing by the rule of docs/linked-data.md. */
    static String description(Node thing) {
        return PREFIXES
                + about(
                        thing,
                        """
                        CONSTRUCT { ?node ?property ?value . ?value rdfs:label ?label }
                        WHERE {
                          { BIND($ AS ?node) } UNION { ?node rdf:subject $ }
                          ?node ?property ?value
                          OPTIONAL { ?value rdfs:label ?label }
                        }""");
    }
}
