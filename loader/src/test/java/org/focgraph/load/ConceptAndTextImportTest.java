package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.system.Txn;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.dataset.Converted;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.SharedDatasets;
import org.focgraph.load.ImportReport.Outcome;
import org.focgraph.progress.Progress;
import org.focgraph.shape.ShapeCheck;
import org.focgraph.store.Store;
import org.focgraph.texts.UnTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole files of texts and concepts, through the import into a store and past the shapes. */
class ConceptAndTextImportTest {

    @TempDir
    Path temp;

    @Test
    void theWholeFilesGoIntoAStoreOnceAndFitTheShapes() {
        var store = Store.at(temp.resolve("store"));
        importing(store, "unbis", "unbis-thesaurus/thesaurus.lst.gz", "unbis-thesaurus/zh_sorted.json.gz");
        importing(store, "sdg", "sdg-kos/sdg-ontology-with-taxonomy.ttl.gz");
        importing(store, "un-texts", "un-resolution-texts/digital_resolution_texts.jsonl.gz");

        try (var generation = store.open()) {
            var findings = Txn.calculateRead(generation.dataset(), () -> new ShapeCheck(
                            Vocabulary.bundled().shapes())
                    .check(generation.dataset().getDefaultGraph()));
            assertEquals(
                    "",
                    findings.stream().limit(20).map(Object::toString).collect(Collectors.joining("\n")),
                    findings.size() + " findings");
        }
    }

    private static void importing(Store store, String key, String... names) {
        var files =
                Stream.of(names).map(SharedDatasets::file).map(DataFile::path).toList();
        var first = run(store, key, files);
        assertEquals(Outcome.IMPORTED, first.outcome(), () -> first.problems().sorted().stream()
                .limit(20)
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
        assertEquals(Outcome.UNCHANGED, run(store, key, files).outcome(), "a second import changes nothing");
    }

    private static ImportReport run(Store store, String key, List<Path> files) {
        var dataset = Datasets.keyed(key).orElseThrow();
        return new ImportOperation(store, "test", Progress.silent())
                .run(new ImportOperation.Request(
                        dataset,
                        files,
                        Content.folder("data"),
                        "data/",
                        false,
                        ImportTolerance.usual(dataset.about().tolerance())));
    }

    @Test
    void theLocatorsOfTheTablesAreFoundInTheTexts() throws Exception {
        var file = SharedDatasets.file("un-resolution-texts/digital_resolution_texts.jsonl.gz");
        Graph curated = Staging.bundled().union();
        var converted = Converted.of(new UnTexts(), curated, List.of(file));

        assertEquals(178, converted.figure("texts read"));
        assertEquals(175, converted.figure("texts loaded"));
        assertEquals(3, converted.figure("texts refused"), "71/101 A-B, 76/84 A-B and 77/128 A-B");
        assertEquals(20_842, converted.figure("rows read"));
        assertEquals(970, converted.figure("locators checked"));
        assertEquals(231, converted.figure("locators of resolution-relations: found"));
        assertEquals(308, converted.figure("locators of resolution-rights: found"));
        assertEquals(390, converted.figure("locators of resolution-threats: found"));
        assertEquals(23, converted.figure("locators of threat-rights: found"));
        assertEquals(18, converted.figure("locators of resolution-threats: words not found"));
        assertTrue(converted.result().account().figures().keySet().stream()
                .noneMatch(figure -> figure.endsWith("paragraph missing")));
    }
}
