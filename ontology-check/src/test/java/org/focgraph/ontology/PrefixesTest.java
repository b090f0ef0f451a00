package org.focgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same prefix means the same thing in every file. */
class PrefixesTest {

    private static final Pattern DECLARATION = Pattern.compile("(?im)^\\s*@?prefix\\s+([\\w-]*):\\s*<([^>]*)>");

    @TestFactory
    Stream<DynamicTest> prefixesAgreeWithTheList() throws Exception {
        var files = new ArrayList<Path>(OntologyFolder.files(OntologyFolder.FOLDER, ".ttl"));
        files.addAll(OntologyFolder.files(OntologyFolder.REPOSITORY.resolve("queries"), ".rq"));
        files.addAll(OntologyFolder.files(OntologyFolder.REPOSITORY.resolve("data"), ".rq"));
        var list = OntologyFolder.prefixes();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        OntologyFolder.REPOSITORY.relativize(file).toString(), () -> {
                            var declared = new TreeMap<String, String>();
                            var matcher = DECLARATION.matcher(Files.readString(file));
                            while (matcher.find()) {
                                declared.put(matcher.group(1), matcher.group(2));
                            }
                            var expected = new TreeMap<>(declared);
                            expected.replaceAll((prefix, address) -> list.get(prefix));
                            assertEquals(expected, declared, "prefixes differ from ontology/prefixes.ttl");
                        }));
    }

    @Test
    void noTwoPrefixesMeanTheSame() {
        var list = OntologyFolder.prefixes();
        assertEquals(list.size(), new TreeSet<>(list.values()).size(), list.toString());
    }

    @Test
    void theJsonLdContextHoldsEveryPrefixAndEveryTerm() throws Exception {
        var context = new ObjectMapper()
                .readTree(OntologyFolder.FOLDER.resolve("context.jsonld").toFile())
                .get("@context");
        var prefixes = new TreeMap<String, String>();
        OntologyFolder.prefixes()
                .forEach((prefix, address) ->
                        prefixes.put(prefix, context.path(prefix).asText("missing")));
        assertEquals(OntologyFolder.prefixes(), prefixes);
        var terms = new TreeSet<String>();
        context.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("foc:")) {
                terms.add(name.replaceFirst("^foc:", OntologyFolder.FOC));
            }
        });
        assertEquals(OntologyFolder.terms(), terms);
    }

    @Test
    void theJsonLdContextTypesEveryPropertyAsTheVocabularyDoes() throws Exception {
        var context = new ObjectMapper()
                .readTree(OntologyFolder.FOLDER.resolve("context.jsonld").toFile())
                .get("@context");
        var vocabulary = OntologyFolder.read(OntologyFolder.VOCABULARY);
        var wrong = new TreeSet<String>();
        for (var term : OntologyFolder.terms()) {
            var resource = vocabulary.getResource(term);
            var link = resource.hasProperty(
                    org.apache.jena.vocabulary.RDF.type, org.apache.jena.vocabulary.OWL.ObjectProperty);
            var type = context.path(term.replace(OntologyFolder.FOC, "foc:"))
                    .path("@type")
                    .asText("");
            if (link != type.equals("@id")) {
                wrong.add(term);
            }
        }
        assertEquals(new TreeSet<String>(), wrong);
    }
}
