package org.focgraph.server.guard;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.aggregate.AggregateRegistry;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.vocabulary.XSD;

/** The functions a query may call by name: casts, {@code fn:}, {@code math:} and focgraph's own; and text search. */
public final class Vocabulary {

    /** Functions, aggregates and property functions of focgraph stand in this namespace. */
    public static final String OWN = "https://w3id.org/focgraph/function#";

    public static final String TEXT_QUERY = "http://jena.apache.org/text#query";
    static final String FN = "http://www.w3.org/2005/xpath-functions#";
    static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

    /** {@code fn:apply} calls a function whose name is only known when it runs. */
    private static final Set<String> EXCEPT = Set.of(FN + "apply");

    /** Namespaces in which the query engine loads classes or hides functions behind predicates. */
    private static final Set<String> ENGINE =
            Set.of("java:", "http://jena.apache.org/", "http://jena.hpl.hp.com/", "https://jena.apache.org/");

    private Vocabulary() {}

    static void checkFunction(String iri) {
        boolean offered = (iri.startsWith(XSD.NS) || iri.startsWith(FN) || iri.startsWith(MATH) || iri.startsWith(OWN))
                && !EXCEPT.contains(iri)
                && FunctionRegistry.get().isRegistered(iri);
        if (!offered) {
            throw QueryRefused.bad(("There is no function <%s> here; offered are SPARQL's own, casts to XSD datatypes,"
                            + " fn:, math: and <%s>.")
                    .formatted(iri, OWN));
        }
    }

    static void checkAggregate(String iri) {
        if (!iri.startsWith(OWN) || !AggregateRegistry.isRegistered(iri)) {
            throw QueryRefused.bad(
                    "There is no aggregate <%s> here; offered are SPARQL's own and <%s>.".formatted(iri, OWN));
        }
    }

    static void checkPredicate(Node predicate) {
        if (predicate != null && predicate.isURI()) {
            var iri = predicate.getURI();
            if (!iri.equals(TEXT_QUERY) && ENGINE.stream().anyMatch(iri::startsWith)) {
                throw QueryRefused.bad("The predicate <%s> is not offered; for full-text search there is <%s>."
                        .formatted(iri, TEXT_QUERY));
            }
        }
    }

    static void checkPath(Path path) {
        if (path instanceof P_Path0 link) {
            checkPredicate(link.getNode());
        } else if (path instanceof P_Path1 one) {
            checkPath(one.getSubPath());
        } else if (path instanceof P_Path2 two) {
            checkPath(two.getLeft());
            checkPath(two.getRight());
        }
    }

    /** Text search and whatever is registered in focgraph's own namespace; nothing the engine brings along. */
    static PropertyFunctionRegistry propertyFunctions() {
        var all = PropertyFunctionRegistry.get();
        var offered = new PropertyFunctionRegistry();
        all.keys().forEachRemaining(iri -> {
            if (iri.equals(TEXT_QUERY) || iri.startsWith(OWN)) {
                offered.put(iri, all.get(iri));
            }
        });
        return offered;
    }
}
