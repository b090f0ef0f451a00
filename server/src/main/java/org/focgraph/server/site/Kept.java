package org.focgraph.server.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.focgraph.server.http.EntityTag;
import org.focgraph.server.http.Reply;

/** Answers given already, by their tags: the same tag is the same bytes. Those asked for longest ago give way. */
public final class Kept {

    private static final int LARGEST = 1 << 20;

    private final long most;
    private final Map<String, Reply> replies = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** @param most how many bytes of answers are kept */
    public Kept(long most) {
        this.most = most;
    }

    /** The answer without a look at the data: 304 for whoever holds it, or the one that is kept; else null. */
    public Reply atOnce(HttpServletRequest request, String tag) {
        return EntityTag.held(request.getHeader("If-None-Match"), tag)
                .map(held -> Reply.empty(304)
                        .with("ETag", held)
                        .with("Cache-Control", "no-cache")
                        .with("Vary", "Accept, Accept-Encoding"))
                .orElseGet(() -> kept(tag));
    }

    private synchronized Reply kept(String tag) {
        var reply = replies.get(tag);
        return reply == null ? null : reply.again();
    }

    /** Keeps an answer for whoever asks next, and gives it back. */
    public synchronized Reply keep(String tag, Reply reply) {
        if (reply.length() <= LARGEST && replies.put(tag, reply.again()) == null) {
            bytes += reply.length();
            var oldest = replies.values().iterator();
            while (bytes > most && oldest.hasNext()) {
                bytes -= oldest.next().length();
                oldest.remove();
            }
        }
        return reply;
    }
}
