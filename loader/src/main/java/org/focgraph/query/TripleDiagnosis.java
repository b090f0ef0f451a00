package org.focgraph.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.problem.Suggestion;
import org.focgraph.query.Diagnosis.Cause;

/** Says why one triple pattern matches nothing. */
final class TripleDiagnosis {

    private static final Var ANY = Var.alloc("any");
    private static final int SAMPLE = 5_000;

    private final Probe probe;
    private final ShortNames names;
    private final KnownTerms known;

    TripleDiagnosis(Probe probe, ShortNames names, KnownTerms known) {
        this.probe = probe;
        this.names = names;
        this.known = known;
    }

    Diagnosis explain(Triple triple) {
        return unknownWord(triple)
                .or(() -> wrongLiteral(triple))
                .or(() -> wrongWay(triple))
                .or(() -> wrongKind(triple))
                .orElseGet(() -> nothingSaid(triple));
    }

    private Optional<Diagnosis> unknownWord(Triple triple) {
        var predicate = triple.getPredicate();
        if (predicate.isURI() && !known.isPredicate(predicate)) {
            return Optional.of(found(
                    Cause.UNKNOWN_PREDICATE,
                    triple,
                    "nothing in the data has " + names.term(predicate),
                    known.predicateAdvice(predicate)));
        }
        boolean isType = predicate.equals(RDF.type.asNode());
        if (isType && triple.getObject().isURI() && !known.isClass(triple.getObject())) {
            return Optional.of(found(
                    Cause.UNKNOWN_CLASS,
                    triple,
                    "nothing in the data is a " + names.term(triple.getObject()),
                    known.classAdvice(triple.getObject())));
        }
        for (var term : List.of(triple.getSubject(), triple.getObject())) {
            if (term.isURI() && !known.isKnown(term)) {
                return Optional.of(unknownTerm(names.pattern(new TriplePath(triple)), term));
            }
        }
        return Optional.empty();
    }

    Diagnosis unknownTerm(String part, Node term) {
        return new Diagnosis(
                Cause.UNKNOWN_TERM, part, "nothing in the data is called " + names.term(term), known.termAdvice(term));
    }

    private Optional<Diagnosis> wrongLiteral(Triple triple) {
        var literal = triple.getObject();
        if (!literal.isLiteral()) {
            return Optional.empty();
        }
        var values = objects(triple);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                literal(names.pattern(new TriplePath(triple)), names.term(triple.getPredicate()), literal, values));
    }

    /** Sets a literal of the query against the values there are. */
    Diagnosis literal(String part, String of, Node literal, List<Node> values) {
        var text = literal.getLiteralLexicalForm();
        for (var value : values) {
            if (value.isLiteral() && value.getLiteralLexicalForm().equals(text) && !value.equals(literal)) {
                return new Diagnosis(
                        Cause.DATATYPE,
                        part,
                        "the value of " + of + " is " + names.datatype(value) + ", the query has "
                                + names.datatype(literal),
                        "write " + names.term(value));
            }
        }
        var first = values.get(0);
        if (!first.isLiteral()) {
            return new Diagnosis(
                    Cause.DATATYPE,
                    part,
                    of + " leads to things such as " + known.some(values) + ", the query has text",
                    "write the IRI");
        }
        var near = Suggestion.didYouMean(
                text,
                values.stream()
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .toList(),
                "");
        boolean sameType =
                values.stream().anyMatch(value -> names.datatype(value).equals(names.datatype(literal)));
        if (!sameType) {
            return new Diagnosis(
                    Cause.DATATYPE,
                    part,
                    "the values of " + of + " are " + names.datatype(first) + " such as " + known.some(values)
                            + ", the query has " + names.datatype(literal),
                    near.isEmpty() ? "write the value in the same datatype" : near);
        }
        return new Diagnosis(
                near.isEmpty() ? Cause.RIGHTLY_EMPTY : Cause.UNKNOWN_TERM,
                part,
                "no " + of + " has the value " + names.term(literal) + "; there are values such as "
                        + known.some(values),
                near);
    }

    private List<Node> objects(Triple triple) {
        var anyObject = Triple.create(triple.getSubject(), triple.getPredicate(), ANY);
        return column(anyObject);
    }

    private List<Node> column(Triple withAny) {
        return probe.values(List.of(ANY), List.of(GroupParts.single(new TriplePath(withAny))), SAMPLE).stream()
                .map(row -> row.get(ANY))
                .toList();
    }

    private Optional<Diagnosis> wrongWay(Triple triple) {
        boolean canTurn =
                !triple.getObject().isLiteral() && triple.getPredicate().isURI();
        if (canTurn && known.holds(triple.getObject(), triple.getPredicate(), triple.getSubject())) {
            var turned = Triple.create(triple.getObject(), triple.getPredicate(), triple.getSubject());
            return Optional.of(found(
                    Cause.DIRECTION,
                    triple,
                    "it matches only the other way round",
                    "write " + names.pattern(new TriplePath(turned))));
        }
        return Optional.empty();
    }

    /** The property is used, but with things of another kind on the side where the query has a name. */
    private Optional<Diagnosis> wrongKind(Triple triple) {
        if (!triple.getPredicate().isURI()) {
            return Optional.empty();
        }
        var anySubject = Triple.create(ANY, triple.getPredicate(), Var.alloc("other"));
        var anyObject = Triple.create(Var.alloc("other"), triple.getPredicate(), ANY);
        return wrongKind(triple, triple.getObject(), anyObject, "leads to")
                .or(() -> wrongKind(triple, triple.getSubject(), anySubject, "is said of"));
    }

    private Optional<Diagnosis> wrongKind(Triple triple, Node term, Triple usual, String verb) {
        if (!term.isURI()) {
            return Optional.empty();
        }
        var values = column(usual);
        var predicate = names.term(triple.getPredicate());
        if (values.stream().allMatch(Node::isLiteral)) {
            return Optional.of(found(
                    Cause.DATATYPE,
                    triple,
                    predicate + " " + verb + " " + names.datatype(values.get(0)) + " such as " + known.some(values)
                            + ", not to IRIs",
                    "write the value as a literal"));
        }
        var sample = values.stream().filter(Node::isURI).limit(10).toList();
        var usualClasses = known.classesOf(sample);
        var ownClasses = known.classesOf(List.of(term));
        if (usualClasses.isEmpty() || ownClasses.isEmpty() || !Collections.disjoint(usualClasses, ownClasses)) {
            return Optional.empty();
        }
        return Optional.of(found(
                Cause.NEVER_TOGETHER,
                triple,
                predicate + " " + verb + " " + known.some(usualClasses) + " such as " + known.some(sample) + "; "
                        + names.term(term) + " is " + known.some(ownClasses),
                otherPredicates(triple)));
    }

    private Diagnosis nothingSaid(Triple triple) {
        return found(
                Cause.RIGHTLY_EMPTY,
                triple,
                "every word is known, but the data do not say this",
                otherPredicates(triple));
    }

    /** Properties that would match in place of the one written. */
    private String otherPredicates(Triple triple) {
        var anyPredicate = Triple.create(triple.getSubject(), ANY, triple.getObject());
        var others = new ArrayList<>(column(anyPredicate));
        others.removeIf(node -> node.getURI().toLowerCase(Locale.ROOT).contains("rdf-syntax"));
        return others.isEmpty() ? "" : "here the data have " + known.some(others) + " instead";
    }

    private Diagnosis found(Cause cause, Triple triple, String found, String advice) {
        return new Diagnosis(cause, names.pattern(new TriplePath(triple)), found, advice);
    }
}
