package org.focgraph.votes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.content.Vocabulary;

/** Writes statements about one thing after another; the only place where addresses of imported things are made. */
final class Statements {

    static final Node TYPE = RDF.type.asNode();
    static final Node LABEL = RDFS.label.asNode();
    static final Node COMMENT = RDFS.comment.asNode();
    static final Node SEE_ALSO = RDFS.seeAlso.asNode();

    private final StreamRDF sink;
    private final Map<String, Node> states = new HashMap<>();
    private long count;

    Statements(StreamRDF sink) {
        this.sink = sink;
    }

    void add(Node subject, Node predicate, Node object) {
        sink.triple(Triple.create(subject, predicate, object));
        count++;
    }

    long count() {
        return count;
    }

    Node state(String key) {
        return states.computeIfAbsent(key, k -> thing("state", k));
    }

    static Node thing(String kind, String key) {
        return NodeFactory.createURI(Vocabulary.BASE + kind + "/" + key);
    }

    static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    static Node yes() {
        return NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    }
}
