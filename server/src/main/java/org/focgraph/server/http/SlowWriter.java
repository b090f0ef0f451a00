package org.focgraph.server.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes a body whenever the client is ready for more. A body that is not read in time is cut off with its connection, which
 * the client sees by its length.
 */
final class SlowWriter implements WriteListener, AsyncListener {

    private static final long LONGEST = 120_000;
    private static final int PIECE = 1 << 16;

    private final List<byte[]> body;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable whenDone;
    private final AtomicBoolean done = new AtomicBoolean();
    private int part;
    private int offset;

    private SlowWriter(List<byte[]> body, AsyncContext context, ServletOutputStream out, Runnable whenDone) {
        this.body = body;
        this.context = context;
        this.out = out;
        this.whenDone = whenDone;
    }

    static void start(List<byte[]> body, HttpServletRequest request, HttpServletResponse response, Runnable whenDone)
            throws IOException {
        var context = request.startAsync();
        context.setTimeout(LONGEST);
        var writer = new SlowWriter(body, context, response.getOutputStream(), whenDone);
        context.addListener(writer);
        writer.out.setWriteListener(writer);
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (part == body.size()) {
                end();
                return;
            }
            var bytes = body.get(part);
            int length = Math.min(PIECE, bytes.length - offset);
            out.write(bytes, offset, length);
            offset += length;
            if (offset == bytes.length) {
                part++;
                offset = 0;
            }
        }
    }

    @Override
    public void onError(Throwable clientLeft) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        release();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // started once
    }

    private void end() {
        if (release()) {
            context.complete();
        }
    }

    private boolean release() {
        boolean first = done.compareAndSet(false, true);
        if (first) {
            whenDone.run();
        }
        return first;
    }
}
