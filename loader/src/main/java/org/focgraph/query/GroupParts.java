package org.focgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;

/** A group pattern taken to pieces, one triple pattern to a piece, in the order written. */
record GroupParts(List<Element> elements) {

    static GroupParts of(Element element) {
        var parts = new ArrayList<Element>();
        collect(element, parts);
        return new GroupParts(List.copyOf(parts));
    }

    private static void collect(Element element, List<Element> parts) {
        if (element instanceof ElementGroup group) {
            // a plain group inside a group keeps its own scope only for its filters
            boolean flat = parts.isEmpty() || group.getElements().stream().noneMatch(ElementFilter.class::isInstance);
            if (flat) {
                group.getElements().forEach(inner -> collect(inner, parts));
            } else {
                parts.add(group);
            }
        } else if (element instanceof ElementPathBlock block) {
            block.getPattern().getList().forEach(triple -> parts.add(single(triple)));
        } else if (element instanceof ElementTriplesBlock block) {
            block.getPattern().getList().forEach(triple -> parts.add(single(new TriplePath(triple))));
        } else {
            parts.add(element);
        }
    }

    static ElementPathBlock single(TriplePath triple) {
        var block = new ElementPathBlock();
        block.addTriple(triple);
        return block;
    }

    /** What must match for there to be a row. */
    List<Element> required() {
        return elements.stream().filter(GroupParts::isRequired).toList();
    }

    List<ElementFilter> filters() {
        return elements.stream()
                .filter(ElementFilter.class::isInstance)
                .map(ElementFilter.class::cast)
                .toList();
    }

    List<ElementMinus> minuses() {
        return elements.stream()
                .filter(ElementMinus.class::isInstance)
                .map(ElementMinus.class::cast)
                .toList();
    }

    /** Everything but filters and MINUS. */
    List<Element> pattern() {
        return without(element -> element instanceof ElementFilter || element instanceof ElementMinus);
    }

    /** What must match, and what is bound on the way, without the pieces named. */
    List<Element> joinWithout(List<Element> left) {
        return without(element -> !isRequired(element) && !(element instanceof ElementBind) || left.contains(element));
    }

    private List<Element> without(Predicate<Element> condition) {
        return elements.stream().filter(condition.negate()).toList();
    }

    static boolean isRequired(Element element) {
        return !(element instanceof ElementFilter
                || element instanceof ElementOptional
                || element instanceof ElementMinus
                || element instanceof ElementBind);
    }
}
