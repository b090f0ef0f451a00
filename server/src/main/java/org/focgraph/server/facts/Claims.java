package org.focgraph.server.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.content.Vocabulary;

/** The claims that have a thing as subject, or as object, to be found by the statement they carry. */
public final class Claims {

    private static final int MOST = 2_000;

    private record Edge(Node subject, Node object) {}

    private final List<Claim> all = new ArrayList<>();
    private final Map<Edge, List<Claim>> byEdge = new HashMap<>();

    private Claims() {}

    /** Those that say something about a thing. */
    public static Claims about(Facts facts, Node subject) {
        return of(facts, facts.subjects(Terms.SUBJECT, subject, MOST));
    }

    /** Those that lead to a thing. */
    public static Claims onto(Facts facts, Node object) {
        return of(facts, facts.subjects(Terms.OBJECT, object, MOST));
    }

    /** The claim that a node is, where it is one. */
    public static Optional<Claim> read(Facts facts, Node node) {
        return Claim.read(facts, node).filter(claim -> claim.predicate().isURI());
    }

    private static Claims of(Facts facts, List<Node> nodes) {
        var claims = new Claims();
        for (var node : nodes) {
            read(facts, node).ifPresent(claims::add);
        }
        claims.all.sort(Comparator.comparing(claim -> claim.node().toString()));
        return claims;
    }

    private void add(Claim claim) {
        all.add(claim);
        byEdge.computeIfAbsent(new Edge(claim.subject(), claim.object()), any -> new ArrayList<>())
                .add(claim);
    }

    public List<Claim> all() {
        return List.copyOf(all);
    }

    /**
     * The claim behind a statement: the one that carries it, or one whose property is narrower or broader by the
     * vocabulary ({@code foc:namesRight} rests on the claim about {@code foc:concernsRight}).
     */
    public Optional<Claim> behind(Node subject, Node predicate, Node object) {
        var candidates = byEdge.getOrDefault(new Edge(subject, object), List.of());
        return candidates.stream()
                .filter(claim -> claim.predicate().equals(predicate))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(claim ->
                                isNarrower(predicate, claim.predicate()) || isNarrower(claim.predicate(), predicate))
                        .findFirst());
    }

    private static boolean isNarrower(Node narrow, Node broad) {
        Graph ontology = Vocabulary.bundled().ontology();
        return ontology.contains(narrow, RDFS.subPropertyOf.asNode(), broad);
    }
}
