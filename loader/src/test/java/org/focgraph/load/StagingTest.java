package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.problem.Problem;
import org.focgraph.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    @TempDir
    Path temp;

    private TableFolder tables;

    @BeforeEach
    void soundTables() throws IOException {
        tables = new TableFolder(temp.resolve("data"));
    }

    @Test
    void soundTablesBecomeGraphs() {
        var staged = stage();

        assertEquals(List.of(), errors(staged));
        assertEquals(
                List.of("ontology", "nations", "derived/rosters", "catalog"),
                staged.graphs().stream().map(StagedGraph::name).toList());
        assertTrue(staged.union()
                .contains(
                        NodeFactory.createURI("https://w3id.org/focgraph/state/KEN"),
                        NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
                        NodeFactory.createLiteralLang("Kenya", "en")));
    }

    @Test
    void theCatalogSaysWhatEachGraphWasMadeFrom() {
        var catalog = stage().graphs().get(3).graph();

        assertTrue(catalog.contains(
                NodeFactory.createURI("https://w3id.org/focgraph/graph/nations"),
                NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"),
                NodeFactory.createURI("https://w3id.org/focgraph/data/nations/nations.csv")));
        assertTrue(catalog.contains(
                NodeFactory.createURI("https://w3id.org/focgraph/graph/nations"),
                NodeFactory.createURI("http://purl.org/dc/terms/license"),
                NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/")));
    }

    @Test
    void aFaultyTableIsRejectedWithEveryProblem() throws IOException {
        tables.states("key,label,source\nKEN,,https://example.org/x\nke,Kenya,https://example.org/x\n");

        var problems = errors(stage());

        assertEquals(2, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith("data/nations/nations.csv:2:2"), problems::toString);
        assertTrue(problems.get(1).startsWith("data/nations/nations.csv:3:1"), problems::toString);
    }

    @Test
    void aFaultInAMappingDoesNotHideThoseInTheRows() throws IOException {
        tables.mapping(TableFolder.STATES_MAPPING.replace("foc:stateKind", "foc:stateKindd"));
        tables.states("key,label,source\nKEN,,https://example.org/x\n");

        var problems = errors(stage());

        assertEquals(2, problems.size(), problems::toString);
    }

    @Test
    void aMappingWithASyntaxErrorIsNamedWithItsLine() throws IOException {
        tables.mapping(TableFolder.STATES_MAPPING.replace("?row col:key ?key ;", "?row col:key ?key ;;; ,"));

        assertProblem("data/nations/nations.rq:5", "MAPPING-SYNTAX");
    }

    @Test
    void anUndeclaredTermIsNamedWithTheNearestOne() throws IOException {
        tables.mapping(TableFolder.STATES_MAPPING.replace("foc:stateKind", "foc:stateKindd"));

        assertProblem("data/nations/nations.rq:2", "MAPPING-TERM", "stateKindd", "did you mean \"stateKind\"?");
    }

    @Test
    void anUndeclaredTermMadeByTheQueryIsNoticedToo() throws IOException {
        tables.mapping(TableFolder.STATES_MAPPING
                .replace("foc:stateKind \"member state of the United Nations\"", "?made \"x\"")
                .replace("WHERE {", "WHERE { BIND(IRI(CONCAT(STR(foc:), \"madeUp\")) AS ?made)"));

        assertProblem("data/nations/nations.csv", "MAPPING-TERM", "madeUp");
    }

    @Test
    void aColumnTheTableLacksIsNamedWithTheNearestOne() throws IOException {
        tables.mapping(TableFolder.STATES_MAPPING.replace("col:label", "col:lable"));

        assertProblem("data/nations/nations.rq:5", "MAPPING-COLUMN", "did you mean \"label\"?");
    }

    @Test
    void anAddressWithASpaceNeverGetsIn() throws IOException {
        tables.mapping(
                TableFolder.STATES_MAPPING.replace("CONCAT(\"state/\", ?key)", "CONCAT(\"state/\", ?label, \" x\")"));

        assertProblem("data/nations/nations.csv:2", "MAPPING-EMPTY");
    }

    @Test
    void aMappingThatDoesNotNameTheRowIsRefused() throws IOException {
        tables.mapping(TableFolder.STATES_MAPPING.replace("?row", "?line"));

        assertProblem("data/nations/nations.rq", "MAPPING-ROW");
    }

    @Test
    void aBlankNodeNeverGetsIn() throws IOException {
        tables.mapping(TableFolder.STATES_MAPPING.replace(
                "foc:status foc:verified", "foc:status foc:verified ; rdfs:seeAlso []"));

        assertProblem("data/nations/nations.csv:2", "MAPPING-BLANK");
    }

    @Test
    void aMissingMappingIsAProblem() throws IOException {
        java.nio.file.Files.delete(tables.path().resolve("nations/nations.rq"));

        assertProblem("data/nations/nations.rq", "MAPPING-MISSING");
    }

    @Test
    void twoTablesThatMakeOneAddressTwoKindsOfThingAreBothNamed() throws IOException {
        tables.second(
                "regions", TableFolder.STATES, TableFolder.STATES_MAPPING.replace("a foc:State", "a foc:Coalition"));

        assertProblem("data/", "MINT-CLASH", "state/KEN", "nations", "regions");
    }

    @Test
    void whatDoesNotFitAShapeIsNamedByTheRowItCameFrom() throws IOException {
        tables.mapping(TableFolder.STATES_MAPPING.replace("foc:status foc:verified ;", ""));

        assertProblem("data/nations/nations.csv:2", "SHAPE", "state:KEN", "foc:status");
    }

    @Test
    void statementsThatNothingIsWrongWithStayOutWhenTheRestIsRejected() throws IOException {
        tables.states("key,label,source\nKEN,,https://example.org/x\n");

        var staged = stage();

        assertTrue(staged.isRejected());
        assertTrue(staged.graphs().isEmpty());
        assertFalse(staged.union().contains(Node.ANY, Node.ANY, Node.ANY));
    }

    private void assertProblem(String place, String code, String... words) {
        var problems = errors(stage());
        var found = problems.stream()
                .filter(problem -> problem.startsWith(place) && problem.contains("  " + code + "  "))
                .findFirst();
        assertTrue(found.isPresent(), () -> "no " + code + " at " + place + " in " + problems);
        for (var word : words) {
            assertTrue(found.get().contains(word), () -> word + " is not in " + found.get());
        }
    }

    private static List<String> errors(Staged staged) {
        return staged.problems().sorted().stream()
                .filter(Problem::isError)
                .map(Problem::toString)
                .toList();
    }

    private Staged stage() {
        return new Staging(tables.path(), "data/", Optional.empty(), Progress.silent()).run();
    }
}
