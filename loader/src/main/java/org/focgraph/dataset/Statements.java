package org.focgraph.dataset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.content.Vocabulary;

/** Writes statements about one thing after another; the only place where addresses of imported things are made. */
public final class Statements {

    static {
        // The vocabulary classes of Jena must not be the first of it that is loaded.
        JenaSystem.init();
    }

    public static final Node TYPE = RDF.type.asNode();
    public static final Node LABEL = RDFS.label.asNode();
    public static final Node COMMENT = RDFS.comment.asNode();
    public static final Node SEE_ALSO = RDFS.seeAlso.asNode();

    private final StreamRDF sink;
    private final Map<String, Node> states = new HashMap<>();
    private long count;

    public Statements(StreamRDF sink) {
        this.sink = sink;
    }

    public void add(Node subject, Node predicate, Node object) {
        sink.triple(Triple.create(subject, predicate, object));
        count++;
    }

    public long count() {
        return count;
    }

    public Node state(String key) {
        return states.computeIfAbsent(key, k -> thing("state", k));
    }

    public static Node thing(String kind, String key) {
        return NodeFactory.createURI(Vocabulary.BASE + kind + "/" + key);
    }

    public static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }

    public static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    public static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    public static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    public static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    public static Node yes() {
        return NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    }
}
