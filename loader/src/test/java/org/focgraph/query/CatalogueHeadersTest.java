package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.focgraph.content.Vocabulary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every file of the catalogue must say for itself. */
class CatalogueHeadersTest {

    private static final Pattern PREFIX = Pattern.compile("(?m)^PREFIX ([a-z-]+): <([^>]+)>$");
    private static final Pattern TERM = Pattern.compile("\\bfoc:([A-Za-z0-9]+)");

    private static boolean isQuality(CatalogueQuery query) {
        return query.theme().equals("quality");
    }

    @TestFactory
    Stream<DynamicTest> everyHeaderIsComplete() {
        return CatalogueFiles.each(CatalogueFiles.all().stream(), query -> {
            var header = query.header();
            assertFalse(header.description().isEmpty(), query.file() + " has no description");
            assertFalse(header.tags().isEmpty(), query.file() + " has no tags");
            assertFalse(isQuality(query) && header.advice().isEmpty(), query.file() + " gives no advice");
            assertFalse(!isQuality(query) && header.questions().isEmpty(), query.file() + " answers no question");
            assertFalse(!isQuality(query) && header.note().isEmpty(), query.file() + " has no note on its method");
            assertFalse(!isQuality(query) && !header.summary().endsWith("?"), query.file() + " asks nothing");
            query.parameters()
                    .forEach(parameter -> assertFalse(
                            parameter.description().isEmpty(),
                            query.file() + " does not describe its parameter " + parameter.name()));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyQueryNeedsNoValueToRun() {
        return CatalogueFiles.each(CatalogueFiles.all().stream(), query -> query.parameters()
                .forEach(parameter -> assertFalse(
                        parameter.required(), query.file() + " cannot be run without " + parameter.name())));
    }

    @TestFactory
    Stream<DynamicTest> everyQualityQuerySelectsItemAndProblem() {
        return CatalogueFiles.each(
                CatalogueFiles.all().stream(),
                query -> assertTrue(
                        !isQuality(query) || query.query().getResultVars().containsAll(List.of("item", "problem")),
                        query.file() + " does not select ?item and ?problem"));
    }

    @TestFactory
    Stream<DynamicTest> everyPrefixIsTheOneOfTheListAndUsed() {
        var known = Vocabulary.bundled().prefixes();
        return CatalogueFiles.each(CatalogueFiles.all().stream(), query -> {
            var matcher = PREFIX.matcher(query.text());
            var body = query.text().replaceAll("(?m)^(PREFIX|#).*$", "");
            while (matcher.find()) {
                assertEquals(
                        known.getNsPrefixURI(matcher.group(1)),
                        matcher.group(2),
                        query.file() + ": prefix " + matcher.group(1));
                assertTrue(
                        body.contains(matcher.group(1) + ":"),
                        query.file() + " does not use its prefix " + matcher.group(1));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyTermIsDeclaredInTheOntology() {
        var declared = Vocabulary.bundled().terms();
        return CatalogueFiles.each(CatalogueFiles.all().stream(), query -> {
            var undeclared = new TreeSet<String>();
            var matcher = TERM.matcher(query.text());
            while (matcher.find()) {
                if (!declared.contains(Vocabulary.FOC + matcher.group(1))) {
                    undeclared.add("foc:" + matcher.group(1));
                }
            }
            assertTrue(undeclared.isEmpty(), query.file() + " uses " + undeclared + ", which the ontology lacks");
        });
    }

    @TestFactory
    Stream<DynamicTest> everyParameterThatLeadsElsewhereIsOneOfTheOtherQuestion() {
        return CatalogueFiles.each(CatalogueFiles.all().stream(), query -> query.header()
                .elsewhere()
                .forEach((name, path) -> assertTrue(
                        CatalogueFiles.all().stream()
                                .anyMatch(other -> other.path().equals(path)
                                        && other.parameters().stream()
                                                .anyMatch(parameter ->
                                                        parameter.name().equals(name))),
                        query.file() + ": " + path + " has no parameter " + name)));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionAboutTheUnlinkedIsThereAndListsThings() {
        return CatalogueFiles.each(CatalogueFiles.all().stream(), query -> {
            var path = query.header().unlinked();
            if (!path.isEmpty()) {
                var beside = CatalogueFiles.all().stream()
                        .filter(other -> other.path().equals(path))
                        .findFirst();
                assertTrue(beside.isPresent(), query.file() + " names " + path + ", which is no question");
                assertTrue(
                        beside.get().query().getResultVars().containsAll(List.of("item", "label", "group")),
                        path + " does not select ?item, ?label and ?group");
            }
        });
    }
}
