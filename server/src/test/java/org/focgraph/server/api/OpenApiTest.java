package org.focgraph.server.api;

import static org.focgraph.server.api.ApiServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The OpenAPI description, read by a parser that focgraph did not write. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private ApiServer server;
    private String description;

    @BeforeAll
    void start() {
        server = ApiServer.start();
        description = text(server.get("/api/openapi.json"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static List<String> faults(String json) {
        return new OpenAPIV3Parser()
                .readContents(json, null, new ParseOptions())
                .getMessages();
    }

    @Test
    void theDescriptionIsValid() {
        assertEquals(List.of(), faults(description));
    }

    @Test
    void theValidatorFindsAFault() {
        assertFalse(faults(description.replaceFirst("\"in\" : \"query\"", "\"in\" : \"nowhere\""))
                .isEmpty());
        assertFalse(faults(description.replaceFirst("\"responses\" :", "\"answers\" :"))
                .isEmpty());
    }

    @Test
    void everyQuestionAndParameterIsInIt() {
        var api = new OpenAPIV3Parser()
                .readContents(description, null, new ParseOptions())
                .getOpenAPI();
        assertEquals("3.1.0", api.getOpenapi());
        var operations = new HashSet<String>();
        for (var question : ApiServer.catalogue().queries()) {
            var answer = api.getPaths().get("/api/queries/" + question.path() + ".{format}");
            assertNotNull(answer, question.path());
            assertTrue(operations.add(answer.getGet().getOperationId()));
            for (var parameter : question.parameters()) {
                var described = answer.getGet().getParameters().stream()
                        .filter(each -> parameter.name().equals(each.getName()))
                        .findFirst();
                assertTrue(described.isPresent(), question.path() + " " + parameter.name());
                assertNotNull(described.get().getSchema());
                if (!parameter.allowed().isEmpty()) {
                    assertEquals(
                            parameter.allowed(), described.get().getSchema().getEnum());
                }
            }
        }
    }

    @Test
    void everyExampleIsAnswered() {
        var paths = server.json("/api/openapi.json").get("paths");
        paths.properties().forEach(path -> {
            if (!path.getKey().endsWith(".{format}") || path.getKey().contains("/tests/slow")) {
                return;
            }
            var query = new StringBuilder("?");
            path.getValue().get("get").get("parameters").forEach(parameter -> {
                if ("query".equals(parameter.path("in").textValue()) && parameter.has("example")) {
                    query.append(parameter.get("name").textValue())
                            .append('=')
                            .append(URLEncoder.encode(parameter.get("example").asText(), StandardCharsets.UTF_8))
                            .append('&');
                }
            });
            var address = path.getKey().replace("{format}", "rq") + query;
            var response = server.get(address);
            assertEquals(200, response.statusCode(), () -> address + ": " + text(response));
        });
    }
}
