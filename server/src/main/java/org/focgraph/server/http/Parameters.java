package org.focgraph.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of a query string or form, read strictly: what cannot be decoded is refused and never guessed. */
public final class Parameters {

    private static final int MOST = 50;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    private Parameters() {}

    /** @param encoded {@code application/x-www-form-urlencoded}, or null */
    public static Parameters parse(String... encoded) {
        var parameters = new Parameters();
        for (var text : encoded) {
            parameters.add(text);
        }
        return parameters;
    }

    private void add(String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        int from = 0;
        while (from <= encoded.length()) {
            int end = encoded.indexOf('&', from);
            end = end < 0 ? encoded.length() : end;
            if (end > from) {
                addPair(encoded.substring(from, end));
            }
            from = end + 1;
        }
    }

    private void addPair(String pair) {
        if (++count > MOST) {
            throw new Refused(400, "The request has more than %d parameters.".formatted(MOST));
        }
        int equals = pair.indexOf('=');
        var name = decode(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    private static String decode(String text) {
        var bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes[length++] = octet(text, i + 1);
                i += 2;
            } else if (c > 0x7F) {
                throw new Refused(400, "A parameter holds a character that must be percent-encoded.");
            } else {
                bytes[length++] = (byte) (c == '+' ? ' ' : c);
            }
        }
        return utf8(ByteBuffer.wrap(bytes, 0, length));
    }

    private static byte octet(String text, int at) {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        int low = high >= 0 ? Character.digit(text.charAt(at + 1), 16) : -1;
        if (low < 0 || text.charAt(at) > 'f' || text.charAt(at + 1) > 'f') {
            throw new Refused(
                    400, "A parameter is not percent-encoded as it should be: % needs two hexadecimal digits.");
        }
        return (byte) (high * 16 + low);
    }

    /** Bytes that must be UTF-8. */
    public static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(400, "The request is not in UTF-8.");
        }
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** In the order in which they stand there. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of a parameter that may stand there once, or null. */
    public String one(String name) {
        var all = all(name);
        if (all.size() > 1) {
            throw new Refused(400, "The parameter %s may stand there once only.".formatted(name));
        }
        return all.isEmpty() ? null : all.get(0);
    }
}
