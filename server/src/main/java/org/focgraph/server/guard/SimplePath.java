package org.focgraph.server.guard;

import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** Takes away closures of closures, which mean the same as one closure and cost the power of their depth. */
final class SimplePath {

    private SimplePath() {}

    static Path of(Path path) {
        if (path instanceof P_ZeroOrMore1 star) {
            return star(of(star.getSubPath()));
        }
        if (path instanceof P_OneOrMore1 plus) {
            return plus(of(plus.getSubPath()));
        }
        if (path instanceof P_ZeroOrOne option) {
            return option(of(option.getSubPath()));
        }
        if (path instanceof P_Seq sequence) {
            return new P_Seq(of(sequence.getLeft()), of(sequence.getRight()));
        }
        if (path instanceof P_Alt choice) {
            return new P_Alt(of(choice.getLeft()), of(choice.getRight()));
        }
        if (path instanceof P_Inverse inverse) {
            return new P_Inverse(of(inverse.getSubPath()));
        }
        return path;
    }

    /** {@code (X*)* (X+)* (X?)*} and {@code (X*|Y)*}: the closure over what stands inside. */
    private static Path star(Path inside) {
        return new P_ZeroOrMore1(step(inside));
    }

    private static Path step(Path path) {
        if (path instanceof P_ZeroOrMore1 star) {
            return step(star.getSubPath());
        }
        if (path instanceof P_OneOrMore1 plus) {
            return step(plus.getSubPath());
        }
        if (path instanceof P_ZeroOrOne option) {
            return step(option.getSubPath());
        }
        if (path instanceof P_Alt choice) {
            return new P_Alt(step(choice.getLeft()), step(choice.getRight()));
        }
        if (path instanceof P_Inverse inverse) {
            return new P_Inverse(step(inverse.getSubPath()));
        }
        return path;
    }

    private static Path plus(Path inside) {
        if (inside instanceof P_ZeroOrMore1 || inside instanceof P_OneOrMore1) {
            return inside;
        }
        return inside instanceof P_ZeroOrOne option ? star(option.getSubPath()) : new P_OneOrMore1(inside);
    }

    private static Path option(Path inside) {
        if (inside instanceof P_ZeroOrMore1 || inside instanceof P_ZeroOrOne) {
            return inside;
        }
        return inside instanceof P_OneOrMore1 plus ? star(plus.getSubPath()) : new P_ZeroOrOne(inside);
    }
}
