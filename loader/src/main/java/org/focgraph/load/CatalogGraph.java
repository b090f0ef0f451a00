package org.focgraph.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.focgraph.content.Vocabulary;
import org.focgraph.store.Digest;
import org.focgraph.table.TableSchema;

/**
 * What the graphs are, where they came from and under which terms they may be used: DCAT, VoID and PROV.
 *
 * <p>It holds no time of the load, so the same tables always give the same statements.
 */
final class CatalogGraph {

    static final String NAME = "catalog";

    private static final Node DATASET = uri(Vocabulary.BASE + "dataset");
    private static final Node DERIVED_FROM = uri("http://www.w3.org/ns/prov#wasDerivedFrom");
    /** Hash over everything a graph was made from. */
    static final Node INPUTS = uri(Vocabulary.FOC + "inputsSha256");

    private static final Node CHECKSUM = uri(Vocabulary.FOC + "sha256");
    private static final Node ROWS = uri(Vocabulary.FOC + "rows");
    private static final Node NAMED_GRAPH = uri("http://www.w3.org/ns/sparql-service-description#NamedGraph");
    private static final Node TABLE = uri("http://www.w3.org/ns/csvw#Table");

    private final Graph graph = GraphFactory.createDefaultGraph();

    private CatalogGraph() {}

    static Graph of(List<StagedGraph> graphs, List<TableSchema> tables) {
        var catalog = new CatalogGraph();
        catalog.dataset();
        Map<String, TableSchema> byName = new TreeMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        graphs.forEach(staged -> catalog.describe(staged, byName.get(staged.name())));
        return catalog.graph;
    }

    private void dataset() {
        add(DATASET, RDF.type.asNode(), DCAT.Dataset.asNode());
        add(DATASET, RDF.type.asNode(), VOID.Dataset.asNode());
        add(DATASET, RDFS.label.asNode(), english("focgraph"));
        add(DATASET, DCTerms.title.asNode(), english("focgraph"));
        add(
                DATASET,
                DCTerms.description.asNode(),
                english("Recommendations of the Freedom Online Coalition's Working Group 1 on human-rights-based "
                        + "cybersecurity, linked to rights, threats, UN resolutions, states, coalitions and votes"));
        add(DATASET, VOID.uriSpace.asNode(), plain(Vocabulary.BASE));
        add(DATASET, VOID.vocabulary.asNode(), uri(Vocabulary.FOC));
    }

    private void describe(StagedGraph staged, TableSchema table) {
        var node = uri(Vocabulary.BASE + "graph/" + staged.name());
        var record = staged.record();
        add(DATASET, VOID.subset.asNode(), node);
        add(node, RDF.type.asNode(), VOID.Dataset.asNode());
        add(node, RDF.type.asNode(), DCAT.Dataset.asNode());
        add(node, RDF.type.asNode(), NAMED_GRAPH);
        add(node, RDFS.label.asNode(), english(record.title()));
        add(node, DCTerms.title.asNode(), english(record.title()));
        add(node, VOID.triples.asNode(), integer(staged.graph().size()));
        add(node, INPUTS, plain(Digest.of(record.inputs().toString())));
        if (record.license() != null) {
            add(node, DCTerms.license.asNode(), uri(record.license()));
        }
        if (table != null) {
            source(node, record.rows(), record.inputs().get(table.name() + ".csv"), table);
        }
    }

    private void source(Node node, long rows, String sha256, TableSchema table) {
        var csv = uri(table.url());
        add(node, DERIVED_FROM, csv);
        add(node, ROWS, integer(rows));
        add(csv, RDF.type.asNode(), TABLE);
        add(csv, RDFS.label.asNode(), english(table.name() + ".csv"));
        add(csv, CHECKSUM, plain(sha256));
        var about = table.description();
        about.text().ifPresent(text -> add(node, DCTerms.description.asNode(), english(text)));
        about.modified()
                .ifPresent(day ->
                        add(node, DCTerms.modified.asNode(), NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)));
        about.sources()
                .forEach(from -> add(node, DCTerms.source.asNode(), from.contains("://") ? uri(from) : plain(from)));
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }

    private static Node uri(String address) {
        return NodeFactory.createURI(address);
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static Node plain(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }
}
