package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Nu HTML checker finds no error in any page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlValidityTest {

    private TestServer server;

    @BeforeAll
    void start() {
        server = Things.serveWithQuestions();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<String> pages() {
        return Stream.concat(
                Stream.of(
                        "/",
                        "/about",
                        "/accessibility",
                        "/explore/",
                        "/explore/tests/drawn",
                        "/query",
                        "/cite",
                        "/data",
                        "/vocab",
                        "/search",
                        "/search?q=privacy&kind=right",
                        "/search?kind=state&limit=2",
                        "/nowhere",
                        "/doc/state/KEM",
                        "/doc/document/old",
                        "/doc/right/attack",
                        "/sparql?query=SELECT+*+WHERE+%7B+%3Fs+%3Fp+%3Fo+%7D"),
                Things.oneOfEach().map(thing -> "/doc/" + thing));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsValid(String path) throws Exception {
        var page = server.send(server.request(path).header("Accept", "text/html"));
        assertEquals(List.of(), errors(page.body()));
    }

    @Test
    void theCheckerFindsWhatIsWrong() throws Exception {
        assertEquals(
                1,
                errors("<!DOCTYPE html><html lang=\"en\"><title>x</title><p id=\"a b\">")
                        .size());
    }

    private static List<String> errors(String page) throws Exception {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        checker.setNoLangDetect(true);
        var report = new JsonMapper()
                .readTree(checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))));
        var errors = new ArrayList<String>();
        for (var message : report.get("messages")) {
            if (!message.get("type").asText().equals("info")) {
                errors.add(message.get("message").asText() + " at "
                        + message.path("extract").asText());
            }
        }
        return errors;
    }
}
