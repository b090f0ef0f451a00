package org.focgraph.server.sparql;

import java.io.ByteArrayOutputStream;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.server.guard.Vocabulary;

/** What the endpoint says about itself, in the terms of SPARQL 1.1 Service Description. */
final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final String[] ROWS = {
        "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"
    };
    private static final String[] GRAPHS = {"Turtle", "JSON-LD", "N-Triples", "RDF_XML", "N-Quads", "TriG"};

    private ServiceDescription() {}

    static byte[] write(String endpoint, Format format) {
        var model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD);
        var service = model.createResource(endpoint)
                .addProperty(RDF.type, model.createResource(SD + "Service"))
                .addProperty(model.createProperty(SD, "endpoint"), model.createResource(endpoint))
                .addProperty(model.createProperty(SD, "supportedLanguage"), model.createResource(SD + "SPARQL11Query"))
                .addProperty(model.createProperty(SD, "propertyFeature"), model.createResource(Vocabulary.TEXT_QUERY));
        for (var name : ROWS) {
            service.addProperty(model.createProperty(SD, "resultFormat"), model.createResource(FORMATS + name));
        }
        for (var name : GRAPHS) {
            service.addProperty(model.createProperty(SD, "resultFormat"), model.createResource(FORMATS + name));
        }
        var dataset = model.createResource().addProperty(RDF.type, model.createResource(SD + "Dataset"));
        dataset.addProperty(
                model.createProperty(SD, "defaultGraph"),
                model.createResource().addProperty(RDF.type, model.createResource(SD + "Graph")));
        service.addProperty(model.createProperty(SD, "defaultDataset"), dataset);
        var bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, model, format.rdf(0));
        return bytes.toByteArray();
    }
}
