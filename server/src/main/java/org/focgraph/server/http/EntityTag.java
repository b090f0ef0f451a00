package org.focgraph.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Validators, RFC 9110 section 8.8.3: the same strong tag means the same bytes, the same weak one the same answer. */
public final class EntityTag {

    /** A compressed answer has other bytes, and so another strong tag. */
    private static final String GZIP = "-gzip";

    private static final int LENGTH = 22;
    private static final int MOST = 20;

    private EntityTag() {}

    /** The strong tag of whatever these parts decide, such as release, address and format. */
    public static String strong(String... parts) {
        return strong(List.of(parts));
    }

    /** A strong tag: the same parts, the same bytes. */
    public static String strong(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
            return '"' + text.substring(0, LENGTH) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A weak tag: the same parts, the same meaning. */
    public static String weak(List<String> parts) {
        return "W/" + strong(parts);
    }

    /** The compressed bytes are other bytes, so a strong tag of them is another. */
    static String ofGzip(String tag) {
        return tag.startsWith("W/") ? tag : tag.substring(0, tag.length() - 1) + GZIP + '"';
    }

    /**
     * Whether a client has the answer already; compared weakly, as If-None-Match asks for.
     *
     * @param ifNoneMatch the header's value, or null
     */
    public static boolean isKnown(String ifNoneMatch, String tag) {
        return held(ifNoneMatch, tag).isPresent();
    }

    /**
     * The tag under which a client holds the answer already, plain or compressed.
     *
     * @param ifNoneMatch the header's value, or null
     */
    public static Optional<String> held(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return Optional.empty();
        }
        var wanted = bare(tag);
        for (var each : ifNoneMatch.split(",", MOST)) {
            var given = each.strip();
            if (given.equals("*")) {
                return Optional.of(tag);
            }
            if (bare(given).equals(wanted)) {
                return Optional.of(given.startsWith("W/") ? given.substring(2) : given);
            }
        }
        return Optional.empty();
    }

    private static String bare(String tag) {
        return tag.replaceFirst("^W/", "").replaceFirst(GZIP + "\"$", "\"");
    }
}
