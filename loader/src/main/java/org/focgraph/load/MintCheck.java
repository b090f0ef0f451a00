package org.focgraph.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;

/** Two tables may speak of one thing, but not make it two kinds of thing: then one of them mints a wrong address. */
final class MintCheck {

    private record Claim(Node kind, String table) {}

    private final Graph ontology;
    private final Map<Node, Set<Node>> broader = new HashMap<>();
    private final Map<Node, Claim> claims = new HashMap<>();

    private MintCheck(Graph ontology) {
        this.ontology = ontology;
    }

    static void check(List<StagedGraph> graphs, Vocabulary words, RowPlaces places, Problems problems) {
        var check = new MintCheck(words.ontology());
        graphs.forEach(graph -> check.read(graph, places, problems));
    }

    private void read(StagedGraph graph, RowPlaces places, Problems problems) {
        graph.graph().find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> {
            var kind = triple.getObject();
            if (kind.isURI() && kind.getURI().startsWith(Vocabulary.FOC)) {
                var thing = triple.getSubject();
                var earlier = claims.putIfAbsent(thing, new Claim(kind, graph.name()));
                if (earlier != null && !related(earlier.kind(), kind)) {
                    problems.add(Problem.error(
                            places.of(thing, graph.graph()),
                            "MINT-CLASH",
                            thing.getURI() + " is a " + local(kind) + " in table " + graph.name() + " and a "
                                    + local(earlier.kind()) + " in table " + earlier.table(),
                            "give one of them another key: an address stands for one thing"));
                }
            }
        });
    }

    private boolean related(Node a, Node b) {
        return broader(a).contains(b) || broader(b).contains(a);
    }

    /** A class itself and every class above it. */
    private Set<Node> broader(Node kind) {
        var standing = broader.get(kind);
        if (standing != null) {
            return standing;
        }
        var found = new HashSet<Node>(Set.of(kind));
        broader.put(kind, found);
        ontology.find(kind, RDFS.subClassOf.asNode(), Node.ANY)
                .mapWith(t -> t.getObject())
                .toList()
                .forEach(above -> found.addAll(broader(above)));
        return found;
    }

    private static String local(Node term) {
        return term.getURI().substring(Vocabulary.FOC.length());
    }
}
