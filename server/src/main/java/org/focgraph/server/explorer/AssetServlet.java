package org.focgraph.server.explorer;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.focgraph.server.http.EntityTag;
import org.focgraph.server.http.Outbox;
import org.focgraph.server.http.Problems;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;

/** Style sheet, scripts and their data. A client asks again each time and is told that nothing changed. */
public final class AssetServlet extends HttpServlet {

    /** What it answers, as the servlet specification writes paths. */
    public static final List<String> PATHS = List.of("/explorer/*", "/style.css");

    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/explorer/";

    private final transient Assets assets = new Assets();
    private final transient Outbox outbox;

    public AssetServlet(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        outbox.send(reply(request), request, response);
    }

    private Reply reply(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return Problems.of(new Refused(405, "This file can only be read.", Map.of("Allow", "GET, HEAD")), request);
        }
        var path = request.getRequestURI();
        var name = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : path.substring(1);
        var bytes = assets.bytes(name);
        if (bytes.isEmpty()) {
            return Problems.of(new Refused(404, "There is nothing at this address."), request);
        }
        var tag = EntityTag.strong(name, new String(bytes.get(), StandardCharsets.UTF_8));
        var reply = EntityTag.isKnown(request.getHeader("If-None-Match"), tag)
                ? Reply.empty(304)
                : Reply.of(200, assets.type(name).orElseThrow(), List.of(bytes.get()));
        return reply.with("ETag", tag).with("Cache-Control", "public, no-cache").with("Vary", "Accept-Encoding");
    }
}
