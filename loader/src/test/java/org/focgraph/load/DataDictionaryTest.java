package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.focgraph.content.Content;
import org.focgraph.problem.Problems;
import org.focgraph.table.Column;
import org.focgraph.table.Tables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DataDictionaryTest {

    private static final Path DICTIONARY = Path.of("../docs/data-dictionary.md");

    private final Tables tables = Tables.read(Content.folder("data"), "data/", new Problems());

    @Test
    void theDictionaryInTheDocsIsTheOneTheMetadataGive() throws IOException {
        var made = DataDictionary.of(tables);
        if (Boolean.getBoolean("update.expected")) {
            Files.writeString(DICTIONARY, made);
        }
        assertEquals(
                made,
                Files.readString(DICTIONARY),
                "docs/data-dictionary.md is out of date; run mvn verify -Dupdate.expected");
    }

    @TestFactory
    Stream<DynamicTest> everyColumnIsDescribedInWords() {
        return tables.schemas().stream()
                .map(table -> DynamicTest.dynamicTest(table.metadataDisplayName(), () -> {
                    var bare = table.columns().stream()
                            .filter(column -> column.description().isEmpty())
                            .map(Column::name)
                            .toList();
                    assertTrue(bare.isEmpty(), () -> table.metadataDisplayName() + ": no dc:description for " + bare);
                    assertTrue(
                            table.description().licence().isPresent(),
                            () -> table.metadataDisplayName() + ": no dc:license");
                }));
    }
}
