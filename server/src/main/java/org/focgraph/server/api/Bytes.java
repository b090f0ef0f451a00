package org.focgraph.server.api;

import java.nio.charset.StandardCharsets;

/** Text as UTF-8. */
final class Bytes {

    private Bytes() {}

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
