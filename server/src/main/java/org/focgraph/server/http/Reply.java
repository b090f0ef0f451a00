package org.focgraph.server.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole answer before the first byte of it is sent: what goes wrong on the way here is still a proper error. */
public final class Reply {

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<byte[]> body;

    private Reply(int status, List<byte[]> body) {
        this.status = status;
        this.body = body;
    }

    public static Reply of(int status, String contentType, List<byte[]> body) {
        return new Reply(status, body).with("Content-Type", contentType);
    }

    public static Reply text(int status, String contentType, String text) {
        return of(status, contentType + ";charset=utf-8", List.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static Reply empty(int status) {
        return new Reply(status, List.of());
    }

    public Reply with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Reply with(Map<String, String> more) {
        headers.putAll(more);
        return this;
    }

    /** The same once more, for headers of its own. */
    public Reply again() {
        return new Reply(status, body).with(headers);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public List<byte[]> body() {
        return body;
    }

    public long length() {
        return body.stream().mapToLong(part -> part.length).sum();
    }
}
