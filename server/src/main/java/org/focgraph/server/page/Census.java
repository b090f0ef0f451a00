package org.focgraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.server.release.PerRelease;
import org.focgraph.server.release.Releases;

/** Counts what is inside a release, once for each, on a thread of its own: no page waits long for it. */
public final class Census implements AutoCloseable {

    private static final long PATIENCE = 60;

    private final PerRelease<Contents> contents;
    private final String vocabulary;

    /** @param vocabulary the namespace of the classes to be counted */
    public Census(Releases releases, String vocabulary) {
        this.contents = new PerRelease<>(releases, "census", lease -> count(lease.release(), lease.dataset()));
        this.vocabulary = vocabulary;
    }

    /** The contents of a release, or nothing where they are not counted within some milliseconds. */
    public Optional<Contents> of(String release, long milliseconds) {
        return contents.of(release, milliseconds);
    }

    private Contents count(String release, DatasetGraph dataset) {
        var kinds = new ArrayList<Contents.Kind>();
        try (var execution =
                query(dataset, "SELECT ?class (COUNT(DISTINCT ?thing) AS ?n) { ?thing a ?class } GROUP BY ?class")) {
            execution.select().forEach(row -> {
                var kind = row.get(Var.alloc("class"));
                if (kind != null && kind.isURI() && kind.getURI().startsWith(vocabulary)) {
                    kinds.add(new Contents.Kind(kind.getURI(), label(dataset, kind), number(row.get(Var.alloc("n")))));
                }
            });
        }
        kinds.sort(Comparator.comparingLong(Contents.Kind::count).reversed().thenComparing(Contents.Kind::label));
        try (var execution = query(dataset, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")) {
            return new Contents(release, number(execution.select().next().get(Var.alloc("n"))), kinds);
        }
    }

    private static QueryExec query(DatasetGraph dataset, String text) {
        return QueryExec.dataset(dataset)
                .query(text)
                .timeout(PATIENCE, TimeUnit.SECONDS)
                .build();
    }

    private static long number(Node node) {
        return ((Number) node.getLiteralValue()).longValue();
    }

    private String label(DatasetGraph dataset, Node kind) {
        var labels = dataset.getDefaultGraph().find(kind, RDFS.label.asNode(), Node.ANY);
        try {
            while (labels.hasNext()) {
                var label = labels.next().getObject();
                if (label.isLiteral() && label.getLiteralLanguage().startsWith("en")) {
                    return label.getLiteralLexicalForm();
                }
            }
        } finally {
            labels.close();
        }
        return kind.getURI().substring(vocabulary.length());
    }

    @Override
    public void close() {
        contents.close();
    }
}
