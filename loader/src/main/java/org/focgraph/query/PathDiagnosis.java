package org.focgraph.query;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;

/** Says why a path matches nothing, by the steps it is made of. */
final class PathDiagnosis {

    private final Probe probe;
    private final TripleDiagnosis triples;
    private final Function<Element, List<Diagnosis>> pattern;
    private int pathsSplit;

    /** @param pattern explains the steps of a path as patterns of their own */
    PathDiagnosis(Probe probe, TripleDiagnosis triples, Function<Element, List<Diagnosis>> pattern) {
        this.probe = probe;
        this.triples = triples;
        this.pattern = pattern;
    }

    Diagnosis explain(TriplePath triple) {
        if (triple.isTriple()) {
            return triples.explain(triple.asTriple());
        }
        var path = triple.getPath();
        if (path instanceof P_Link link) {
            return triples.explain(Triple.create(triple.getSubject(), link.getNode(), triple.getObject()));
        }
        if (path instanceof P_Inverse inverse) {
            return explain(new TriplePath(triple.getObject(), inverse.getSubPath(), triple.getSubject()));
        }
        if (path instanceof P_Seq steps) {
            var reasons = pattern.apply(split(triple, steps));
            return reasons.isEmpty() ? words(triple, path) : reasons.get(0);
        }
        if (path instanceof P_Alt either) {
            return explain(new TriplePath(triple.getSubject(), either.getLeft(), triple.getObject()));
        }
        return words(triple, path);
    }

    private ElementGroup split(TriplePath triple, P_Seq steps) {
        var between = Var.alloc("between" + (pathsSplit++ == 0 ? "" : pathsSplit));
        var pieces = new ElementGroup();
        pieces.addElement(GroupParts.single(new TriplePath(triple.getSubject(), steps.getLeft(), between)));
        pieces.addElement(GroupParts.single(new TriplePath(between, steps.getRight(), triple.getObject())));
        return pieces;
    }

    private Diagnosis words(TriplePath triple, Path path) {
        var words = new PathWords(path).predicates();
        for (var predicate : words) {
            var step = Triple.create(Var.alloc("from"), predicate, Var.alloc("to"));
            if (!probe.matches(GroupParts.single(new TriplePath(step)))) {
                return triples.explain(step);
            }
        }
        return triples.explain(Triple.create(triple.getSubject(), words.get(0), triple.getObject()));
    }
}
