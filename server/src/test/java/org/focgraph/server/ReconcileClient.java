package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.load.Staging;

/** A client of the reconciliation service over the bundled tables. */
record ReconcileClient(TestServer server) implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();

    /** The bundled tables, staged once for all tests. */
    static final class Curated {
        static final DatasetGraph DATASET =
                DatasetGraphFactory.wrap(Staging.bundled().union());

        private Curated() {}
    }

    static ReconcileClient start() {
        return new ReconcileClient(TestServer.start(Curated.DATASET, settings -> settings));
    }

    HttpResponse<String> get(String path) {
        return server.send(server.request(path));
    }

    HttpResponse<String> post(String form) {
        return server.send(server.request("/reconcile")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    JsonNode json(String path) {
        return parsed(get(path));
    }

    static JsonNode parsed(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                "application/json;charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    JsonNode queries(ObjectNode batch) {
        return parsed(post("queries=" + TestServer.encoded(batch.toString())));
    }

    /** The candidates of one query. */
    JsonNode result(ObjectNode query) {
        return queries(JSON.createObjectNode().set("q", query)).get("q").get("result");
    }

    /** @param properties {@code pid=value}, separated by semicolons */
    static ObjectNode query(String text, String type, String properties) {
        var query = JSON.createObjectNode();
        if (!text.isEmpty()) {
            query.put("query", text);
        }
        if (!type.isEmpty()) {
            query.put("type", type);
        }
        if (!properties.isEmpty()) {
            var list = query.putArray("properties");
            for (var property : properties.split(";")) {
                int equals = property.indexOf('=');
                list.addObject().put("pid", property.substring(0, equals)).put("v", property.substring(equals + 1));
            }
        }
        return query;
    }

    JsonNode extend(String json) {
        return parsed(post("extend=" + TestServer.encoded(json)));
    }

    @Override
    public void close() {
        server.close();
    }
}
