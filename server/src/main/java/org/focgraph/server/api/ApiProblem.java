package org.focgraph.server.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.http.Problems;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;

/** A request that is not answered, as a problem of RFC 9457: each code is a heading in docs/errors.md. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = new JsonMapper();

    /** What is wrong with one parameter, and what would be right. */
    record Fault(String parameter, String detail, List<String> allowed) {}

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;
    private final transient List<Fault> faults;

    private ApiProblem(int status, String code, String sentence, Map<String, String> headers, List<Fault> faults) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
        this.faults = faults;
    }

    static ApiProblem of(int status, String code, String sentence) {
        return new ApiProblem(status, code, sentence, Map.of(), List.of());
    }

    static ApiProblem notFound(String sentence) {
        return of(404, "API-NOT-FOUND", sentence);
    }

    static ApiProblem inParameters(String code, List<Fault> faults) {
        var sentence = faults.stream()
                .map(fault -> "%s: %s".formatted(fault.parameter(), fault.detail()))
                .reduce((one, next) -> one + ". " + next)
                .orElse("");
        return new ApiProblem(400, code, sentence + ".", Map.of(), faults);
    }

    static ApiProblem of(Refused refused) {
        return new ApiProblem(
                refused.status(), code(refused.status()), refused.getMessage(), refused.headers(), List.of());
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "API-NOT-FOUND";
            case 405 -> "API-METHOD";
            case 406 -> "API-FORMAT";
            case 413 -> "API-SIZE";
            case 503 -> "API-BUSY";
            case 504 -> "API-TIME";
            default -> status < 500 ? "API-REQUEST" : "API-INTERNAL";
        };
    }

    /**
     * For programs.
     *
     * @param base under which the headings have their addresses
     * @param instance the path that was asked for
     */
    Reply json(String base, String instance) {
        var json = JSON.createObjectNode()
                .put("type", base + "docs/errors#" + code)
                .put("title", Problems.title(status))
                .put("status", status)
                .put("detail", getMessage())
                .put("instance", instance);
        if (!faults.isEmpty()) {
            var list = json.putArray("errors");
            for (var fault : faults) {
                var item = list.addObject().put("parameter", fault.parameter()).put("detail", fault.detail());
                if (!fault.allowed().isEmpty()) {
                    fault.allowed().forEach(item.putArray("allowed")::add);
                }
            }
        }
        return Reply.of(status, "application/problem+json", List.of(Bytes.of(json.toPrettyString() + "\n")))
                .with(headers)
                .with("Cache-Control", "no-store")
                .with("Vary", "Accept, Accept-Encoding");
    }

    /** For people. */
    Reply html() {
        var title = Problems.title(status);
        var listed = faults.stream()
                .map(fault -> Html.of("<li><code>{}</code>: {}</li>\n", fault.parameter(), fault.detail()))
                .toList();
        var body = faults.isEmpty()
                ? Html.of("<p class=\"wrap\">{}</p>\n", getMessage())
                : Html.of("<ul class=\"wrap\">\n{}</ul>\n", listed);
        var page = Html.of(
                "<h1>{}</h1>\n{}<p><a href=\"/explore/\">All questions</a> · <a href=\"/docs/errors#{}\">{}</a></p>\n",
                title,
                body,
                code,
                code);
        return Reply.text(status, "text/html", Layout.page(title, page))
                .with(headers)
                .with("Cache-Control", "no-store")
                .with("Vary", "Accept, Accept-Encoding");
    }
}
