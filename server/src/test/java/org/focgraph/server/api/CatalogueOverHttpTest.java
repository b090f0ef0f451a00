package org.focgraph.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.NeededData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every question of the repository gives the same over HTTP as the file beside it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueOverHttpTest {

    private ApiServer server;

    @BeforeAll
    void start() {
        server = ApiServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Stream<CatalogueQuery> all() {
        return ApiServer.catalogue().queries().stream()
                .filter(query -> !query.theme().equals("tests"));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionGivesTheRowsExpectedOfIt() {
        return all().filter(query -> !query.theme().equals("quality"))
                .filter(query -> query.header().data() == NeededData.TABLES)
                .map(query -> DynamicTest.dynamicTest(query.file(), () -> compare(query)));
    }

    /** Their answers over a voting record are held against what is expected in the tests of the catalogue. */
    @TestFactory
    Stream<DynamicTest> everyQuestionThatNeedsAnImportAnswersWithItsColumns() {
        return all().filter(query -> query.header().data() != NeededData.TABLES)
                .map(query -> DynamicTest.dynamicTest(query.file(), () -> {
                    var expected = Files.readString(Path.of("..", "queries", query.path() + ".expected.csv"));
                    var response = server.get("/api/queries/" + query.path() + ".csv");
                    assertEquals(200, response.statusCode(), () -> ApiServer.text(response));
                    assertEquals(
                            expected.lines().findFirst().orElseThrow(),
                            ApiServer.text(response).lines().findFirst().orElseThrow(),
                            query.file());
                }));
    }

    private void compare(CatalogueQuery query) throws Exception {
        var expected = Files.readString(Path.of("..", "queries", query.path() + ".expected.csv"));
        var response = server.get("/api/queries/" + query.path() + ".csv");
        assertEquals(200, response.statusCode(), () -> ApiServer.text(response));
        assertEquals(expected, ApiServer.text(response).replace("\r\n", "\n"), query.file());
        assertTrue(ApiServer.header(response, "FocGraph-Result").matches("sha256-[0-9a-f]{64}"));
    }

    @TestFactory
    Stream<DynamicTest> everyCheckOfTheDataFindsNothing() {
        return all().filter(query -> query.theme().equals("quality"))
                .map(query -> DynamicTest.dynamicTest(query.file(), () -> {
                    var response = server.get("/api/queries/" + query.path() + ".json");
                    assertEquals(200, response.statusCode(), () -> ApiServer.text(response));
                    assertEquals("0", ApiServer.header(response, "FocGraph-Rows"), query.file());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionHasAPageThatListsItsParameters() {
        return all().filter(query -> !query.theme().equals("quality"))
                .map(query -> DynamicTest.dynamicTest(query.file(), () -> page(query)));
    }

    private void page(CatalogueQuery query) {
        var response = server.get("/explore/" + query.path(), ApiServer.BROWSER);
        var page = ApiServer.text(response);
        assertEquals(200, response.statusCode(), page);
        for (var parameter : query.parameters()) {
            if (!page.contains(" name=\"" + parameter.name() + "\"")) {
                fail(query.file() + ": the page has no field for " + parameter.name());
            }
        }
        assertTrue(page.contains("<th scope=\"col\">") || page.contains("Why there are no rows"), query.file());
    }
}
