package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.focgraph.content.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OntologyReferenceTest {

    private static final Path REFERENCE = Path.of("../docs/ontology.md");

    private static String made;

    @BeforeAll
    static void make() {
        var staged = Staging.bundled();
        assertFalse(staged.isRejected(), "the bundled tables do not load");
        made = OntologyReference.of(Vocabulary.bundled(), staged.union());
    }

    @Test
    void theReferenceInTheDocsIsTheOneTheOntologyGives() throws IOException {
        if (Boolean.getBoolean("update.expected")) {
            Files.writeString(REFERENCE, made);
        }
        assertEquals(
                made, Files.readString(REFERENCE), "docs/ontology.md is out of date; run mvn verify -Dupdate.expected");
    }

    @Test
    void everyTermHasAnEntry() {
        var missing = Vocabulary.bundled().terms().stream()
                .filter(term -> !term.equals(Vocabulary.FOC))
                .map(term -> "`foc:" + term.substring(Vocabulary.FOC.length()) + "`")
                .filter(name -> !made.contains("\n" + name + " <") && !made.contains("></a>" + name + " |"))
                .toList();
        assertTrue(missing.isEmpty(), () -> "no entry for " + missing + "; write the term as foc:NAME a … in foc.ttl");
    }

    @Test
    void everyLinkInsideLeadsToAnEntryAndNoTwoEntriesShareAnAnchor() {
        var anchors = found("<a id=\"([^\"]+)\">");
        assertEquals(anchors.size(), anchors.stream().distinct().count(), "two entries share an anchor");
        var broken = found("\\(#((?:class|property|value)-[^)]+)\\)").stream()
                .filter(link -> !anchors.contains(link))
                .collect(Collectors.toSet());
        assertTrue(broken.isEmpty(), () -> "links without an entry: " + broken);
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(made)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
