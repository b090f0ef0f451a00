package org.focgraph.server.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;

/** What goes wrong, as a reply: a page for people, {@code application/problem+json} (RFC 9457) for programs. */
public final class Problems {

    private static final JsonMapper JSON = new JsonMapper();

    private Problems() {}

    public static Reply of(Refused refused, HttpServletRequest request) {
        return reply(refused, Accept.parse(request.getHeader("Accept")).prefersHtml())
                .with(refused.headers())
                .with("Cache-Control", "no-store")
                .with("Vary", "Accept, Accept-Encoding");
    }

    private static Reply reply(Refused refused, boolean forPeople) {
        var title = title(refused.status());
        return forPeople
                ? Reply.text(
                        refused.status(),
                        "text/html",
                        Layout.page(
                                title, Html.of("<h1>{}</h1>\n<p class=\"wrap\">{}</p>", title, refused.getMessage())))
                : Reply.text(
                        refused.status(), "application/problem+json", json(refused.status(), refused.getMessage()));
    }

    /** The body for programs alone. */
    public static String json(int status, String detail) {
        return JSON.createObjectNode()
                        .put("type", "about:blank")
                        .put("title", title(status))
                        .put("status", status)
                        .put("detail", detail)
                        .toPrettyString()
                + "\n";
    }

    public static String title(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable";
            case 410 -> "Withdrawn";
            case 408 -> "Request timeout";
            case 413 -> "Too large";
            case 414 -> "Address too long";
            case 415 -> "Unsupported media type";
            case 431 -> "Request headers too large";
            case 500 -> "Internal error";
            case 503 -> "Busy";
            case 504 -> "Out of time";
            default -> status < 500 ? "The request was refused" : "The server failed";
        };
    }
}
