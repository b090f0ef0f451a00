package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final String MEMBERS =
            """
            #+ summary: States that were members on a date
            #+ description: Certain members only.
            #+ question: CQ-11
            #+ tags:
            #+   - membership
            #+ view: table
            #+ note: >
            #+   Read from rosters,
            #+   which are derived.
            #+ parameters:
            #+   - name: coalition
            #+     kind: coalition
            #+     description: the coalition
            #+   - name: date
            #+ defaults:
            #+   - coalition: FOC
            #+   - date: 2016-10-17
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            SELECT ?state WHERE {
              ?roster foc:coalition ?_coalition_iri ; foc:includes ?state ; foc:from ?from .
              FILTER(COALESCE(?from <= ?__date_xsd_date, true))
            } ORDER BY ?state
            """;

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private Catalogue read(Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return Catalogue.read(folder, "queries/", problems);
    }

    private List<String> lines() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    @Test
    void headerIsYamlBehindTheMark() throws IOException {
        var query = read(Map.of("membership/members.rq", MEMBERS)).require("membership/members");
        assertEquals(List.of(), lines());
        assertEquals("States that were members on a date", query.header().summary());
        assertEquals(List.of("CQ-11"), query.header().questions());
        assertEquals("Read from rosters, which are derived.", query.header().note());
        assertEquals(View.TABLE, query.header().view());
    }

    @Test
    void parametersAreReadOffTheVariables() throws IOException {
        var query = read(Map.of("membership/members.rq", MEMBERS)).require("members");
        assertEquals(
                List.of("coalition true IRI coalition FOC", "date false date  2016-10-17"),
                query.parameters().stream()
                        .map(p -> String.join(
                                " ",
                                p.name(),
                                "" + p.required(),
                                p.type().word(),
                                p.kind(),
                                p.defaultText().orElse("none")))
                        .toList());
    }

    @Test
    void everyFaultOfAFileIsReportedWithItsLine() throws IOException {
        read(
                Map.of(
                        "a/faulty.rq",
                        """
                #+ sumary: A word misspelt
                #+ question: 11
                #+ view: tables
                #+ defaults:
                #+   - dat: 2016-10-17
                #+   - year: twenty
                SELECT ?s WHERE { ?s ?p ?__date_xsd_date BIND(1 AS ?_other) FILTER(BOUND(?__year_integer)) }
                """));
        assertEquals(
                List.of(
                        "queries/a/faulty.rq:1  QUERY-HEADER  \"sumary\" is not a word of the header; did you mean"
                                + " \"summary\"?",
                        "queries/a/faulty.rq:1  QUERY-HEADER  the header has no summary; add a line \"#+ summary: …\"",
                        "queries/a/faulty.rq:2  QUERY-HEADER  \"11\" is not the number of a question; write CQ- and"
                                + " two digits, such as CQ-11",
                        "queries/a/faulty.rq:3  QUERY-HEADER  \"tables\" is not a view; did you mean \"table\"?",
                        "queries/a/faulty.rq:5  QUERY-PARAMETER  the header speaks of a parameter \"dat\" that the"
                                + " query does not have; did you mean \"date\"?",
                        "queries/a/faulty.rq:6  QUERY-PARAMETER  the default \"twenty\" is not an integer, as year"
                                + " must be; write a whole number, such as 2016",
                        "queries/a/faulty.rq:7  QUERY-PARAMETER  ?_other is a parameter and cannot be assigned; bind"
                                + " another variable; a parameter gets its value from the asker",
                        "queries/a/faulty.rq:7  QUERY-PARAMETER  BOUND(?__year_integer) is not SPARQL once the"
                                + " parameter has a value; write COALESCE(test, true)"),
                lines());
    }

    @Test
    void syntaxErrorsAreReportedWithLineAndColumn() throws IOException {
        read(Map.of("a/broken.rq", "#+ summary: Broken\nSELECT ?s\nWHERE { ?s ?p }\n"));
        assertEquals(1, problems.errors());
        assertTrue(lines().get(0).startsWith("queries/a/broken.rq:3:15  QUERY-SYNTAX  "), lines().get(0));
    }

    @Test
    void headerThatIsNotYamlIsReportedOnce() throws IOException {
        read(Map.of("a/colon.rq", "#+ summary: A colon: here\nSELECT ?s WHERE { ?s ?p ?o }\n"));
        assertEquals(1, problems.errors());
        assertTrue(lines().get(0).startsWith("queries/a/colon.rq:1:"), lines().get(0));
    }

    @Test
    void viewWithoutItsColumnsIsReported() throws IOException {
        read(Map.of("a/bar.rq", "#+ summary: Bars\n#+ view: bar\nSELECT ?label WHERE { ?s ?p ?label }\n"));
        assertEquals(
                List.of("queries/a/bar.rq:2  QUERY-VIEW  the view bar needs a column ?value; select it, or choose"
                        + " another view"),
                lines());
    }

    @Test
    void pathsThatCannotBeAddressesAreReported() throws IOException {
        read(Map.of("a/Big Name.rq", MEMBERS, "a/b/c.rq", MEMBERS));
        assertEquals(2, problems.errors());
        assertTrue(lines().get(0).contains("QUERY-FILE"), lines().get(0));
    }

    @Test
    void unknownQuerySuggestsTheNearestName() throws IOException {
        var catalogue = read(Map.of("membership/members.rq", MEMBERS));
        var fault = assertThrows(FocGraphException.class, () -> catalogue.require("membres"));
        assertEquals(ExitCode.USAGE, fault.exitCode());
        assertEquals("There is no query \"membres\"; did you mean \"members\"?", fault.getMessage());
    }

    @Test
    void nameInTwoThemesMustBeSaidInFull() throws IOException {
        var catalogue = read(Map.of("a/members.rq", MEMBERS, "b/members.rq", MEMBERS));
        var fault = assertThrows(FocGraphException.class, () -> catalogue.require("members"));
        assertEquals(
                "There are several queries called \"members\": say which of a/members, b/members.", fault.getMessage());
    }

    @Test
    void searchWantsEveryWordAndPutsTitlesFirst() throws IOException {
        var other =
                MEMBERS.replace("States that were members on a date", "Chairs").replace("Certain", "Former");
        var catalogue = read(Map.of("a/chairs.rq", other, "b/members.rq", MEMBERS));
        assertEquals(
                List.of("b/members", "a/chairs"),
                catalogue.search("members").stream().map(CatalogueQuery::path).toList());
        assertEquals(List.of(), catalogue.search("members nowhere"));
        assertEquals(2, catalogue.search("").size());
    }

    @Test
    void catalogueInsideAnArchiveIsRead() throws IOException {
        var archive = URI.create("jar:" + folder.resolve("queries.jar").toUri());
        try (var files = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.createDirectories(files.getPath("/focgraph/queries/membership"));
            Files.writeString(files.getPath("/focgraph/queries/membership/members.rq"), MEMBERS);
            var catalogue = Catalogue.read(files.getPath("/focgraph/queries"), "queries/", problems);
            assertEquals(
                    "queries/membership/members.rq",
                    catalogue.require("members").file());
        }
        assertEquals(List.of(), lines());
    }
}
