package org.focgraph.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.query.Diagnosis.Cause;

/** Finds a value with which pieces of a pattern would match: then the query is sound and the data say no. */
final class OtherValues {

    private static final Var ANY = Var.alloc("any");

    private final Probe probe;
    private final ShortNames names;
    private final KnownTerms known;
    private final PatternText text;

    OtherValues(Probe probe, ShortNames names, KnownTerms known) {
        this.probe = probe;
        this.names = names;
        this.known = known;
        this.text = new PatternText(names);
    }

    /** For a value written in a triple, or one that BIND gives, such as a parameter. */
    Optional<Diagnosis> explain(List<Element> pieces) {
        return otherValue(pieces).or(() -> otherThanBound(pieces));
    }

    /** With some other value in place of one constant the pieces do match: the query is sound, the data say no. */
    private Optional<Diagnosis> otherValue(List<Element> pieces) {
        for (var piece : pieces) {
            if (!(piece instanceof ElementPathBlock)) {
                continue;
            }
            var triple = JoinDiagnosis.triple(piece);
            for (var constant : List.of(triple.getSubject(), triple.getObject())) {
                boolean isClass = JoinDiagnosis.isType(triple) && constant.equals(triple.getObject());
                if (constant.isVariable() || isClass) {
                    continue;
                }
                var others = values(ANY, JoinDiagnosis.replaced(pieces, piece, constant), 3);
                if (!others.isEmpty()) {
                    return Optional.of(new Diagnosis(
                            Cause.RIGHTLY_EMPTY,
                            text.of(pieces),
                            "each part matches, but none together with " + names.term(constant),
                            "there are rows for others, such as " + known.some(others)));
                }
            }
        }
        return Optional.empty();
    }

    /** As above, for the value that BIND gives, such as a parameter. */
    private Optional<Diagnosis> otherThanBound(List<Element> pieces) {
        for (var piece : pieces) {
            if (!(piece instanceof ElementBind bind)) {
                continue;
            }
            var value = new Evaluation(BindingFactory.empty()).value(bind.getExpr());
            var free = pieces.stream().filter(one -> one != bind).toList();
            var others = value.map(bound -> alike(bound.asNode(), bind.getVar(), free))
                    .orElse(List.of());
            if (!others.isEmpty()) {
                return Optional.of(new Diagnosis(
                        Cause.RIGHTLY_EMPTY,
                        text.of(pieces),
                        "each part matches, but none together with "
                                + names.term(value.get().asNode()),
                        "there are rows for others, such as " + known.some(others)));
            }
        }
        return Optional.empty();
    }

    /** Other values of a variable, of the class or the datatype of one that does not fit. */
    private List<Node> alike(Node value, Var variable, List<Element> pieces) {
        if (!value.isURI()) {
            return values(variable, pieces, 3).stream()
                    .filter(other -> names.datatype(other).equals(names.datatype(value)))
                    .toList();
        }
        return known.classesOf(List.of(value)).stream()
                .map(type -> GroupParts.single(new TriplePath(Triple.create(variable, RDF.type.asNode(), type))))
                .flatMap(kind -> values(
                        variable,
                        Stream.concat(pieces.stream(), Stream.of(kind)).toList(),
                        3)
                        .stream())
                .distinct()
                .toList();
    }

    private List<Node> values(Var variable, List<Element> pieces, int limit) {
        return probe.values(List.of(variable), pieces, limit).stream()
                .map(row -> row.get(variable))
                .filter(Objects::nonNull)
                .toList();
    }
}
