package org.focgraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.focgraph.content.Content;
import org.focgraph.problem.FocGraphException;

/** How terms relate to those of other vocabularies beyond what the axioms say: {@code ontology/alignments.sssom.tsv}. */
public record Alignments(List<Row> rows) {

    private static final String FILE = "alignments.sssom.tsv";
    private static final int COLUMNS = 6;
    private static final Map<String, String> VERBS = Map.of(
            "skos:exactMatch", "the same as",
            "skos:closeMatch", "close to",
            "skos:broadMatch", "narrower than",
            "skos:narrowMatch", "broader than",
            "skos:relatedMatch", "related to",
            "rdfs:subClassOf", "a kind of",
            "rdfs:subPropertyOf", "narrower than",
            "owl:equivalentClass", "the same as",
            "owl:equivalentProperty", "the same as");

    /** @param not whether the row was reviewed and found wrong */
    public record Row(String subject, String predicate, boolean not, String object, String objectLabel) {

        private static Row parse(String line) {
            var cells = line.split("\t", -1);
            return new Row(cells[0], cells[2], cells[3].equals("Not"), cells[4], cells[5]);
        }

        private String inWords() {
            var verb = VERBS.getOrDefault(predicate, predicate);
            return (not ? "not " : "") + verb + " `" + object + "` (" + objectLabel + ")";
        }

        private boolean isAxiom() {
            return !not && !predicate.startsWith("skos:");
        }
    }

    /** Those bundled with this build. */
    public static Alignments bundled() {
        try (var lines = Files.lines(Content.folder("ontology").resolve(FILE))) {
            return new Alignments(lines.filter(line -> !line.startsWith("#") && line.split("\t").length >= COLUMNS)
                    .skip(1)
                    .map(Row::parse)
                    .toList());
        } catch (IOException e) {
            throw FocGraphException.environment("the file ontology/" + FILE + " cannot be read", e);
        }
    }

    /** Matches, and tempting ones that were found wrong; the axioms stand in the ontology. */
    public List<String> of(String term) {
        return rows.stream()
                .filter(row -> row.subject().equals(term) && !row.isAxiom())
                .map(Row::inWords)
                .sorted()
                .toList();
    }
}
