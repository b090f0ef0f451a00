package org.focgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.content.Vocabulary;
import org.focgraph.state.Interval;
import org.focgraph.state.NameEntry;
import org.focgraph.state.NameKind;
import org.focgraph.state.State;
import org.focgraph.state.StateResolver;

/**
 * What a release of the graph knows, imports among it. To be read in a transaction; what is returned holds no graph.
 *
 * @param columns of what a query without {@code GRAPH} sees
 */
public record GraphKnowledge(GraphColumns columns) implements Knowledge {

    private static final String THESAURUS = "http://metadata.un.org/thesaurus/";
    private static final List<Node> NEAR = List.of(
            SKOS.closeMatch.asNode(), SKOS.relatedMatch.asNode(), SKOS.broadMatch.asNode(), SKOS.narrowMatch.asNode());

    @Override
    public List<KnownText> resolutions() {
        return all(LinkKind.RESOLUTION).stream()
                .filter(node -> !text(node, foc("symbol")).isEmpty())
                .map(node -> new KnownText(
                        target(node),
                        text(node, foc("symbol")),
                        text(node, DCTerms.title.asNode()),
                        text(node, foc("adoptionDate")),
                        objects(node, foc("series")).stream()
                                .map(series -> lastStep(series.getURI()))
                                .findFirst()
                                .orElse(""),
                        texts(node, foc("draftSymbol"))))
                .toList();
    }

    @Override
    public List<KnownThing> things(LinkKind kind) {
        return all(kind).stream()
                .map(node -> switch (kind) {
                    case RIGHT, THREAT -> concept(node);
                    case RECOMMENDATION -> KnownThing.plain(target(node), text(node, foc("number")), "");
                    case DOCUMENT ->
                        KnownThing.plain(target(node), lastStep(node.getURI()), text(node, DCTerms.date.asNode()));
                    default -> throw new IllegalArgumentException("not known by words: " + kind);
                })
                .toList();
    }

    private KnownThing concept(Node node) {
        var terms = new ArrayList<String>();
        var codes = new ArrayList<String>();
        var near = new ArrayList<String>();
        terms(node, SKOS.exactMatch.asNode(), terms, codes);
        NEAR.forEach(match -> terms(node, match, near, near));
        return new KnownThing(target(node), lastStep(node.getURI()), terms, codes, near, "");
    }

    private void terms(Node node, Node match, List<String> terms, List<String> codes) {
        for (var concept : objects(node, match)) {
            if (concept.isURI() && concept.getURI().startsWith(THESAURUS)) {
                codes.add(lastStep(concept.getURI()));
                terms.addAll(texts(concept, RDFS.label.asNode()));
            }
        }
    }

    @Override
    public StateResolver states() {
        return StateResolver.of(
                all(LinkKind.STATE).stream().map(this::state).toList(),
                subjects(foc("StateName")).stream()
                        .map(this::name)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private State state(Node node) {
        return new State(
                lastStep(node.getURI()),
                label(node),
                text(node, foc("officialName")),
                text(node, foc("iso2")),
                text(node, foc("iso3")),
                Interval.of(text(node, foc("existedFrom")), text(node, foc("existedUntil"))));
    }

    private Optional<NameEntry> name(Node node) {
        var state = objects(node, foc("ofState")).stream().filter(Node::isURI).findFirst();
        var label = objects(node, RDFS.label.asNode()).stream()
                .filter(Node::isLiteral)
                .findFirst();
        if (state.isEmpty() || label.isEmpty()) {
            return Optional.empty();
        }
        var dataset =
                objects(node, foc("inDataset")).stream().filter(Node::isURI).findFirst();
        return Optional.of(new NameEntry(
                label.get().getLiteralLexicalForm(),
                NameKind.of(text(node, foc("nameKind"))),
                label.get().getLiteralLanguage(),
                lastStep(state.get().getURI()),
                dataset.map(source -> lastStep(source.getURI())).orElse(""),
                Interval.of(text(node, foc("validFrom")), text(node, foc("validUntil"))),
                Interval.of(text(node, foc("observedFirst")), text(node, foc("observedLast"))),
                text(node, RDFS.comment.asNode())));
    }

    private List<Node> all(LinkKind kind) {
        var space = Vocabulary.BASE + kind.word() + "/";
        return subjects(foc(kind.term())).stream()
                .filter(node -> node.getURI().startsWith(space))
                .toList();
    }

    private List<Node> subjects(Node type) {
        return columns.ofClass(type);
    }

    private List<Node> objects(Node node, Node property) {
        return columns.objects(node, property);
    }

    private List<String> texts(Node node, Node property) {
        return objects(node, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    private String text(Node node, Node property) {
        return texts(node, property).stream().findFirst().orElse("");
    }

    private Target target(Node node) {
        return new Target(node.getURI(), label(node));
    }

    private String label(Node node) {
        var labels = objects(node, RDFS.label.asNode()).stream()
                .filter(Node::isLiteral)
                .toList();
        return labels.stream()
                .filter(label -> label.getLiteralLanguage().equals("en"))
                .findFirst()
                .or(() -> labels.stream().findFirst())
                .map(Node::getLiteralLexicalForm)
                .orElse(lastStep(node.getURI()));
    }

    private static String lastStep(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }
}
