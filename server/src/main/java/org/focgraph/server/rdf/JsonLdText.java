package org.focgraph.server.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.focgraph.content.Content;

/**
 * Graphs as JSON-LD in the words of {@code ontology/context.jsonld}. The part of the context that a document needs stands
 * in it: whoever reads it fetches nothing.
 */
final class JsonLdText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTEXT = "@context";

    private JsonLdText() {}

    private static final class Bundled {
        static final String TEXT = Content.text("ontology/context.jsonld");
        static final JsonNode TERMS = read();

        private static JsonNode read() {
            try {
                return JSON.readTree(TEXT).get(CONTEXT);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static byte[] of(Graph graph) {
        try {
            var expanded = new ByteArrayOutputStream();
            RDFDataMgr.write(expanded, graph, RDFFormat.JSONLD11_PLAIN);
            var compact = JsonLd.compact(
                            JsonDocument.of(new ByteArrayInputStream(expanded.toByteArray())),
                            JsonDocument.of(new StringReader(Bundled.TEXT)))
                    .options(offline())
                    .get();
            var document = (ObjectNode) JSON.readTree(compact.toString());
            document.remove(CONTEXT);
            var whole = JSON.createObjectNode();
            whole.set(CONTEXT, contextFor(document));
            whole.setAll(document);
            return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonLdError | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonLdOptions offline() {
        var options = new JsonLdOptions((address, ignored) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "nothing is fetched");
        });
        options.setOrdered(true);
        return options;
    }

    /** The terms and prefixes a document uses. */
    private static ObjectNode contextFor(JsonNode document) {
        var used = new HashSet<String>();
        collect(document, used);
        var terms = Bundled.TERMS;
        for (var word : Set.copyOf(used)) {
            if (terms.has(word)) {
                collect(terms.get(word), used);
            }
        }
        var context = JSON.createObjectNode();
        terms.properties().forEach(term -> {
            if (used.contains(term.getKey()) || term.getKey().equals("@version")) {
                context.set(term.getKey(), term.getValue());
            }
        });
        return context;
    }

    private static void collect(JsonNode node, Set<String> used) {
        if (node.isTextual()) {
            note(node.asText(), used);
        }
        node.properties().forEach(field -> note(field.getKey(), used));
        node.forEach(each -> collect(each, used));
    }

    private static void note(String word, Set<String> used) {
        used.add(word);
        int colon = word.indexOf(':');
        if (colon > 0) {
            used.add(word.substring(0, colon));
        }
    }
}
