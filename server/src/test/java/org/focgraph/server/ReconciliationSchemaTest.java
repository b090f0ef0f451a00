package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every kind of answer against the published JSON schemas of version 0.2 of the protocol. They are not in this repository:
 * {@code -Dreconciliation.schemas=FOLDER} names a folder with them ({@code 0.2/schemas} of reconciliation-api/specs).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationSchemaTest {

    private static final List<String> TYPES =
            List.of("Resolution", "State", "Right", "Threat", "Recommendation", "Document");
    private static final String ADDRESS = "https://reconciliation-api.github.io/specs/0.2/schemas/";

    private Path folder;
    private JsonSchemaFactory schemas;
    private ReconcileClient client;

    @BeforeAll
    void start() {
        var name = System.getProperty("reconciliation.schemas", "");
        folder = Path.of(name);
        assumeTrue(
                !name.isEmpty() && Files.isRegularFile(folder.resolve("manifest.json")),
                "the schemas of the protocol are not at hand: -Dreconciliation.schemas=FOLDER names them");
        var texts = new HashMap<String, String>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .forEach(file -> texts.put(ADDRESS + file.getFileName(), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V7, builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)));
        client = ReconcileClient.start();
    }

    /** The dialect is named by an address that stands for whichever is the latest, and one reference leads to another site. */
    private static String text(Path file) {
        try {
            return Files.readString(file)
                    .replace("http://json-schema.org/schema#", "http://json-schema.org/draft-07/schema#")
                    .replace("specs/draft/schemas", "specs/0.2/schemas")
                    .replaceAll("\"\\$ref\": \"http://swagger.io[^\"]*\"", "\"type\": \"object\"")
                    .replaceFirst("\"\\$id\": *\"[^\"]*\"", "\"\\$id\": \"" + ADDRESS + file.getFileName() + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void stop() {
        if (client != null) {
            client.close();
        }
    }

    private void check(String schema, JsonNode answer) {
        JsonSchema of = schemas.getSchema(SchemaLocation.of(ADDRESS + schema + ".json"));
        var faults = of.validate(answer);
        assertTrue(faults.isEmpty(), () -> schema + ": " + faults + "\n" + answer.toPrettyString());
    }

    @Test
    void aSchemaFindsAFault() {
        var of = schemas.getSchema(SchemaLocation.of(ADDRESS + "reconciliation-result-batch.json"));
        var answer = client.queries(
                ReconcileClient.JSON.createObjectNode().set("q", ReconcileClient.query("Kenya", "State", "")));
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        answer.get("q").get("result").get(0))
                .remove("id");
        assertEquals(1, of.validate(answer).size());
    }

    @Test
    void theManifestIsOne() {
        check("manifest", client.json("/reconcile"));
    }

    @Test
    void candidatesAreSuch() throws IOException {
        int candidates = 0;
        var items = ReconciliationGoldTest.items();
        for (int from = 0; from < items.size(); from += 50) {
            var batch = ReconcileClient.JSON.createObjectNode();
            for (var item : items.subList(from, Math.min(items.size(), from + 50))) {
                batch.set("q" + batch.size(), ReconcileClient.query(item.query(), item.type(), item.properties()));
            }
            check("reconciliation-query-batch", batch);
            var answer = client.queries(batch);
            check("reconciliation-result-batch", answer);
            for (var one : answer) {
                candidates += one.get("result").size();
            }
        }
        assertTrue(candidates > items.size(), candidates + " candidates");
    }

    @Test
    void suggestionsAreSuch() {
        for (var prefix : List.of("a", "A/RES/68", "ken", "right", "privacy", "de", "xyzzy", "%3Cb%3E")) {
            check("suggest-entities-response", client.json("/reconcile/suggest/entity?prefix=" + prefix));
            check("suggest-types-response", client.json("/reconcile/suggest/type?prefix=" + prefix));
            check("suggest-properties-response", client.json("/reconcile/suggest/property?prefix=" + prefix));
        }
    }

    @Test
    void everyValueOfEveryPropertyIsOne() {
        int values = 0;
        for (var type : TYPES) {
            var proposed = client.json("/reconcile/properties?type=" + type);
            check("data-extension-property-proposal", proposed);
            var properties = new ArrayList<String>();
            proposed.get("properties")
                    .forEach(property -> properties.add(property.get("id").asText()));
            var ids = ids(type);
            for (int from = 0; from < ids.size(); from += 200) {
                for (int first = 0; first < properties.size(); first += 20) {
                    var query = ReconcileClient.JSON.valueToTree(Map.of(
                            "ids", ids.subList(from, Math.min(ids.size(), from + 200)),
                            "properties",
                                    properties.subList(first, Math.min(properties.size(), first + 20)).stream()
                                            .map(id -> Map.of("id", id))
                                            .toList()));
                    check("data-extension-query", query);
                    var answer = client.extend(query.toString());
                    check("data-extension-response", answer);
                    values += answer.toString().split("\\{\"(?:str|int|id)\":").length - 1;
                }
            }
        }
        assertTrue(values > 5_000, values + " values");
    }

    private static List<String> ids(String type) {
        var space = Vocabulary.BASE + type.toLowerCase(java.util.Locale.ROOT) + "/";
        Stream<Node> nodes = ReconcileClient.Curated.DATASET
                .getDefaultGraph()
                .find(Node.ANY, RDF.type.asNode(), org.apache.jena.graph.NodeFactory.createURI(Vocabulary.FOC + type))
                .mapWith(triple -> triple.getSubject())
                .toList()
                .stream();
        return nodes.map(Node::getURI)
                .filter(iri -> iri.startsWith(space))
                .map(iri -> iri.substring(Vocabulary.BASE.length()))
                .sorted()
                .toList();
    }
}
