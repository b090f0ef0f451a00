package org.focgraph.server.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.focgraph.server.http.Accept;
import org.focgraph.server.http.EntityTag;
import org.focgraph.server.http.Outbox;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;
import org.focgraph.server.sparql.Refusals;

/** Every address of this package: reads the request, and answers whatever goes wrong as a problem of RFC 9457. */
public final class ApiServlet extends HttpServlet {

    /** What it answers, as the servlet specification writes paths. */
    public static final List<String> PATHS = List.of(
            "/api",
            "/api/*",
            "/explore",
            "/explore/*",
            "/query",
            "/cite",
            "/cite.txt",
            "/cite.bib",
            "/cite.ris",
            "/cite.json",
            "/docs/errors",
            "/llms.txt");

    private static final long serialVersionUID = 1L;
    private static final String NARROWER =
            "Narrow it: give its parameters values that fit fewer things, or ask for a shorter period.";

    private final transient Service service;
    private final transient Outbox outbox;
    private final transient Answers answers;
    private final transient QuestionApi questions;
    private final transient ExplorePages explore;
    private final transient CitePages cite;
    private final transient ErrorsPage errors = new ErrorsPage();

    public ApiServlet(Service service, Outbox outbox) {
        this.service = service;
        this.outbox = outbox;
        this.answers = new Answers(service.base());
        this.questions = new QuestionApi(service, answers);
        this.explore = new ExplorePages(service, answers, questions);
        this.cite = new CitePages(service, answers, questions);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        outbox.send(reply(request).with("FocGraph-Limits", service.limits().header()), request, response);
    }

    private Reply reply(HttpServletRequest request) {
        try {
            return switch (request.getMethod()) {
                case "GET", "HEAD" -> reply(Request.of(request));
                case "OPTIONS" -> Reply.empty(204).with("Allow", "GET, HEAD, OPTIONS");
                default ->
                    throw new Refused(405, "This address can only be read.", Map.of("Allow", "GET, HEAD, OPTIONS"));
            };
        } catch (ApiProblem problem) {
            return said(problem, request);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            return said(ApiProblem.of(new Refusals(service.limits(), NARROWER).of(failed)), request);
        }
    }

    /** Below /api a program is spoken to, whatever it accepts. */
    private Reply said(ApiProblem problem, HttpServletRequest request) {
        var path = request.getRequestURI();
        boolean person = !path.startsWith("/api")
                && Accept.parse(request.getHeader("Accept")).prefersHtml();
        return person ? problem.html() : problem.json(service.base(), path);
    }

    private Reply reply(Request request) {
        var path = request.path();
        if (path.startsWith(QuestionApi.ROOT) && path.length() > QuestionApi.ROOT.length()) {
            return questions.reply(path.substring(QuestionApi.ROOT.length()), request);
        }
        if (path.startsWith(ExplorePages.ROOT) && path.length() > ExplorePages.ROOT.length()) {
            return explore.question(path.substring(ExplorePages.ROOT.length()), request);
        }
        return switch (path) {
            case "/api", "/api/", "/api/queries/" -> moved("/api/queries");
            case "/api/queries" -> list(request);
            case "/api/openapi.json" ->
                text("application/json", new OpenApi(service).json().toPrettyString() + "\n", request);
            case "/api/why" -> why(request);
            case "/explore" -> moved(ExplorePages.ROOT);
            case "/explore/" -> explore.list();
            case "/query" -> new QueryPage(service).reply(request);
            case "/cite" -> cite.negotiated(request);
            case "/cite.txt", "/cite.bib", "/cite.ris", "/cite.json" ->
                cite.citation(path.substring("/cite.".length()), request);
            case "/docs/errors" -> errors.reply();
            case "/llms.txt" -> text("text/plain;charset=utf-8", new Guide(service).toString(), request);
            default ->
                throw ApiProblem.notFound("There is nothing at this address; what there is: /api/queries,"
                        + " /api/openapi.json, /api/why, /explore/, /cite, /llms.txt.");
        };
    }

    private static Reply moved(String address) {
        return Reply.empty(303).with("Location", address);
    }

    private Reply list(Request request) {
        if (request.accept().prefersHtml()) {
            return moved(ExplorePages.ROOT).with("Vary", "Accept, Accept-Encoding");
        }
        return text(
                "application/json",
                new QuestionJson(service).list(service.current()).toPrettyString() + "\n",
                request);
    }

    private static Reply text(String contentType, String text, Request request) {
        return request.tagged(
                Reply.of(200, contentType, List.of(Bytes.of(text)))
                        .with("Cache-Control", "public, no-cache")
                        .with("Vary", "Accept, Accept-Encoding"),
                EntityTag.strong(List.of(text)));
    }

    /** Why a query of one's own gives no rows. */
    private Reply why(Request request) {
        var query = request.parameter("query")
                .orElseThrow(() -> ApiProblem.inParameters(
                        "API-REQUEST",
                        List.of(new ApiProblem.Fault("query", "write a SPARQL query that gave no rows", List.of()))));
        return service.run(request.parameter("release").orElse(null), (release, target) -> Reply.of(
                        200,
                        "application/json",
                        List.of(Bytes.of(Why.json(answers.of(query, release, target), service.prefixes(), target)
                                        .toPrettyString()
                                + "\n")))
                .with(Service.headers(release, false)));
    }
}
