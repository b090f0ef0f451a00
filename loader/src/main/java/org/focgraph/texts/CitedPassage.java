package org.focgraph.texts;

import static org.focgraph.dataset.Statements.TYPE;
import static org.focgraph.dataset.Statements.foc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.content.Vocabulary;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/**
 * A curated assertion that points to paragraphs of a resolution.
 *
 * @param table the assertion stands in
 * @param resolution key of the text that is cited
 * @param about what the passage must speak of
 */
record CitedPassage(
        Node assertion, String label, String table, String resolution, List<LocatorText> locators, List<Node> about) {

    private static final String DOCUMENTS = "https://docs.un.org/en/";
    private static final Node DERIVED_FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

    String locatorsGiven() {
        return String.join(", ", locators.stream().map(LocatorText::given).toList());
    }

    /** All of them by the text they cite, in the order of their addresses. */
    static Map<String, List<CitedPassage>> byText(Graph curated) {
        var byText = new HashMap<String, List<CitedPassage>>();
        curated.find(Node.ANY, TYPE, foc("Assertion"))
                .mapWith(triple -> triple.getSubject())
                .toList()
                .forEach(assertion -> read(assertion, curated)
                        .ifPresent(cited -> byText.computeIfAbsent(cited.resolution(), key -> new ArrayList<>())
                                .add(cited)));
        byText.values()
                .forEach(list -> list.sort(
                        Comparator.comparing(cited -> cited.assertion().getURI())));
        return byText;
    }

    private static Optional<CitedPassage> read(Node assertion, Graph curated) {
        var locators = objects(assertion, foc("locator"), curated).stream()
                .map(locator -> LocatorText.parse(locator.getLiteralLexicalForm()))
                .toList();
        var subject = objects(assertion, RDF.subject.asNode(), curated);
        var object = objects(assertion, RDF.object.asNode(), curated);
        if (locators.isEmpty()
                || locators.stream().anyMatch(Optional::isEmpty)
                || subject.size() != 1
                || object.size() != 1
                || !object.get(0).isURI()) {
            return Optional.empty();
        }
        var key = key(subject.get(0));
        var about = key.isPresent() ? object : List.of(subject.get(0), object.get(0));
        return key.or(() -> keyOfSource(assertion, curated))
                .map(text -> new CitedPassage(
                        assertion,
                        objects(assertion, RDFS.label.asNode(), curated).stream()
                                .findFirst()
                                .map(Node::getLiteralLexicalForm)
                                .orElse(assertion.getURI()),
                        table(assertion, curated),
                        text,
                        locators.stream()
                                .map(Optional::orElseThrow)
                                .sorted(Comparator.comparing(LocatorText::given))
                                .toList(),
                        about));
    }

    private static List<Node> objects(Node subject, Node property, Graph curated) {
        return curated.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    private static Optional<String> key(Node thing) {
        var start = Vocabulary.BASE + "resolution/";
        return thing.isURI() && thing.getURI().startsWith(start)
                ? Optional.of(thing.getURI().substring(start.length()))
                : Optional.empty();
    }

    /** Where a threat is said to affect a right, the text is the source, if there is one only. */
    private static Optional<String> keyOfSource(Node assertion, Graph curated) {
        var sources = objects(assertion, DCTerms.source.asNode(), curated);
        return sources.size() == 1
                        && sources.get(0).isURI()
                        && sources.get(0).getURI().startsWith(DOCUMENTS)
                        && Symbol.read(sources.get(0).getURI().substring(DOCUMENTS.length()))
                                instanceof SymbolReading.Parsed parsed
                ? Optional.of(parsed.symbol().key())
                : Optional.empty();
    }

    private static String table(Node assertion, Graph curated) {
        return objects(assertion, DERIVED_FROM, curated).stream()
                .map(row -> row.getURI().replaceFirst(".*/data/([a-z0-9-]+)/.*", "$1"))
                .findFirst()
                .orElse("tables");
    }
}
