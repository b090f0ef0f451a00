package org.focgraph.votes.voeten;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.dataset.Statements;

/**
 * The roll calls of a release as they wait in a graph file that no query sees: one statement per roll call, its value in
 * JSON. They are joined anew whenever a source that is preferred changes.
 */
public final class Unjoined {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Node VALUE = RDF.value.asNode();
    private static final Node RELEASE = Statements.thing("unjoined", "release");
    private static final Node REFUSAL = Statements.thing("unjoined", "refusal");

    private final List<VoetenRollCall> rollCalls = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Release release;

    static void write(VoetenRollCall rollCall, StreamRDF sink) {
        write(Statements.thing("unjoined", rollCall.key()), rollCall, sink);
    }

    static void write(Refusal refusal, StreamRDF sink) {
        write(REFUSAL, refusal, sink);
    }

    static void write(Release release, StreamRDF sink) {
        write(RELEASE, release, sink);
    }

    private static void write(Node subject, Object value, StreamRDF sink) {
        try {
            sink.triple(Triple.create(subject, VALUE, NodeFactory.createLiteralString(JSON.writeValueAsString(value))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not to be written as JSON: " + subject, e);
        }
    }

    /** Takes the statements of a graph file. */
    public StreamRDF reader() {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                read(triple.getSubject(), triple.getObject().getLiteralLexicalForm());
            }
        };
    }

    private void read(Node subject, String json) {
        try {
            if (subject.equals(RELEASE)) {
                release = JSON.readValue(json, Release.class);
            } else if (subject.equals(REFUSAL)) {
                refusals.add(JSON.readValue(json, Refusal.class));
            } else {
                rollCalls.add(JSON.readValue(json, VoetenRollCall.class));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not the JSON that was written: " + subject, e);
        }
    }

    public List<VoetenRollCall> rollCalls() {
        return rollCalls;
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    public Release release() {
        return release;
    }
}
