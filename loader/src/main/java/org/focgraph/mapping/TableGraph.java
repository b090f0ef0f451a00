package org.focgraph.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.table.Row;
import org.focgraph.table.RowTriples;

/**
 * The graph a table becomes: its rows as csv2rdf triples, batch by batch, through its mapping.
 *
 * <p>What comes out is checked statement by statement: no blank nodes (they have no address to cite), no {@code foc:}
 * term that the ontology does not declare, and no row that says nothing, which is what becomes of a row whose cells
 * make no sound address.
 */
public final class TableGraph {

    /** Rows mapped at a time: enough to make a query worth its start, few enough for memory to stay flat. */
    private static final int BATCH = 500;

    private final Mapping mapping;
    private final ReferencedRows referenced;
    private final Vocabulary words;
    private final Problems problems;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final List<Row> batch = new ArrayList<>(BATCH);
    private final Set<String> reported = new HashSet<>();
    private long rows;

    public TableGraph(Mapping mapping, ReferencedRows referenced, Vocabulary words, Problems problems) {
        this.mapping = mapping;
        this.referenced = referenced;
        this.words = words;
        this.problems = problems;
    }

    public void add(Row row) {
        rows++;
        batch.add(row);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** The graph of all rows added. */
    public Graph finish() {
        flush();
        return graph;
    }

    public long rows() {
        return rows;
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var source = GraphFactory.createDefaultGraph();
        var sink = StreamRDFLib.graph(source);
        Map<String, Location> silent = new HashMap<>();
        batch.forEach(row -> {
            silent.put(row.aboutIri(), row.location());
            RowTriples.write(row, sink);
        });
        Map<String, Location> places = Map.copyOf(silent);
        referenced.writeFor(batch, mapping.table(), source);
        var template = mapping.query().getConstructTemplate().getTriples();
        try (var exec = QueryExec.graph(source).query(mapping.solutions()).build()) {
            var solutions = exec.select();
            while (solutions.hasNext()) {
                var solution = solutions.next();
                var row = row(solution);
                TemplateLib.calcTriples(template, List.of(solution).iterator()).forEachRemaining(triple -> {
                    silent.remove(row);
                    if (isSound(triple, places.getOrDefault(row, table()))) {
                        graph.add(triple);
                    }
                });
            }
        }
        silent.values()
                .forEach(place -> problems.add(Problem.error(
                        place,
                        "MAPPING-EMPTY",
                        "the mapping makes no statement of this row",
                        "look for a cell that makes no address (a space, <>\"{}|\\^`), or for a pattern in "
                                + mapping.displayName() + " that an empty cell cannot match")));
        batch.clear();
    }

    private static String row(Binding solution) {
        var row = solution.get(Mapping.ROW);
        return row == null ? "" : row.toString();
    }

    private Location table() {
        return Location.of(mapping.table().csvDisplayName());
    }

    private boolean isSound(Triple triple, Location place) {
        if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
            return refuse(
                    place,
                    "MAPPING-BLANK",
                    "the mapping makes a blank node",
                    "give the thing an address with IRI(CONCAT(…)) in " + mapping.displayName());
        }
        return isDeclared(triple.getPredicate(), place)
                && (!triple.getPredicate().equals(RDF.type.asNode()) || isDeclared(triple.getObject(), place));
    }

    private boolean isDeclared(Node term, Location place) {
        if (!term.isURI()
                || !term.getURI().startsWith(Vocabulary.FOC)
                || words.terms().contains(term.getURI())) {
            return true;
        }
        if (reported.add(term.getURI())) {
            problems.add(Mapping.undeclared(term.getURI().substring(Vocabulary.FOC.length()), words, place));
        }
        return false;
    }

    private boolean refuse(Location place, String code, String found, String advice) {
        problems.add(Problem.error(place, code, found, advice));
        return false;
    }
}
