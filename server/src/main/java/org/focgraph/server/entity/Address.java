package org.focgraph.server.entity;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.server.http.Parameters;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Representation;

/**
 * What an address of this server asks for.
 *
 * @param local the part of the thing's IRI after the base: {@code state/KEN}
 * @param format the format its ending names, where it has one
 */
record Address(String local, Optional<Representation> format) {

    private static final String DOC = "/doc/";
    private static final int LONGEST = 1_000;
    private static final String NEVER_IN_AN_IRI = "<>\"{}|\\^`";

    /** Reads the path of a request, with or without {@code /doc}, strictly. */
    static Address read(String path) {
        var decoded = decoded(path.startsWith(DOC) ? path.substring(DOC.length()) : path.substring(1));
        if (decoded.length() > LONGEST) {
            throw new Refused(414, "No address here is as long as this.");
        }
        int dot = decoded.lastIndexOf('.');
        var format = dot < 0 ? Optional.<Representation>empty() : Representation.ending(decoded.substring(dot + 1));
        return new Address(format.isPresent() ? decoded.substring(0, dot) : decoded, format);
    }

    static boolean isDocument(String path) {
        return path.startsWith(DOC);
    }

    private static String decoded(String path) {
        var bytes = new byte[path.length()];
        int length = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%' && i + 2 < path.length() && isHex(path.charAt(i + 1)) && isHex(path.charAt(i + 2))) {
                bytes[length++] = (byte) Integer.parseInt(path.substring(i + 1, i + 3), 16);
                i += 2;
            } else if (c == '%' || c > 0x7F) {
                throw new Refused(400, "The address is not percent-encoded as it should be.");
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return Parameters.utf8(ByteBuffer.wrap(bytes, 0, length));
    }

    private static boolean isHex(char c) {
        return c <= 'f' && Character.digit(c, 16) >= 0;
    }

    /** The thing's IRI; empty where the address has characters that no IRI has. */
    Optional<Node> iri(String base) {
        boolean legal = !local.isEmpty()
                && local.chars().noneMatch(c -> c <= ' ' || c >= 0x7F && c < 0xA0 || NEVER_IN_AN_IRI.indexOf(c) >= 0);
        return legal ? Optional.of(NodeFactory.createURI(base + local)) : Optional.empty();
    }

    /** The same thing, its ending taken for a part of its key. */
    Address withEnding() {
        return new Address(local + format.map(named -> "." + named.ending()).orElse(""), Optional.empty());
    }
}
