package org.focgraph.server.entity;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Claims;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Index;
import org.focgraph.server.facts.Kind;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Links;
import org.focgraph.server.site.Edition;

/**
 * A thing in one release, as its page and its table read it.
 *
 * @param kind the most telling of its kinds, where it has one of the vocabulary
 * @param claims what says what the statements about it rest on
 * @param index the names of the release, where they are read already
 */
record Thing(
        Node node,
        Optional<Kind> kind,
        Facts facts,
        Links links,
        Claims claims,
        Optional<Index> index,
        Edition edition) {

    static Thing of(Node node, Facts facts, Links links, Optional<Index> index, Edition edition) {
        return new Thing(node, Kind.among(facts.types(node)), facts, links, Claims.about(facts, node), index, edition);
    }

    String release() {
        return edition.id();
    }

    String label() {
        return facts.label(node);
    }

    boolean is(String className) {
        return facts.is(node, Terms.foc(className));
    }

    /** How far it has been checked, where that is said of it as a whole. */
    Optional<Node> status() {
        return facts.object(node, Terms.STATUS);
    }

    /** What it rests on as a whole. */
    List<Node> sources() {
        return facts.objects(node, Terms.SOURCE);
    }
}
