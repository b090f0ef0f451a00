package org.focgraph.cite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryTarget;

/**
 * The graphs an answer draws on, as far as can be told: those that hold statements with a property the query names, be it
 * in a pattern, a table of values or an expression, and those that name what stands in the answer. Where the query leaves
 * a property open, all are listed. A graph too many may be listed, none is left out: large imports have no copy under
 * their own name and are listed as not looked into.
 */
public final class GraphsUsed {

    private static final int MOST_THINGS = 500;

    /** Properties nearly every graph has: of these it counts what they are said of. */
    private static final Set<Node> EVERYWHERE = Set.of(RDF.type.asNode(), RDFS.label.asNode());

    private static final String DESCRIBED =
            """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX void: <http://rdfs.org/ns/void#>
            SELECT ?graph (SAMPLE(?label) AS ?title) (SAMPLE(?terms) AS ?licence)
                   (SAMPLE(?seen) AS ?looked) (SAMPLE(?asked) AS ?used)
            WHERE {
              <https://w3id.org/focgraph/dataset> void:subset ?graph .
              OPTIONAL { ?graph rdfs:label ?label }
              OPTIONAL { ?graph dcterms:license ?terms }
              BIND(EXISTS { GRAPH ?graph { ?a ?b ?c } } AS ?seen)
              BIND(EXISTS { VALUES ?property { %s } GRAPH ?graph { ?s ?property ?o } } AS ?asked)
            }
            GROUP BY ?graph ORDER BY ?graph""";
    private static final String NAMED =
            """
            SELECT DISTINCT ?graph WHERE {
              VALUES ?thing { %s } VALUES ?property { %s }
              GRAPH ?graph { ?thing ?property ?value }
            }""";

    private final QueryTarget target;
    private final Duration patience;

    /** @param patience how long each of two small questions to the target may take */
    public GraphsUsed(QueryTarget target, Duration patience) {
        this.target = target;
        this.patience = patience;
    }

    /** @param query as it was run, with nothing left to bind */
    public List<GraphUse> of(Query query, QueryResult answer) {
        var named = Properties.of(query);
        var properties = named.found;
        boolean open = named.leavesOneOpen();
        var telling = properties.stream()
                .filter(property -> !EVERYWHERE.contains(property))
                .toList();
        var naming = naming(answer, properties);
        var used = new ArrayList<GraphUse>();
        for (var row : rows(DESCRIBED.formatted(words(telling.stream())))) {
            var graph = row.get(Var.alloc("graph"));
            boolean looked = truth(row.get(Var.alloc("looked")));
            boolean certain = open && looked || truth(row.get(Var.alloc("used"))) || naming.contains(graph);
            if (certain || !looked) {
                used.add(new GraphUse(
                        graph.getURI(),
                        text(row.get(Var.alloc("title")), graph.getURI()),
                        text(row.get(Var.alloc("licence")), ""),
                        certain));
            }
        }
        return used;
    }

    /** The graphs that name or type what stands in the answer. */
    private Set<Node> naming(QueryResult answer, Set<Node> properties) {
        var asked = EVERYWHERE.stream().filter(properties::contains).toList();
        if (asked.isEmpty() || !(answer instanceof QueryResult.Rows rows)) {
            return Set.of();
        }
        var things = rows.rows().stream()
                .flatMap(row -> rows.vars().stream().map(row::get))
                .filter(node -> node != null && node.isURI())
                .distinct()
                .limit(MOST_THINGS);
        return rows(NAMED.formatted(words(things), words(asked.stream()))).stream()
                .map(row -> row.get(Var.alloc("graph")))
                .collect(Collectors.toSet());
    }

    private List<Binding> rows(String text) {
        return ((QueryResult.Rows) target.answer(QueryFactory.create(text), patience)).rows();
    }

    private static String words(Stream<Node> nodes) {
        return nodes.map(node -> "<" + node.getURI() + ">").sorted().collect(Collectors.joining(" "));
    }

    private static boolean truth(Node node) {
        return node != null && node.isLiteral() && node.getLiteralLexicalForm().equals("true");
    }

    private static String text(Node node, String otherwise) {
        if (node == null) {
            return otherwise;
        }
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    /** Every IRI that may be a property in a query, sub-queries, paths, tables of values and EXISTS included. */
    static final class Properties extends OpVisitorBase {

        private final Set<Node> found = new TreeSet<>(Comparator.comparing(Node::getURI));
        private final Set<Node> variables = new HashSet<>();
        private final Set<Node> listed = new HashSet<>();

        static Properties of(Query query) {
            var properties = new Properties();
            if (query.getQueryPattern() != null) {
                var op = Algebra.compile(query);
                Walker.walk(op, properties, new ExprVisitorBase());
                NodeTransformLib.transform(properties::seen, op);
            }
            return properties;
        }

        Set<Node> found() {
            return found;
        }

        /** Whether a property is a variable that no table of values limits. */
        boolean leavesOneOpen() {
            return !listed.containsAll(variables);
        }

        private Node seen(Node node) {
            if (node.isURI()) {
                found.add(node);
            }
            return node;
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> add(triple.getPredicate()));
        }

        @Override
        public void visit(OpTable values) {
            listed.addAll(values.getTable().getVars());
            values.getTable().rows().forEachRemaining(row -> row.forEach((variable, value) -> seen(value)));
        }

        @Override
        public void visit(OpPath path) {
            add(path.getTriplePath().getPath());
        }

        private void add(Path path) {
            if (path instanceof P_Path0 link) {
                add(link.getNode());
            } else if (path instanceof P_Path1 one) {
                add(one.getSubPath());
            } else if (path instanceof P_Path2 two) {
                add(two.getLeft());
                add(two.getRight());
            } else if (path instanceof P_NegPropSet) {
                // everything but some properties
                variables.add(Node.ANY);
            }
        }

        private void add(Node property) {
            if (property.isVariable()) {
                variables.add(property);
            } else {
                seen(property);
            }
        }
    }
}
