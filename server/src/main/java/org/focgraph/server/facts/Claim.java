package org.focgraph.server.facts;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A statement with what it rests on: one {@code foc:Assertion} or {@code foc:ContestedStatement}.
 *
 * @param node the assertion itself, which has a page
 * @param basis explicit or interpretive, where it is said
 */
public record Claim(
        Node node,
        Node subject,
        Node predicate,
        Node object,
        Optional<Node> basis,
        Optional<Node> status,
        List<String> locators,
        String rationale,
        List<Node> sources) {

    static Optional<Claim> read(Facts facts, Node node) {
        var subject = facts.object(node, Terms.SUBJECT);
        var predicate = facts.object(node, Terms.PREDICATE);
        var object = facts.object(node, Terms.OBJECT);
        if (subject.isEmpty() || predicate.isEmpty() || object.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                node,
                subject.get(),
                predicate.get(),
                object.get(),
                facts.object(node, Terms.BASIS),
                facts.object(node, Terms.STATUS),
                facts.objects(node, Terms.LOCATOR).stream()
                        .map(Facts::text)
                        .sorted(Natural.ORDER)
                        .toList(),
                facts.english(node, Terms.RATIONALE),
                facts.objects(node, Terms.SOURCE)));
    }
}
