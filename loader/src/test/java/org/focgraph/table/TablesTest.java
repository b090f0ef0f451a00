package org.focgraph.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several tables: how they are found, and what keys and references between them must keep to. */
class TablesTest {

    private static final String STATES =
            """
            "tableSchema": {"columns": [{"name": "key"}, {"name": "label"}], "primaryKey": "key"}""";
    private static final String MEMBERS =
            """
            "tableSchema": {
              "columns": [{"name": "state"}, {"name": "from", "datatype": "date"}, {"name": "others", "separator": "|"}],
              "primaryKey": ["state", "from"],
              "foreignKeys": [
                {"columnReference": "state",
                 "reference": {"resource": "../states/states.csv", "columnReference": "key"}},
                {"columnReference": "others",
                 "reference": {"resource": "../states/states.csv", "columnReference": "key"}}]}""";

    @TempDir
    private Path folder;

    private final List<Row> rows = new ArrayList<>();

    private static void table(Path data, String name, String properties, String csv) {
        var metadata =
                """
                {"@context": ["http://www.w3.org/ns/csvw", {"@base": "http://example.org/data/%1$s/"}],
                 "url": "%1$s.csv",
                 %2$s}
                """
                        .formatted(name, properties);
        TestTable.write(
                data.resolve(name).resolve(name + ".csv-metadata.json"), metadata.getBytes(StandardCharsets.UTF_8));
        if (csv != null) {
            TestTable.write(data.resolve(name).resolve(name + ".csv"), csv.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String said(Path data) {
        rows.clear();
        var problems = new Problems();
        Tables.read(data, "data", problems).rows(problems, rows::add);
        return String.join(
                "\n", problems.sorted().stream().map(Problem::toString).toList());
    }

    @Test
    void tablesAreFoundInTheOrderOfTheirNames() {
        table(folder, "states", STATES, "key,label\nKEN,Kenya\n");
        table(folder, "members", MEMBERS, "state,from,others\nKEN,2011-01-01,\n");
        var problems = new Problems();
        var tables = Tables.read(folder, "data", problems);
        assertEquals(
                List.of("members", "states"),
                tables.schemas().stream().map(TableSchema::name).toList());
        var members = tables.named("members").orElseThrow();
        assertEquals("http://example.org/data/members/members.csv", members.url());
        assertEquals("data/members/members.csv", members.csvDisplayName());
        assertEquals("data/members/members.csv-metadata.json", members.metadataDisplayName());
        assertEquals(
                "http://example.org/data/states/states.csv",
                members.foreignKeys().get(0).referencedUrl());
        assertEquals("", said(folder));
        assertEquals(2, rows.size());
    }

    @Test
    void tablesAreReadFromInsideAJar() throws IOException {
        var jar = URI.create("jar:" + folder.resolve("data.jar").toUri());
        try (var files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            table(files.getPath("/focgraph/data"), "states", STATES, "key,label\nKEN,Kenya\nKEN,Kenia\n");
            assertEquals(
                    "data/states/states.csv:3:1  TABLE-KEY-DUPLICATE  the key \"KEN\" is already in line 2,"
                            + " with other values; keep one of the two rows, or correct a key",
                    said(files.getPath("/focgraph/data")));
        }
    }

    @Test
    void anEqualRowIsMergedWithAWarningAndADifferentOneIsAnError() {
        table(folder, "states", STATES, "key,label\nKEN,Kenya\nTUN,Tunisia\nKEN,Kenya\nTUN,Tunis\n");
        assertEquals(
                """
                data/states/states.csv:4:1  TABLE-KEY-REPEATED  warning: the key "KEN" is already in line 2, with the same row; remove one of the two
                data/states/states.csv:5:1  TABLE-KEY-DUPLICATE  the key "TUN" is already in line 3, with other values; keep one of the two rows, or correct a key""",
                said(folder));
        assertEquals(2, rows.size());
    }

    @Test
    void aReferenceToARowThatIsNotThereSuggestsTheNearest() {
        table(folder, "states", STATES, "key,label\nKEN,Kenya\nTUN,Tunisia\n");
        table(folder, "members", MEMBERS, "state,from,others\nKEM,2011-01-01,TUN|XYZXYZ\n,2012-01-01,\n");
        assertEquals(
                """
                data/members/members.csv:2:1  TABLE-REFERENCE  "KEM" is not in states.csv, column key; did you mean "KEN"?
                data/members/members.csv:2:3  TABLE-REFERENCE  "XYZXYZ" is not in states.csv, column key; correct it, or add the row to states.csv""",
                said(folder));
    }

    @Test
    void theKeyOfARowWithAnotherFaultStillCounts() {
        table(
                folder,
                "states",
                STATES.replace("{\"name\": \"label\"}", "{\"name\": \"label\", \"required\": true}"),
                "key,label\nKEN,\n");
        table(folder, "members", MEMBERS, "state,from,others\nKEN,2011-01-01,\n");
        assertEquals(
                "data/states/states.csv:2:2  TABLE-REQUIRED  no value for \"label\"; every row must have one",
                said(folder));
    }

    @Test
    void nothingIsSaidAboutReferencesToATableThatCouldNotBeReadWhole() {
        table(folder, "states", STATES, "key,label\nKEN,Kenya,x\n");
        table(folder, "members", MEMBERS, "state,from,others\nKEN,2011-01-01,\n");
        assertEquals(1, said(folder).lines().count());
        table(folder, "states", STATES, null);
        TestTable.write(folder.resolve("states/states.csv-metadata.json"), "{".getBytes(StandardCharsets.UTF_8));
        assertEquals(1, said(folder).lines().count(), said(folder));
    }

    @Test
    void aReferenceToATableThatDoesNotExistIsAFaultOfTheMetadata() {
        table(folder, "states", STATES, "key,label\nKEN,Kenya\n");
        table(
                folder,
                "members",
                MEMBERS.replace("../states/states.csv", "../states/state.csv"),
                "state,from,others\nKEN,2011-01-01,\n");
        assertEquals(
                """
                data/members/members.csv-metadata.json:8:32  METADATA-REFERENCE  "http://example.org/data/states/state.csv" is the address of no table here; did you mean "http://example.org/data/states/states.csv"?
                data/members/members.csv-metadata.json:10:32  METADATA-REFERENCE  "http://example.org/data/states/state.csv" is the address of no table here; did you mean "http://example.org/data/states/states.csv"?""",
                said(folder));
    }

    @Test
    void aReferenceToAColumnThatDoesNotExistIsAFaultOfTheMetadata() {
        table(folder, "states", STATES, "key,label\nKEN,Kenya\n");
        var wrong = MEMBERS.replaceFirst("\"columnReference\": \"key\"", "\"columnReference\": \"keys\"");
        table(folder, "members", wrong, "state,from,others\nKEN,2011-01-01,\n");
        assertEquals(
                "data/members/members.csv-metadata.json:8:32  METADATA-REFERENCE  \"keys\" is not a column of"
                        + " data/states/states.csv; did you mean \"key\"?",
                said(folder));
    }

    @Test
    void aReferenceMustMeanOneRow() {
        var noKey = STATES.replace(", \"primaryKey\": \"key\"", "");
        table(folder, "states", noKey, "key,label\nKEN,Kenya\nKEN,Kenia\n");
        table(folder, "members", MEMBERS, "state,from,others\nKEN,2011-01-01,\n");
        assertEquals(
                "data/members/members.csv:2:1  TABLE-REFERENCE  \"KEN\" is in 2 rows of states.csv;"
                        + " refer to columns that tell the rows apart",
                said(folder));
    }

    @Test
    void aFolderWithoutMetadataIsReportedAndAMissingDataFolderIsAUsageError() {
        TestTable.write(folder.resolve("notes/notes.csv"), "a\n1\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "data/notes/notes.csv-metadata.json  METADATA-MISSING  there is no such file;"
                        + " write what the table is as CSVW metadata; docs/csvw.md shows how",
                said(folder));
        var thrown = assertThrows(FocGraphException.class, () -> said(folder.resolve("nowhere")));
        assertEquals(ExitCode.USAGE, thrown.exitCode());
    }
}
