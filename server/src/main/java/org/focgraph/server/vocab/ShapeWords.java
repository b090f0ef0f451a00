package org.focgraph.server.vocab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.focgraph.server.facts.Facts;

/** What the shapes demand of a term, in words. */
record ShapeWords(Graph shapes) {

    /** What every thing of a class must be like, one sentence each. */
    List<String> ofClass(Node type) {
        var sentences = new LinkedHashSet<String>();
        for (var shape : subjects(SHACL.targetClass, type)) {
            first(shape, SHACL.pattern).ifPresent(text -> sentences.add("Its address fits " + text + "."));
            for (var part : objects(shape, SHACL.property)) {
                var path = first(part, SHACL.path).orElse("");
                var words = limits(part);
                if (!path.isEmpty()
                        && !words.isEmpty()
                        && !objects(part, SHACL.path).get(0).isBlank()) {
                    sentences.add(path + ": " + words + ".");
                }
            }
        }
        return sorted(sentences);
    }

    /** What every use of a property must be like. */
    List<String> ofProperty(Node property) {
        var sentences = new LinkedHashSet<String>();
        for (var part : subjects(SHACL.path, property)) {
            var words = limits(part);
            var on = subjects(SHACL.property, part).stream()
                    .flatMap(shape -> objects(shape, SHACL.targetClass).stream())
                    .map(type -> Facts.shortName(type.toString()))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!words.isEmpty()) {
                sentences.add((on.isEmpty() ? "" : "On " + on + ": ") + words + ".");
            }
        }
        return sorted(sentences);
    }

    private static List<String> sorted(Set<String> sentences) {
        return sentences.stream().sorted().toList();
    }

    private String limits(Node part) {
        var words = new ArrayList<String>();
        var least = first(part, SHACL.minCount).orElse("");
        var most = first(part, SHACL.maxCount).orElse("");
        if (!least.isEmpty() && least.equals(most)) {
            words.add("exactly " + least);
        } else {
            if (!least.isEmpty()) {
                words.add("at least " + least);
            }
            if (!most.isEmpty()) {
                words.add("at most " + most);
            }
        }
        first(part, SHACL.datatype).or(() -> oneOfTypes(part)).ifPresent(type -> words.add("of type " + type));
        all(part, SHACL.class_).ifPresent(types -> words.add("in class " + types));
        first(part, SHACL.nodeKind)
                .ifPresent(kind -> words.add(
                        switch (kind) {
                            case "sh:IRI" -> "an IRI";
                            case "sh:Literal" -> "a literal";
                            default -> kind;
                        }));
        first(part, SHACL.minInclusive).ifPresent(number -> words.add("from " + number));
        first(part, SHACL.maxInclusive).ifPresent(number -> words.add("up to " + number));
        first(part, SHACL.pattern).ifPresent(pattern -> words.add("matching " + pattern));
        objects(part, SHACL.in).stream()
                .findFirst()
                .ifPresent(list -> words.add("one of "
                        + GraphList.members(GNode.create(shapes, list)).stream()
                                .map(ShapeWords::shown)
                                .collect(Collectors.joining(", "))));
        all(part, SHACL.disjoint).ifPresent(others -> words.add("never also " + others));
        return String.join(", ", words);
    }

    /** One of several datatypes, which shapes say as alternatives. */
    private Optional<String> oneOfTypes(Node part) {
        var types = objects(part, SHACL.or).stream()
                .flatMap(list -> GraphList.members(GNode.create(shapes, list)).stream())
                .flatMap(alternative -> first(alternative, SHACL.datatype).stream())
                .collect(Collectors.joining(" or "));
        return types.isEmpty() ? Optional.empty() : Optional.of(types);
    }

    private Optional<String> first(Node subject, Node property) {
        return objects(subject, property).stream().map(ShapeWords::shown).findFirst();
    }

    private Optional<String> all(Node subject, Node property) {
        var all = objects(subject, property).stream().map(ShapeWords::shown).collect(Collectors.joining(" or "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    private static String shown(Node node) {
        return node.isURI() ? Facts.shortName(node.getURI()) : Facts.text(node);
    }

    private List<Node> objects(Node subject, Node property) {
        return shapes.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing((Node node) -> node.toString()))
                .toList();
    }

    private List<Node> subjects(Node property, Node object) {
        return shapes.find(Node.ANY, property, object)
                .mapWith(Triple::getSubject)
                .toList();
    }
}
