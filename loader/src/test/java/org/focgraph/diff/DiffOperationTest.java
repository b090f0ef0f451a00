package org.focgraph.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.focgraph.diff.ThingChange.Nature;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.progress.Progress;
import org.focgraph.release.SmallStore;
import org.focgraph.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffOperationTest {

    @TempDir
    static Path temp;

    private static SmallStore small;
    private static String first;
    private static String second;
    private static Path one;
    private static Path two;
    private static Difference released;

    @BeforeAll
    static void twoReleases() throws IOException {
        small = SmallStore.withImport(temp.resolve("small"));
        first = small.store().currentId().orElseThrow();
        one = temp.resolve("release-1");
        small.release(one, false);
        small.edit("states", "Kenya", "Kenia");
        second = small.load().manifest().id();
        two = temp.resolve("release-2");
        small.release(two, false);
        released = diff(one.toString(), two.toString(), Optional.of(temp.resolve("changes.rdfp")));
    }

    private static Difference diff(String before, String after, Optional<Path> patch) {
        return new DiffOperation(small.store(), Progress.silent())
                .run(new DiffOperation.Request(before, after, patch, Optional.empty()));
    }

    @Test
    void thePatchAppliedToTheEarlierGivesTheLater() throws IOException {
        assertTrue(released.facts().added() > 0 && released.facts().removed() > 0, released.graphs()::toString);
        var dataset = read(one.resolve("focgraph.nq.gz"));
        try (InputStream in = Files.newInputStream(temp.resolve("changes.rdfp"))) {
            RDFPatchOps.applyChange(dataset, in);
        }
        // blank nodes keep their names, so the same quads are more than isomorphic
        assertEquals(quads(read(two.resolve("focgraph.nq.gz"))), quads(dataset));
    }

    @Test
    void twoGenerationsDifferAsTheirReleasesDo() {
        var generations = diff(first, second, Optional.empty());

        assertEquals(released.graphs(), generations.graphs());
        assertEquals(released.things(), generations.things());
    }

    @Test
    void aChangedFactIsToldInWords() {
        var kenya = released.things().stream()
                .filter(thing -> thing.iri().equals("https://w3id.org/focgraph/state/KEN"))
                .findFirst()
                .orElseThrow();

        assertEquals("State", kenya.kind());
        assertEquals(Nature.CHANGED, kenya.nature());
        assertTrue(
                kenya.lines()
                        .contains(
                                "official name changed from \"the Republic of Kenya\" (en) to \"the Republic of Kenia\" (en)"),
                kenya.lines()::toString);
    }

    @Test
    void thingsThatCameAndWentAreSaidToHave() throws IOException {
        var before = file("before.nq", "<http://e.org/old> <http://e.org/p> \"x\" .\n");
        var after = file(
                "after.nq",
                """
                <http://e.org/new> <http://www.w3.org/2000/01/rdf-schema#label> "New thing"@en .
                <http://e.org/new> <http://e.org/p> "x" .
                """);

        var things = diff(before, after, Optional.empty()).things();

        assertEquals(
                List.of(
                        new ThingChange("Other", "http://e.org/new", "New thing", Nature.ADDED, List.of(), 2),
                        new ThingChange("Other", "http://e.org/old", "http://e.org/old", Nature.REMOVED, List.of(), 1)),
                things);
    }

    @Test
    void theOrderOfLinesInAFileMakesNoDifference() throws IOException {
        var before =
                file("b.nq", "<http://e.org/a> <http://e.org/p> \"x\" .\n<http://e.org/b> <http://e.org/p> \"y\" .\n");
        var after =
                file("a.nq", "<http://e.org/b> <http://e.org/p> \"y\" .\n<http://e.org/a> <http://e.org/p> \"x\" .\n");

        assertTrue(diff(before, after, Optional.empty()).isNone());
        assertTrue(diff(one.toString(), one.resolve("focgraph.nq.gz").toString(), Optional.empty())
                .isNone());
    }

    @Test
    void aDamagedReleaseIsRefused() throws IOException {
        var damaged = Files.createDirectories(temp.resolve("damaged"));
        Files.copy(one.resolve("SHA256SUMS"), damaged.resolve("SHA256SUMS"));
        Files.copy(two.resolve("focgraph.nq.gz"), damaged.resolve("focgraph.nq.gz"));

        var refused =
                assertThrows(FocGraphException.class, () -> diff(damaged.toString(), two.toString(), Optional.empty()));

        assertEquals(ExitCode.ENVIRONMENT, refused.exitCode());
    }

    @Test
    void whatIsNoReleaseIsRefusedWithTheGenerationsThereAre() {
        var refused = assertThrows(FocGraphException.class, () -> diff("nothing", two.toString(), Optional.empty()));

        assertEquals(ExitCode.USAGE, refused.exitCode());
        assertTrue(refused.getMessage().contains(first) && refused.getMessage().contains(second), refused::getMessage);
    }

    @Test
    void filesCanBeComparedWithoutAStore() throws IOException {
        var difference = new DiffOperation(Store.at(temp.resolve("none")), Progress.silent())
                .run(new DiffOperation.Request(
                        file("c.nq", ""),
                        file("d.nq", "<http://e.org/a> <http://e.org/p> \"x\" <http://e.org/g> .\n"),
                        Optional.empty(),
                        Optional.empty()));

        assertEquals(1, difference.graphs().get("http://e.org/g").added());
        assertEquals(0, difference.facts().added());
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    private static Set<Quad> quads(DatasetGraph dataset) {
        var quads = new HashSet<Quad>();
        dataset.find().forEachRemaining(quads::add);
        return quads;
    }

    private static DatasetGraph read(Path file) {
        var dataset = DatasetGraphFactory.create();
        RDFParser.source(file.toString())
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .parse(dataset);
        return dataset;
    }
}
