package org.focgraph.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** Strong validators, RFC 9110 section 8.8.3: the same tag means the same bytes. */
public final class EntityTag {

    /** A compressed answer has other bytes, and so another tag. */
    private static final String COMPRESSED = "-gz\"";

    private static final int LENGTH = 22;
    private static final int MOST = 20;

    private EntityTag() {}

    /** The tag of whatever these parts decide, such as release, address and format. */
    public static String strong(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
            return '"' + text.substring(0, LENGTH) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String ofCompressed(String tag) {
        return tag.startsWith("\"") ? tag.substring(0, tag.length() - 1) + COMPRESSED : tag;
    }

    /**
     * The tag under which a client holds the answer already, plain or compressed.
     *
     * @param ifNoneMatch the header, or null
     */
    public static Optional<String> held(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return Optional.empty();
        }
        for (var each : ifNoneMatch.split(",", MOST)) {
            var held = each.strip();
            var strong = held.startsWith("W/") ? held.substring(2) : held;
            if (strong.equals(tag) || strong.equals(ofCompressed(tag))) {
                return Optional.of(strong);
            }
        }
        return Optional.empty();
    }
}
