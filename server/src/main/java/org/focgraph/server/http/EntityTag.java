package org.focgraph.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Entity tags (RFC 9110, section 8.8.3) made from what decides the bytes of an answer. */
public final class EntityTag {

    private static final String GZIP = "-gzip";
    private static final int LENGTH = 22;

    private EntityTag() {}

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
        if (ifNoneMatch == null) {
            return false;
        }
        var wanted = bare(tag);
        for (var each : ifNoneMatch.split(",", 20)) {
            if (each.strip().equals("*") || bare(each.strip()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String tag) {
        return tag.replaceFirst("^W/", "").replaceFirst(GZIP + "\"$", "\"");
    }
}
