package org.focgraph.concepts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The address of a concept of the UNBIS Thesaurus: {@code http://metadata.un.org/thesaurus/1002975}, as the live service
 * writes it. Categories have six digits and domains two; a label may stand for a category and for a concept.
 *
 * @param isRepaired whether it was written with {@code #} or {@code https}
 */
record UnbisAddress(String number, boolean isRepaired) {

    static final String NAMESPACE = "http://metadata.un.org/thesaurus/";

    /** The scheme of all concepts, by the publisher's own address. */
    static final Node SCHEME = NodeFactory.createURI(NAMESPACE + "00");

    private static final String EUROVOC = "http://eurovoc.europa.eu/schema#";
    private static final Node CATEGORY = NodeFactory.createURI(EUROVOC + "MicroThesaurus");
    private static final Node DOMAIN = NodeFactory.createURI(EUROVOC + "Domain");
    private static final Pattern SHAPE =
            Pattern.compile("https?://metadata\\.un\\.org/thesaurus[/#]([0-9]{2}|[0-9]{6}|[0-9]{7})");
    private static final int DOMAIN_DIGITS = 2;
    private static final int CATEGORY_DIGITS = 6;

    static Optional<UnbisAddress> parse(String address) {
        Matcher matcher = SHAPE.matcher(address);
        return matcher.matches()
                ? Optional.of(new UnbisAddress(matcher.group(1), !address.startsWith(NAMESPACE)))
                : Optional.empty();
    }

    /** The same node, with a repaired address where it is one of the thesaurus. */
    static Node repaired(Node node) {
        return node.isURI() ? parse(node.getURI()).map(UnbisAddress::node).orElse(node) : node;
    }

    Node node() {
        return NodeFactory.createURI(NAMESPACE + number);
    }

    boolean isScheme() {
        return node().equals(SCHEME);
    }

    /** What the publisher calls it beside a concept, in the words of the EuroVoc schema. */
    Optional<Node> kind() {
        return switch (number.length()) {
            case DOMAIN_DIGITS -> Optional.of(DOMAIN);
            case CATEGORY_DIGITS -> Optional.of(CATEGORY);
            default -> Optional.empty();
        };
    }
}
