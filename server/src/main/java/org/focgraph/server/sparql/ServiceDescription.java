package org.focgraph.server.sparql;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.guard.QueryText;
import org.focgraph.server.guard.Vocabulary;

/**
 * What the endpoint says about itself and a release, in the terms of SPARQL 1.1 Service Description: no feature is claimed
 * that it does not have. The specification has no terms for limits, so they stand there as text.
 */
public record ServiceDescription(String base, Limits limits, String release) {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> ANSWERS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "JSON-LD",
            "N-Triples",
            "RDF_XML",
            "N-Quads",
            "TriG");
    private static final List<Property> TOLD_OF_GRAPHS =
            List.of(RDFS.label, DCTerms.license, DCTerms.modified, VOID.triples);

    /** Limits in words; also for people. */
    public static String limits(Limits limits) {
        return ("A query may have %d kB. Its first row is due after %s seconds and its last after %s; an answer may have %,d"
                        + " rows or statements and %d MB. An answer that would be longer is refused, never cut. SERVICE and"
                        + " updates are not offered.")
                .formatted(
                        QueryText.LONGEST / 1024,
                        Limits.seconds(limits.firstRow()),
                        Limits.seconds(limits.total()),
                        limits.rows(),
                        limits.bytes() >> 20);
    }

    byte[] write(DatasetGraph data, Format format) {
        var model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD).setNsPrefix("dcterms", DCTerms.NS).setNsPrefix("void", VOID.NS);
        model.setNsPrefix("rdfs", RDFS.uri);
        var endpoint = model.createResource(base + "sparql");
        endpoint.addProperty(RDF.type, sd(model, "Service"))
                .addProperty(property(model, "endpoint"), endpoint)
                .addProperty(RDFS.label, "focgraph, SPARQL endpoint", "en")
                .addProperty(DCTerms.description, limits(limits), "en")
                .addProperty(property(model, "supportedLanguage"), sd(model, "SPARQL11Query"))
                .addProperty(property(model, "propertyFeature"), model.createResource(Vocabulary.TEXT_QUERY))
                .addProperty(property(model, "defaultDataset"), dataset(model, data));
        ANSWERS.forEach(answer ->
                endpoint.addProperty(property(model, "resultFormat"), model.createResource(FORMATS + answer)));
        var bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, model, format.rdf(model.size()));
        return bytes.toByteArray();
    }

    private Resource dataset(Model model, DatasetGraph data) {
        var whole = model.createResource()
                .addProperty(RDF.type, sd(model, "Graph"))
                .addProperty(
                        DCTerms.description,
                        "Every fact of every graph, except what is in quarantine. What is quarantined is seen only under"
                                + " the name of its graph; large imports are seen only here.",
                        "en");
        var dataset = model.createResource()
                .addProperty(RDF.type, sd(model, "Dataset"))
                .addProperty(DCTerms.identifier, release)
                .addProperty(property(model, "defaultGraph"), whole);
        for (var name : names(data)) {
            var graph = model.createResource().addProperty(RDF.type, sd(model, "Graph"));
            tell(data, name, graph);
            dataset.addProperty(
                    property(model, "namedGraph"),
                    model.createResource()
                            .addProperty(RDF.type, sd(model, "NamedGraph"))
                            .addProperty(property(model, "name"), model.createResource(name.getURI()))
                            .addProperty(property(model, "graph"), graph));
        }
        return dataset;
    }

    /** What the catalogue of graphs, which is part of the data, says of one of them. */
    private static void tell(DatasetGraph data, Node name, Resource graph) {
        for (var property : TOLD_OF_GRAPHS) {
            data.getDefaultGraph()
                    .find(name, property.asNode(), Node.ANY)
                    .forEachRemaining(
                            told -> graph.addProperty(property, graph.getModel().asRDFNode(told.getObject())));
        }
    }

    private static List<Node> names(DatasetGraph data) {
        var names = new ArrayList<Node>();
        data.listGraphNodes().forEachRemaining(name -> {
            if (name.isURI()) {
                names.add(name);
            }
        });
        names.sort(Comparator.comparing(Node::getURI));
        return names;
    }

    private static Property property(Model model, String name) {
        return model.createProperty(SD, name);
    }

    private static Resource sd(Model model, String name) {
        return model.createResource(SD + name);
    }
}
