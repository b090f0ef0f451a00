package org.focgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.query.Diagnosis.Cause;

/** Says why pieces of a pattern that each match something do not match together. */
final class JoinDiagnosis {

    private static final Var ANY = Var.alloc("any");

    private final Probe probe;
    private final ShortNames names;
    private final KnownTerms known;
    private final PatternText text;
    private final UnknownWords words;
    private final OtherValues others;

    JoinDiagnosis(Probe probe, ShortNames names, KnownTerms known) {
        this.probe = probe;
        this.names = names;
        this.known = known;
        this.text = new PatternText(names);
        this.words = new UnknownWords(names, known);
        this.others = new OtherValues(probe, names, known);
    }

    /** The fewest of the first pieces, in the order written, that do not go together; none where all do. */
    List<Element> failing(GroupParts parts) {
        var upTo = new ArrayList<Element>();
        for (var element : parts.joinWithout(List.of())) {
            upTo.add(element);
            if (GroupParts.isRequired(element) && !probe.matches(upTo)) {
                return fewest(upTo, element);
            }
        }
        return List.of();
    }

    /** Leaves out one piece after the other as long as the rest still matches nothing. */
    private List<Element> fewest(List<Element> pieces, Element last) {
        var few = new ArrayList<>(pieces);
        for (var piece : pieces) {
            if (piece != last && GroupParts.isRequired(piece)) {
                var fewer = new ArrayList<>(few);
                fewer.remove(piece);
                if (!probe.matches(fewer)) {
                    few = fewer;
                }
            }
        }
        return few;
    }

    /** Why these pieces of the whole match nothing together. */
    Diagnosis explain(List<Element> pieces, GroupParts all) {
        return unknownWord(pieces).or(() -> others.explain(pieces)).orElseGet(() -> never(pieces, all));
    }

    /** What cannot fail alone, a list of values or a path of no steps, may still hold a word nothing has. */
    private Optional<Diagnosis> unknownWord(List<Element> pieces) {
        return words.first(pieces).or(() -> pieces.stream()
                .filter(ElementPathBlock.class::isInstance)
                .flatMap(piece -> unknownStep(triple(piece)).stream())
                .findFirst());
    }

    private Optional<Diagnosis> unknownStep(TriplePath path) {
        return path.isTriple()
                ? Optional.empty()
                : new PathWords(path.getPath())
                        .predicates().stream()
                                .filter(word -> !known.isPredicate(word))
                                .findFirst()
                                .map(word -> new Diagnosis(
                                        Cause.UNKNOWN_PREDICATE,
                                        names.pattern(path),
                                        "nothing in the data has " + names.term(word),
                                        known.predicateAdvice(word)));
    }

    private Diagnosis never(List<Element> pieces, GroupParts all) {
        var repairing = pieces.stream()
                .filter(piece -> piece instanceof ElementPathBlock && probe.matches(all.joinWithout(List.of(piece))))
                .toList();
        var advice = new ArrayList<String>();
        for (var piece : repairing.isEmpty() ? pieces : repairing) {
            if (piece instanceof ElementPathBlock) {
                instead(pieces, piece).ifPresent(advice::add);
            }
        }
        boolean bound = pieces.stream().anyMatch(ElementBind.class::isInstance);
        var found = "each of these matches alone, but they never match together"
                + (bound ? " (with what BIND computes)" : "");
        if (repairing.size() == 1) {
            found += "; without \"" + text.of(repairing) + "\" the rest matches";
        }
        return new Diagnosis(Cause.NEVER_TOGETHER, text.of(pieces), found, String.join("; ", advice));
    }

    /** What would match in place of the property, or the class, of one piece. */
    private Optional<String> instead(List<Element> pieces, Element piece) {
        var path = triple(piece);
        if (!path.isTriple() || !path.getPredicate().isURI()) {
            return Optional.empty();
        }
        var triple = path.asTriple();
        if (isType(triple) && triple.getObject().isURI()) {
            var classes = values(replaced(pieces, piece, triple.getObject()), 3);
            return classes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(names.term(triple.getSubject()) + " is a " + known.some(classes));
        }
        var turned = Triple.create(triple.getObject(), triple.getPredicate(), triple.getSubject());
        if (!triple.getObject().isLiteral() && probe.matches(swapped(pieces, piece, turned))) {
            return Optional.of("it matches the other way round: " + names.pattern(new TriplePath(turned)));
        }
        var general = Triple.create(triple.getSubject(), ANY, triple.getObject());
        var others = values(swapped(pieces, piece, general), 5);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("in place of " + names.term(triple.getPredicate()) + " would fit " + known.some(others));
    }

    private List<Node> values(List<Element> pieces, int limit) {
        return probe.values(List.of(ANY), pieces, limit).stream()
                .map(row -> row.get(ANY))
                .toList();
    }

    static List<Element> replaced(List<Element> pieces, Element piece, Node constant) {
        var path = triple(piece);
        var subject = path.getSubject().equals(constant) ? ANY : path.getSubject();
        var object = path.getObject().equals(constant) ? ANY : path.getObject();
        var general = path.isTriple()
                ? new TriplePath(Triple.create(subject, path.getPredicate(), object))
                : new TriplePath(subject, path.getPath(), object);
        return pieces.stream()
                .map(one -> one == piece ? GroupParts.single(general) : one)
                .toList();
    }

    private static List<Element> swapped(List<Element> pieces, Element piece, Triple triple) {
        return pieces.stream()
                .map(one -> one == piece ? GroupParts.single(new TriplePath(triple)) : one)
                .toList();
    }

    static TriplePath triple(Element piece) {
        return ((ElementPathBlock) piece).getPattern().get(0);
    }

    static boolean isType(TriplePath triple) {
        return triple.isTriple() && isType(triple.asTriple());
    }

    private static boolean isType(Triple triple) {
        return triple.getPredicate().equals(RDF.type.asNode());
    }
}
