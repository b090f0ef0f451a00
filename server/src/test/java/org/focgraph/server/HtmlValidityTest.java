package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
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
        assertEquals(List.of(), NuChecker.errors(page.body()));
    }

    @Test
    void theCheckerFindsWhatIsWrong() throws Exception {
        assertEquals(
                1,
                NuChecker.errors("<!DOCTYPE html><html lang=\"en\"><title>x</title><p id=\"a b\">")
                        .size());
    }
}
