package org.focgraph.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends replies without holding a thread while a client reads slowly, and holds no more bytes for slow clients than it may.
 */
public final class Outbox {

    private final long most;
    private final AtomicLong pending = new AtomicLong();

    public Outbox(long most) {
        this.most = most;
    }

    public void send(Reply reply, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var gzip = Compressed.isWanted(request.getHeader("Accept-Encoding"), reply.length());
        var body = gzip ? Compressed.of(reply.body()) : reply.body();
        long length = body.stream().mapToLong(part -> part.length).sum();
        if (pending.addAndGet(length) > most && reply.status() == 200) {
            pending.addAndGet(-length);
            send(
                    Problems.of(
                            new Refused(
                                    503,
                                    "Too many large answers are being read at the moment; please try again in a few seconds.",
                                    Map.of("Retry-After", "10")),
                            request),
                    request,
                    response);
            return;
        }
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
            var tag = reply.headers().get("ETag");
            if (tag != null) {
                response.setHeader("ETag", EntityTag.ofGzip(tag));
            }
        }
        write(body, length, request, response);
    }

    private void write(List<byte[]> body, long length, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean hasBody = response.getStatus() != 304 && response.getStatus() != 204;
        if (hasBody) {
            response.setContentLengthLong(length);
        }
        if (!hasBody || length == 0 || request.getMethod().equals("HEAD")) {
            pending.addAndGet(-length);
            return;
        }
        SlowWriter.start(body, request, response, () -> pending.addAndGet(-length));
    }
}
