package org.focgraph.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.focgraph.query.Diagnosis.Cause;

/**
 * Finds a word that the data never use in places where it cannot fail alone: a list of values, what BIND computes,
 * OPTIONAL, a sub-select that counts, EXISTS. What NOT EXISTS and MINUS ask for is left out: it takes no rows away.
 */
final class UnknownWords {

    private enum Use {
        PROPERTY,
        CLASS,
        NAME
    }

    private record Word(Node node, Use use, String part) {}

    private final ShortNames names;
    private final KnownTerms known;
    private final PatternText text;

    UnknownWords(ShortNames names, KnownTerms known) {
        this.names = names;
        this.known = known;
        this.text = new PatternText(names);
    }

    Optional<Diagnosis> first(Query query) {
        return query.getQueryPattern() == null ? Optional.empty() : first(words(query.getQueryPattern()));
    }

    Optional<Diagnosis> first(List<Element> elements) {
        return first(elements.stream().flatMap(this::words));
    }

    private Optional<Diagnosis> first(Stream<Word> words) {
        return words.filter(word -> word.node().isURI() && isUnknown(word.node()))
                .findFirst()
                .map(this::diagnosis);
    }

    private boolean isUnknown(Node word) {
        return !word.getURI().startsWith(XSD.NS) && !known.isPredicate(word) && !known.isKnown(word);
    }

    private Diagnosis diagnosis(Word word) {
        var name = names.term(word.node());
        return switch (word.use()) {
            case PROPERTY ->
                new Diagnosis(
                        Cause.UNKNOWN_PREDICATE,
                        word.part(),
                        "nothing in the data has " + name,
                        known.predicateAdvice(word.node()));
            case CLASS ->
                new Diagnosis(
                        Cause.UNKNOWN_CLASS,
                        word.part(),
                        "nothing in the data is a " + name,
                        known.classAdvice(word.node()));
            case NAME ->
                new Diagnosis(
                        Cause.UNKNOWN_TERM,
                        word.part(),
                        "nothing in the data is called " + name,
                        known.termAdvice(word.node()));
        };
    }

    private Stream<Word> words(Element element) {
        return GroupParts.of(element).elements().stream().flatMap(this::wordsOfPart);
    }

    private Stream<Word> wordsOfPart(Element part) {
        if (part instanceof ElementPathBlock block) {
            return block.getPattern().getList().stream().flatMap(this::words);
        }
        if (part instanceof ElementData data) {
            return data.getRows().stream()
                    .flatMap(row -> data.getVars().stream().map(row::get))
                    .filter(Objects::nonNull)
                    .map(value -> new Word(value, Use.NAME, text.of(data)));
        }
        if (part instanceof ElementBind bind) {
            return words(bind.getExpr(), bind);
        }
        if (part instanceof ElementFilter filter) {
            return words(filter.getExpr(), filter);
        }
        return inside(part).flatMap(this::words);
    }

    private static Stream<Element> inside(Element part) {
        if (part instanceof ElementOptional optional) {
            return Stream.of(optional.getOptionalElement());
        }
        if (part instanceof ElementUnion union) {
            return union.getElements().stream();
        }
        if (part instanceof ElementSubQuery subQuery) {
            return Stream.of(subQuery.getQuery().getQueryPattern());
        }
        if (part instanceof ElementNamedGraph graph) {
            return Stream.of(graph.getElement());
        }
        return part instanceof ElementGroup group ? group.getElements().stream() : Stream.empty();
    }

    private Stream<Word> words(TriplePath triple) {
        var part = names.pattern(triple);
        var predicates =
                triple.isTriple() ? List.of(triple.getPredicate()) : new PathWords(triple.getPath()).predicates();
        var object = RDF.type.asNode().equals(triple.getPredicate()) ? Use.CLASS : Use.NAME;
        return Stream.of(
                        Stream.of(new Word(triple.getSubject(), Use.NAME, part)),
                        predicates.stream().map(predicate -> new Word(predicate, Use.PROPERTY, part)),
                        Stream.of(new Word(triple.getObject(), object, part)))
                .flatMap(some -> some);
    }

    private Stream<Word> words(Expr expression, Element part) {
        if (expression instanceof E_Exists exists) {
            return words(exists.getElement());
        }
        if (expression instanceof ExprFunctionOp) {
            return Stream.empty();
        }
        if (expression.isConstant()) {
            return Stream.of(new Word(expression.getConstant().asNode(), Use.NAME, text.of(part)));
        }
        return expression instanceof ExprFunction function
                ? function.getArgs().stream().filter(Objects::nonNull).flatMap(argument -> words(argument, part))
                : Stream.empty();
    }
}
