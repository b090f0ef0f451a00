package org.focgraph.concepts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.content.Vocabulary;
import org.focgraph.dataset.Reason;
import org.focgraph.dataset.RecordAccount;

/** Whether the concepts that the tables match their rights and threats with exist, under the label given there. */
final class ConceptUse {

    private final List<Use> uses = new ArrayList<>();

    private record Use(Node thing, Node concept, List<Node> labels) {}

    static ConceptUse read(Graph curated) {
        var use = new ConceptUse();
        curated.find().filterKeep(triple -> isMatch(triple.getPredicate())).forEachRemaining(triple -> {
            if (triple.getObject().isURI() && triple.getObject().getURI().startsWith(UnbisAddress.NAMESPACE)) {
                use.uses.add(new Use(
                        triple.getSubject(),
                        triple.getObject(),
                        curated.find(triple.getObject(), RDFS.label.asNode(), Node.ANY)
                                .mapWith(found -> found.getObject())
                                .toList()));
            }
        });
        use.uses.sort(java.util.Comparator.comparing((Use each) -> each.thing().getURI())
                .thenComparing(each -> each.concept().getURI()));
        return use;
    }

    private static boolean isMatch(Node property) {
        return property.isURI()
                && property.getURI().startsWith(SKOS.getURI())
                && property.getURI().endsWith("Match");
    }

    /**
     * Adds a warning for each use that does not fit; says nothing of languages that were not imported.
     *
     * @param accepted the labels of every concept among the facts, by its node
     */
    void check(java.util.Map<Node, List<Label>> accepted, RecordAccount account) {
        var languages = new HashSet<String>();
        accepted.values().forEach(labels -> labels.forEach(label -> languages.add(label.language())));
        long fitting = 0;
        for (var use : uses) {
            var labels = accepted.get(use.concept());
            if (labels == null) {
                account.note(reason(use, "CONCEPT-UNKNOWN", "which is not in the thesaurus"));
            } else if (!use.labels().stream().allMatch(label -> fits(label, labels, languages))) {
                account.note(reason(use, "CONCEPT-OTHER-LABEL", "under a label that the thesaurus does not give it"));
            } else {
                fitting++;
            }
        }
        account.count("matches of the tables with concepts", uses.size());
        account.count("of which concept and label are in the thesaurus", fitting);
    }

    private static boolean fits(Node label, List<Label> labels, Set<String> languages) {
        var language = label.getLiteralLanguage();
        boolean isGiven = labels.stream().anyMatch(each -> each.language().equals(language));
        return !languages.contains(language)
                || !isGiven
                || labels.stream()
                        .anyMatch(each ->
                                each.language().equals(language) && each.text().equals(label.getLiteralLexicalForm()));
    }

    private static Reason reason(Use use, String code, String found) {
        var thing = use.thing().getURI();
        var kind = thing.startsWith(Vocabulary.BASE)
                ? thing.substring(Vocabulary.BASE.length()).replaceFirst("/.*", "s")
                : "tables";
        return new Reason(
                kind + ".csv",
                0,
                code,
                thing + " is matched with " + use.concept().getURI() + ", " + found,
                "look the concept up and correct the table");
    }
}
