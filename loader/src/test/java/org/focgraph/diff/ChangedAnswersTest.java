package org.focgraph.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.load.Staging;
import org.focgraph.problem.Problems;
import org.focgraph.progress.Progress;
import org.focgraph.query.Catalogue;
import org.focgraph.release.CanonicalLine;
import org.focgraph.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three facts of the bundled tables are changed, chosen so that reading the queries tells which answers they touch:
 *
 * <ul>
 *   <li>the kind of norm of recommendation 9: {@code foc:normType} stands in three queries, none of which filters it;
 *   <li>the reason why a membership of the coalition ended: {@code foc:endReason} stands in three;
 *   <li>the definition of a concept listed in that one query which shows {@code skos:definition}.
 * </ul>
 */
class ChangedAnswersTest {

    private static final String BASE = Vocabulary.BASE;
    private static final String SKOS_DEFINITION = "http://www.w3.org/2004/02/skos/core#definition";

    @TempDir
    Path temp;

    @Test
    void threeChangedFactsListExactlyTheQuestionsTheyTouch() throws IOException {
        var facts = Staging.bundled().union();
        var changed = new java.util.HashMap<Triple, Triple>();
        change(facts, BASE + "recommendation/9", Vocabulary.FOC + "normType", changed);
        change(facts, BASE + "membership/FOC-USA", Vocabulary.FOC + "endReason", changed);
        change(facts, BASE + "concept/confidentiality", SKOS_DEFINITION, changed);
        assertEquals(3, changed.size(), changed::toString);
        var before = write("before.nq", facts, triple -> triple);
        var after = write("after.nq", facts, triple -> changed.getOrDefault(triple, triple));

        var difference = new DiffOperation(Store.at(temp.resolve("no-store")), Progress.silent())
                .run(new DiffOperation.Request(before, after, Optional.empty(), Optional.of(catalogue())));

        assertEquals(new Difference.Counts(3, 3), difference.facts());
        assertEquals(3, difference.things().size(), difference.things()::toString);
        var answers = difference.answers();
        assertEquals(Map.of(), answers.notAsked());
        assertTrue(answers.asked() >= 38, "questions: " + answers.asked());
        assertEquals(
                Set.of(
                        "recommendations/norm-type-of-each",
                        "recommendations/addressees-by-norm-type",
                        "recommendations/prohibitions-and-duties",
                        "membership/who-left",
                        "membership/members-over-time",
                        "evidence/events",
                        "texts/definition-of-cybersecurity"),
                answers.changed().stream().map(AnswerChange::question).collect(Collectors.toSet()));
        var left = answers.changed().stream()
                .filter(answer -> answer.question().equals("membership/who-left"))
                .findFirst()
                .orElseThrow();
        assertEquals(left.before(), left.after());
        assertEquals(1, left.added().size());
        assertTrue(left.added().get(0).contains("reason=changed for a test"), left.added()::toString);
    }

    @Test
    void aQuestionThatNeedsAValueIsNamedAsNotAsked() throws IOException {
        var folder = Files.createDirectories(temp.resolve("queries/things"));
        Files.writeString(
                folder.resolve("one.rq"), "#+ summary: One thing\nSELECT ?p { ?_thing_iri ?p ?o } ORDER BY ?p\n");
        var catalogue = Catalogue.read(temp.resolve("queries"), "queries/", new Problems());
        assertEquals(1, catalogue.queries().size());
        var before = Files.writeString(temp.resolve("b.nq"), "");
        var after = Files.writeString(temp.resolve("a.nq"), "<http://e.org/a> <http://e.org/p> \"x\" .\n");

        var answers = new DiffOperation(Store.at(temp.resolve("no-store")), Progress.silent())
                .run(new DiffOperation.Request(
                        before.toString(), after.toString(), Optional.empty(), Optional.of(catalogue)))
                .answers();

        assertEquals(0, answers.asked());
        assertEquals(Set.of("things/one"), answers.notAsked().keySet());
    }

    private static Catalogue catalogue() {
        return Catalogue.read(Content.folder("queries"), "queries/", new Problems());
    }

    private static void change(Graph facts, String subject, String property, Map<Triple, Triple> changed) {
        List<Triple> found = facts.find(NodeFactory.createURI(subject), NodeFactory.createURI(property), Node.ANY)
                .toList();
        assertEquals(1, found.size(), subject + " " + property + " has one value: " + found);
        var triple = found.get(0);
        var language = triple.getObject().getLiteralLanguage();
        changed.put(
                triple,
                Triple.create(
                        triple.getSubject(),
                        triple.getPredicate(),
                        language.isEmpty()
                                ? NodeFactory.createLiteralString("changed for a test")
                                : NodeFactory.createLiteralLang("changed for a test", language)));
    }

    private String write(String name, Graph facts, UnaryOperator<Triple> changing) throws IOException {
        var file = temp.resolve(name);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var triple : facts.find().toList()) {
                out.write(CanonicalLine.of(changing.apply(triple)));
                out.write('\n');
            }
        }
        return file.toString();
    }
}
