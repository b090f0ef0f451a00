package org.focgraph.dataset;

import static org.focgraph.dataset.Statements.*;

import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.focgraph.content.Vocabulary;

/** What an imported graph is, whose it is, which files it was made from and where every row went: DCAT, VoID, PROV. */
public final class ImportDescription {

    private static final String PROV = "http://www.w3.org/ns/prov#";

    private ImportDescription() {}

    /**
     * Statements about the graph of a data set, to be part of it.
     *
     * @param files SHA-256 of each file by its name
     * @param statements how many the graph has without these
     */
    public static Graph of(About about, Map<String, String> files, Account account, long statements) {
        var graph = GraphFactory.createDefaultGraph();
        var out = new Statements(StreamRDFLib.graph(graph));
        var node = about.graph();
        out.add(node, TYPE, DCAT.Dataset.asNode());
        out.add(node, TYPE, VOID.Dataset.asNode());
        out.add(NodeFactory.createURI(Vocabulary.BASE + "dataset"), VOID.subset.asNode(), node);
        out.add(node, LABEL, english(about.title()));
        out.add(node, DCTerms.title.asNode(), english(about.title()));
        out.add(node, DCTerms.publisher.asNode(), text(about.publisher()));
        about.licence().ifPresent(address -> out.add(node, DCTerms.license.asNode(), NodeFactory.createURI(address)));
        out.add(node, DCTerms.rights.asNode(), english(about.terms()));
        out.add(node, DCTerms.bibliographicCitation.asNode(), text(about.citation()));
        out.add(node, DCAT.landingPage.asNode(), NodeFactory.createURI(about.landingPage()));
        out.add(node, DCTerms.source.asNode(), about.sourceNode());
        out.add(node, foc("rows"), integer(account.rows()));
        out.add(node, COMMENT, english(bounds(about)));
        account.properties().forEach((property, number) -> out.add(node, foc(property), integer(number)));
        files.forEach((name, sha256) -> file(node, about, name, sha256, out));
        long all = statements + out.count() + 1;
        out.add(node, VOID.triples.asNode(), NodeFactory.createLiteralDT(Long.toString(all), XSDDatatype.XSDinteger));
        return graph;
    }

    /** What the number of rows is to be held against. */
    private static String bounds(About about) {
        return String.format(
                Locale.ROOT,
                "A whole export of the data to %s has %,d to %,d rows.",
                about.issued(),
                about.fewestRows(),
                about.mostRows());
    }

    private static void file(Node graph, About about, String name, String sha256, Statements out) {
        var file = thing("import", about.key() + "-" + sha256.substring(0, 16));
        out.add(graph, NodeFactory.createURI(PROV + "wasDerivedFrom"), file);
        out.add(file, TYPE, NodeFactory.createURI(PROV + "Entity"));
        out.add(file, LABEL, text(name));
        out.add(file, foc("sha256"), text(sha256));
    }
}
