package org.focgraph.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.focgraph.query.Catalogue;
import org.focgraph.server.page.HomeQuestion;

/** A small graph with a thing of every kind, and servers over it. */
final class Things {

    static final String BASE = "https://w3id.org/focgraph/";

    /** One thing of each kind that has a folder of its own, by the part of its address after the base. */
    static final List<String> ONE_OF_EACH = List.of(
            "recommendation/8",
            "right/privacy",
            "threat/internet-shutdown",
            "instrument/ICCPR",
            "provision/ICCPR-17",
            "concept/group-activists",
            "document/recommendations",
            "conference/6",
            "resolution/A-RES-68-167",
            "resolution/A-RES-74-247",
            "series/privacy",
            "sponsorship/1",
            "roll-call/undl-1",
            "ballot/undl-1-KEN",
            "disagreement/1",
            "coverage/GA",
            "quarantine/1",
            "state/KEN",
            "state-name/1",
            "coalition/FOC",
            "body/GA",
            "membership/FOC-CHL",
            "roster/FOC-2019",
            "chairing/FOC-KEN",
            "supporter/access-now",
            "endorsement/1",
            "person/deibert",
            "role/deibert",
            "assertion/8-privacy",
            "contest/founders",
            "contest/founders-15",
            "source/undl",
            "graph/recommendations",
            "scheme/concepts");

    private static final Catalogue QUESTIONS = Questions.of(Map.of(
            "tests/drawn.rq",
            """
            #+ summary: What does recommendation 8 speak to?
            #+ view: network
            #+ layout: strands
            #+ data: record
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            SELECT ?from ?fromLabel ?fromKind ?to ?toLabel ?toKind ?relation WHERE {
              ?a a foc:Assertion ; rdf:subject ?from ; rdf:object ?to .
              ?from rdfs:label ?fromLabel . ?to rdfs:label ?toLabel .
              BIND("recommendation" AS ?fromKind) BIND("right" AS ?toKind) BIND("names" AS ?relation)
            } ORDER BY ?to
            """,
            "evidence/around.rq",
            named("SELECT ?x WHERE { ?x ?p ?__item_iri } ORDER BY ?x"),
            "recommendations/strands.rq",
            named("SELECT ?x WHERE { ?x a ?y } ORDER BY ?x"),
            "resolutions/genealogy.rq",
            named("SELECT ?x WHERE { ?x ?p ?__series_iri } ORDER BY ?x"),
            "membership/members-over-time.rq",
            named("SELECT ?x WHERE { ?x ?p ?__coalition_iri } ORDER BY ?x"),
            "votes/members-on-key-texts.rq",
            named("SELECT ?x WHERE { ?x ?p ?__coalition_iri ; ?q ?__body_iri } ORDER BY ?x")));

    private static String named(String query) {
        return "#+ summary: A question with a picture\n" + query;
    }

    private Things() {}

    static Stream<String> oneOfEach() {
        return ONE_OF_EACH.stream();
    }

    static DatasetGraph inMemory() {
        var dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> read(dataset));
        return dataset;
    }

    /** With an index of words, as a store has. */
    static DatasetGraph searchable() {
        var definition = new EntityDefinition("uri", "label", RDFS.label);
        definition.set("altLabel", SKOS.altLabel.asNode());
        definition.setLangField("lang");
        definition.setUidField("uid");
        var config = new TextIndexConfig(definition);
        config.setValueStored(true);
        var dataset = TextDatasetFactory.createLucene(DatasetFactory.createTxnMem(), new ByteBuffersDirectory(), config)
                .asDatasetGraph();
        dataset.executeWrite(() -> read(dataset));
        return dataset;
    }

    private static void read(DatasetGraph dataset) {
        try (InputStream in = Things.class.getResourceAsStream("things.trig")) {
            RDFParser.fromString(new String(in.readAllBytes(), StandardCharsets.UTF_8), Lang.TRIG)
                    .parse(dataset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With questions under the names that pages lead to, which is all that their links need. */
    static TestServer serveWithQuestions() {
        return TestServer.start(inMemory(), settings -> settings.catalogue(QUESTIONS)
                .home(List.of(new HomeQuestion("tests/drawn", "", Map.of()))));
    }

    static TestServer serve() {
        return TestServer.start(inMemory(), settings -> settings);
    }
}
