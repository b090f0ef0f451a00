package org.focgraph.server.api;

import static org.focgraph.server.api.ApiServer.header;
import static org.focgraph.server.api.ApiServer.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.focgraph.cite.Permalink;
import org.focgraph.content.Vocabulary;
import org.focgraph.network.ExportFormat;
import org.focgraph.network.ExportOperation;
import org.focgraph.problem.Problems;
import org.focgraph.query.Arguments;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.DatasetTarget;
import org.focgraph.query.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks over HTTP: for the questions that give one, and the files the command line writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkApiTest {

    private static final String THREATS = "/api/queries/recommendations/for-a-threat";
    private static final String MEMBERS = "/api/queries/membership/members-on-a-date";

    private ApiServer server;

    @BeforeAll
    void start() {
        server = ApiServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static byte[] commandLine(CatalogueQuery question, ExportFormat format, Map<String, String> parameters) {
        var prefixes = Vocabulary.bundled().prefixes();
        var arguments = Arguments.of(question, parameters, prefixes, new Problems());
        var out = new ByteArrayOutputStream();
        try {
            new ExportOperation(new DatasetTarget(ApiServer.bundled()), "release-1", prefixes, Duration.ofSeconds(30))
                    .run(question, arguments, format)
                    .text()
                    .writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Stream<CatalogueQuery> networks() {
        return ApiServer.catalogue().queries().stream()
                .filter(question -> question.header().view() == View.NETWORK);
    }

    @TestFactory
    Stream<DynamicTest> theBytesAreThoseOfTheCommandLine() {
        return networks().flatMap(question -> Stream.of(ExportFormat.values())
                .map(format -> DynamicTest.dynamicTest(question.path() + " as " + format, () -> {
                    var response = server.get(QuestionApi.ROOT + question.path() + "." + format.word());
                    assertEquals(200, response.statusCode(), text(response));
                    assertArrayEquals(commandLine(question, format, Map.of()), response.body());
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyNetworkIsGraphmlWithARowForEveryEdge() {
        return networks()
                .map(question -> DynamicTest.dynamicTest(question.path(), () -> {
                    var response = server.get(QuestionApi.ROOT + question.path() + ".graphml");
                    var xml = DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(response.body()));
                    assertEquals(
                            header(response, "FocGraph-Rows"),
                            Integer.toString(xml.getElementsByTagName("edge").getLength()));
                }));
    }

    @Test
    void parametersNarrowANetworkAsOnTheCommandLine() {
        var question = ApiServer.catalogue().require("recommendations/for-a-threat");
        var response = server.get(THREATS + ".graphml?basis=explicit&threat=weakening-encryption");
        assertArrayEquals(
                commandLine(
                        question, ExportFormat.GRAPHML, Map.of("basis", "explicit", "threat", "weakening-encryption")),
                response.body());
        assertFalse(text(response).contains(">interpretive<"));
        assertTrue(text(response).contains("threat = weakening-encryption"));
    }

    @ParameterizedTest
    @CsvSource({"graphml, application/graphml+xml", "gexf, application/gexf+xml", "dot, text/vnd.graphviz;charset=utf-8"
    })
    void everyFormatHasItsTypeNameAndTag(String ending, String type) {
        var response = server.get(THREATS + "." + ending);
        assertEquals(type, header(response, "Content-Type").replace("; ", ";"));
        assertEquals("inline; filename=\"for-a-threat." + ending + "\"", header(response, "Content-Disposition"));
        assertEquals("release-1", header(response, "FocGraph-Release"));
        var tag = header(response, "ETag");
        assertTrue(tag.startsWith("\""), tag);
        var again = server.send(server.request(THREATS + "." + ending).header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals(
                type.replaceFirst(";.*", ""),
                header(server.get(THREATS, type), "Content-Type").replaceFirst(";.*", ""));
    }

    @Test
    void aQuestionThatIsNoNetworkHasNoneAndSaysWhatItHas() {
        var response = server.get(MEMBERS + ".graphml");
        assertEquals(406, response.statusCode());
        assertTrue(text(response).contains("is no network"), text(response));
        assertTrue(text(response).contains("csv, tsv, json"), text(response));
        assertFalse(text(response).contains("csv, tsv, json, graphml"), text(response));
    }

    @Test
    void aNetworkIsHadWholeOrNotAtAll() {
        assertEquals(400, server.get(THREATS + ".gexf?limit=5").statusCode());
    }

    @Test
    void onlyNetworksAreDescribedWithTheseFormats() {
        var paths = server.json("/api/openapi.json").path("paths");
        assertTrue(formats(paths.path(THREATS + ".{format}")).containsAll(List.of("graphml", "gexf", "dot")));
        assertFalse(formats(paths.path(MEMBERS + ".{format}")).contains("graphml"));
        assertEquals(THREATS + ".gexf", server.json(THREATS).at("/links/gexf").asText());
        assertTrue(server.json(MEMBERS).at("/links/gexf").isMissingNode());
    }

    private static List<String> formats(JsonNode path) {
        var formats = new ArrayList<String>();
        path.at("/get/parameters/0/schema/enum").forEach(format -> formats.add(format.asText()));
        return formats;
    }

    @Test
    void thePageOfANetworkLinksToIt() {
        assertTrue(text(server.get("/explore/recommendations/for-a-threat", ApiServer.BROWSER))
                .contains(THREATS + ".graphml"));
        assertFalse(text(server.get("/explore/membership/members-on-a-date", ApiServer.BROWSER))
                .contains(".graphml"));
    }

    @Test
    void anArchiveOfANetworkHoldsItToo() throws IOException {
        var files = unzipped(server.get(THREATS + ".zip").body());
        assertArrayEquals(server.get(THREATS + ".graphml").body(), files.get("for-a-threat.graphml"));
        assertTrue(new String(files.get("README.txt"), StandardCharsets.UTF_8)
                .contains("for-a-threat.graphml  the same as a network"));
        assertFalse(unzipped(server.get(MEMBERS + ".zip").body()).containsKey("members-on-a-date.graphml"));
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void theFileSaysUnderWhichTermsItsSourcesStandAndHowToFindItAgain() {
        var file = text(server.get(THREATS + ".graphml"));
        assertTrue(file.contains("https://w3id.org/focgraph/graph/recommendation-threats"), file);
        assertTrue(file.contains("https://creativecommons.org/licenses/by/4.0/"), file);
        assertTrue(file.contains("?" + Permalink.RELEASE + "=release-1&amp;" + Permalink.RESULT + "=sha256-"), file);
    }
}
