package org.focgraph.server.http;

import java.util.Map;

/** A request that is not answered, with its status, a sentence for whoever sent it, and headers that go with it. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;

    public Refused(int status, String sentence, Map<String, String> headers) {
        super(sentence, null, false, false);
        this.status = status;
        this.headers = headers;
    }

    public Refused(int status, String sentence) {
        this(status, sentence, Map.of());
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
