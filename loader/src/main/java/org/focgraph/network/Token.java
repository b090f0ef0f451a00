package org.focgraph.network;

import java.util.regex.Pattern;
import org.focgraph.content.Vocabulary;
import org.focgraph.store.Digest;

/** Names within a file: what XML calls an NMTOKEN, and for things of the graph the same as their prefixed name. */
final class Token {

    private static final Pattern KEYED = Pattern.compile("[a-z][a-z-]*/[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final int DIGITS = 16;

    private Token() {}

    /** {@code right:privacy} for {@code https://w3id.org/focgraph/right/privacy}; a digest for addresses of others. */
    static String ofIri(String iri) {
        var rest = iri.startsWith(Vocabulary.BASE) ? iri.substring(Vocabulary.BASE.length()) : "";
        return KEYED.matcher(rest).matches() ? rest.replace('/', ':') : "iri-" + digest(iri);
    }

    static String digest(String text) {
        return Digest.of(text).substring(0, DIGITS);
    }
}
