package org.focgraph.votes;

import static org.focgraph.votes.Statements.*;

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

/** What an imported graph is, whose it is, which files it was made from and where every row went: DCAT, VoID, PROV. */
public final class DatasetDescription {

    private DatasetDescription() {}

    /**
     * Statements about the graph of a data set, to be part of it.
     *
     * @param files SHA-256 of each file by its name
     * @param statements how many the graph has without these
     */
    public static Graph of(VoteDataset dataset, Map<String, String> files, Account account, long statements) {
        var graph = GraphFactory.createDefaultGraph();
        var out = new Statements(StreamRDFLib.graph(graph));
        var node = thing("graph", dataset.key());
        out.add(node, TYPE, DCAT.Dataset.asNode());
        out.add(node, TYPE, VOID.Dataset.asNode());
        out.add(NodeFactory.createURI(org.focgraph.content.Vocabulary.BASE + "dataset"), VOID.subset.asNode(), node);
        out.add(node, LABEL, english(dataset.title()));
        out.add(node, DCTerms.title.asNode(), english(dataset.title()));
        out.add(node, DCTerms.publisher.asNode(), text(dataset.publisher()));
        out.add(node, DCTerms.rights.asNode(), english(dataset.terms()));
        out.add(node, DCTerms.bibliographicCitation.asNode(), text(dataset.citation()));
        out.add(node, DCAT.landingPage.asNode(), NodeFactory.createURI(dataset.landingPage()));
        out.add(node, DCTerms.source.asNode(), dataset.source());
        out.add(node, foc("rows"), integer(account.rows()));
        account(node, account, out);
        files.forEach((name, sha256) -> file(node, dataset, name, sha256, out));
        long all = statements + out.count() + 1;
        out.add(node, VOID.triples.asNode(), NodeFactory.createLiteralDT(Long.toString(all), XSDDatatype.XSDinteger));
        return graph;
    }

    private static void account(Node node, Account account, Statements out) {
        out.add(node, foc("rollCallsKnown"), integer(account.rollCalls()));
        out.add(node, foc("rollCallsLoaded"), integer(account.rollCallsLoaded()));
        out.add(node, foc("rollCallsQuarantined"), integer(account.rollCallsQuarantined()));
        out.add(node, foc("rollCallsRefused"), integer(account.rollCallsRefused()));
        out.add(node, foc("ballotsLoaded"), integer(account.rowsLoaded()));
        out.add(node, foc("ballotsRepaired"), integer(account.rowsRepaired()));
        out.add(node, foc("ballotsSetApart"), integer(account.rowsReviewed()));
        out.add(node, foc("ballotsQuarantined"), integer(account.rowsQuarantined()));
        out.add(node, foc("ballotsRefused"), integer(account.rowsRefused()));
    }

    private static void file(Node graph, VoteDataset dataset, String name, String sha256, Statements out) {
        var file = thing("import", dataset.key() + "-" + sha256.substring(0, 16));
        out.add(graph, NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"), file);
        out.add(file, TYPE, NodeFactory.createURI("http://www.w3.org/ns/prov#Entity"));
        out.add(file, LABEL, text(name));
        out.add(file, foc("sha256"), text(sha256));
    }
}
