package org.focgraph.server.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryCancelledException;
import org.focgraph.cite.GraphUse;
import org.focgraph.cite.GraphsUsed;
import org.focgraph.cite.ResultHash;
import org.focgraph.cli.Version;
import org.focgraph.network.NetworkFormat;
import org.focgraph.problem.Printable;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.QueryResult;
import org.focgraph.server.http.EntityTag;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;
import org.focgraph.server.sparql.GuardedTarget;

/** {@code /api/queries/{theme}/{name}}: a question described, and its answer in a format. */
final class QuestionApi {

    static final String ROOT = "/api/queries/";
    private static final String ROWS_IN_ALL = "FocGraph-Rows";
    private static final String RESULT = "FocGraph-Result";
    private static final Duration SOON = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Service service;
    private final Tags tags = new Tags();
    private final Answers answers;

    QuestionApi(Service service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    /** @param path below {@link #ROOT} */
    Reply reply(String path, Request request) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return negotiated(question(path), request);
        }
        var question = question(path.substring(0, dot));
        var led = new Elsewhere(question).lead(request, ROOT, path.substring(dot));
        if (led.isPresent()) {
            return led.get();
        }
        var format = AnswerFormat.named(path.substring(dot + 1))
                .orElseThrow(() -> ApiProblem.notFound("There is no format %s; this question can be had as %s."
                        .formatted(path.substring(dot + 1), endings(question))));
        return answer(question, format, request);
    }

    CatalogueQuery question(String path) {
        return service.catalogue().queries().stream()
                .filter(query -> query.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound(
                        "There is no question %s. All are listed at /api/queries.".formatted(Printable.quoted(path))));
    }

    private static String endings(CatalogueQuery question) {
        return AnswerFormat.of(question).stream().map(AnswerFormat::ending).collect(Collectors.joining(", "));
    }

    /** What a question can be, without an ending; the first where anything will do. */
    private record Form(String mediaType, Optional<AnswerFormat> format) {}

    private Reply negotiated(CatalogueQuery question, Request request) {
        var forms = new ArrayList<Form>();
        forms.add(new Form("application/json", Optional.empty()));
        AnswerFormat.of(question).stream()
                .filter(format -> format != AnswerFormat.WHY)
                .forEach(format -> forms.add(new Form(format.mediaType(), Optional.of(format))));
        forms.add(new Form("text/html", Optional.empty()));
        var best = request.accept().prefersHtml() ? forms.get(forms.size() - 1) : request.best(forms, Form::mediaType);
        if (best.mediaType().equals("text/html")) {
            var asked = Asked.read(question, request, service.prefixes(), Set.of());
            var result = asked.result().map(hash -> "result=" + hash).orElse("");
            var page = asked.address("/explore/", "", asked.page());
            var location = result.isEmpty() ? page : page + (page.contains("?") ? "&" : "?") + result;
            return Reply.empty(303).with("Location", location).with("Vary", "Accept, Accept-Encoding");
        }
        if (best.format().isPresent()) {
            return answer(question, best.format().get(), request)
                    .with(
                            "Content-Location",
                            ROOT + question.path() + "." + best.format().get().ending());
        }
        return request.parameter("result").isPresent() ? comparison(question, request) : described(question, request);
    }

    private Reply described(CatalogueQuery question, Request request) {
        Asked.read(question, request, service.prefixes(), Set.of());
        var release = service.current();
        var json = new QuestionJson(service).of(question, release).toPrettyString() + "\n";
        return request.tagged(
                Reply.of(200, "application/json", List.of(Bytes.of(json))).with(Service.headers(release, false)),
                EntityTag.strong(List.of(json)));
    }

    private Reply comparison(CatalogueQuery question, Request request) {
        var asked = Asked.read(question, request, service.prefixes(), Set.of());
        var compared = compare(asked);
        var json = compared.json(
                asked.in(null).address(ROOT, ".csv"), asked.in(asked.release()).address(ROOT, ".csv"));
        return Reply.of(200, "application/json", List.of(Bytes.of(json.toPrettyString() + "\n")))
                .with(Service.headers(compared.today().release(), false));
    }

    /** Then and now. */
    Comparison compare(Asked asked) {
        var text = asked.query().toString();
        return compare(service, answers, text, asked.release(), asked.result().orElseThrow());
    }

    static Comparison compare(Service service, Answers answers, String text, String release, ResultHash cited) {
        var today = service.run(null, (current, target) -> answers.of(text, current, target));
        Optional<Answered> then = release == null
                ? Optional.empty()
                : release.equals(today.release())
                        ? Optional.of(today)
                        : service.has(release)
                                ? Optional.of(service.run(release, (old, target) -> answers.of(text, old, target)))
                                : Optional.empty();
        return new Comparison(release, cited, today, then);
    }

    private Reply answer(CatalogueQuery question, AnswerFormat format, Request request) {
        var held = tags.of(service.current(), request.address(), format)
                .filter(answer -> EntityTag.isKnown(request.known(), answer.tag()));
        if (held.isPresent()) {
            return Reply.empty(304)
                    .with(held.get().headers())
                    .with("ETag", held.get().tag());
        }
        var asked = Asked.read(question, request, service.prefixes(), Set.of());
        if (!format.fits(question)) {
            throw new Refused(
                    406,
                    "The answer to this question %s; it can be had as %s."
                            .formatted(
                                    format.network().isPresent()
                                            ? "is no network"
                                            : question.query().isSelectType() ? "has rows" : "has statements",
                                    endings(question)));
        }
        if (!asked.page().isWhole() && !isPaged(format)) {
            throw ApiProblem.of(
                    400,
                    "API-PAGE",
                    "Only rows (csv, tsv, json) can be had in part; without limit and offset this is had whole.");
        }
        var release = asked.release() == null ? service.current() : asked.release();
        var tag = tag(asked, format, release);
        if (EntityTag.isKnown(request.known(), tag) && service.has(release)) {
            remember(asked, format, request, release, tag);
            return request.tagged(Reply.empty(304).with(headers(asked, release)), tag);
        }
        return service.run(asked.release(), (used, target) -> {
            var reply = answer(asked, format, used, target);
            remember(asked, format, request, used, reply.headers().get("ETag"));
            return reply;
        });
    }

    private void remember(Asked asked, AnswerFormat format, Request request, String release, String tag) {
        if (asked.release() == null) {
            tags.put(release, request.address(), format, new Tags.Tagged(tag, headers(asked, release)));
        }
    }

    private static boolean isPaged(AnswerFormat format) {
        return format == AnswerFormat.CSV || format == AnswerFormat.TSV || format == AnswerFormat.JSON;
    }

    private static Map<String, String> headers(Asked asked, String release) {
        return Service.headers(release, asked.release() != null);
    }

    /** What decides the bytes: release, query with its values, format, page, and the program that writes them. */
    private String tag(Asked asked, AnswerFormat format, String release) {
        var parts = List.of(
                release,
                asked.question().text(),
                asked.arguments().texts().toString(),
                asked.canonical().toString(),
                format.name(),
                asked.page().toString(),
                Version.number(),
                service.base());
        // statements are written in the order of a hash table, and a search for a reason may run out of time
        boolean sameBytes = format == AnswerFormat.RQ
                || asked.question().query().isSelectType() && format != AnswerFormat.WHY && format != AnswerFormat.ZIP;
        return sameBytes ? EntityTag.strong(parts) : EntityTag.weak(parts);
    }

    private Reply answer(Asked asked, AnswerFormat format, String release, GuardedTarget target) {
        var reply = format == AnswerFormat.RQ
                ? Reply.of(
                        200, format.contentType(), List.of(Bytes.of(new QueryText(asked, service.base()).toString())))
                : answered(asked, format, answers.of(asked.query().toString(), release, target), target);
        return reply.with(headers(asked, release))
                .with("ETag", tag(asked, format, release))
                .with(
                        "Content-Disposition",
                        "inline; filename=\"" + asked.question().name() + "." + fileEnding(format) + "\"");
    }

    private static String fileEnding(AnswerFormat format) {
        return format == AnswerFormat.WHY ? "json" : format.ending();
    }

    private Reply answered(Asked asked, AnswerFormat format, Answered answer, GuardedTarget target) {
        var body = new AnswerBody(service.limits(), target.whole(), service.prefixes());
        var reply = Reply.of(
                200,
                format.contentType(),
                switch (format) {
                    case WHY -> why(answer, target);
                    case ZIP -> archive(asked, answer, target, body);
                    case GRAPHML, GEXF, DOT ->
                        body.of(
                                answer.network(asked, graphs(asked, answer, target), service.base()),
                                format.network().orElseThrow());
                    default -> body.of(part(asked, answer), format);
                });
        return reply.with(RESULT, answer.hash().toString())
                .with(ROWS_IN_ALL, Integer.toString(answer.size()))
                .with("Link", links(asked, format, answer));
    }

    private static AnswerFormat rowsFormat(Answered answer) {
        return answer.result() instanceof QueryResult.Triples ? AnswerFormat.TTL : AnswerFormat.CSV;
    }

    private static QueryResult part(Asked asked, Answered answer) {
        return answer.result() instanceof QueryResult.Rows rows ? asked.page().of(rows) : answer.result();
    }

    private List<byte[]> archive(Asked asked, Answered answer, GuardedTarget target, AnswerBody body) {
        var graphs = graphsInTime(asked, answer, target);
        return new Bundle(
                        asked,
                        answer,
                        new QueryText(asked, service.base()).toString(),
                        body.of(answer.result(), rowsFormat(answer)),
                        AnswerFormat.GRAPHML.fits(asked.question())
                                ? body.of(answer.network(asked, graphs, service.base()), NetworkFormat.GRAPHML)
                                : List.of(),
                        graphs,
                        service.base())
                .bytes();
    }

    /** None where they cannot be told soon, which an archive then says. */
    private static List<GraphUse> graphsInTime(Asked asked, Answered answer, GuardedTarget target) {
        try {
            return new GraphsUsed(target, SOON).of(asked.query(), answer.result());
        } catch (QueryCancelledException late) {
            target.whole().check();
            return List.of();
        }
    }

    /** All of them or no answer: a network has the same bytes whenever it is asked for. */
    private static List<GraphUse> graphs(Asked asked, Answered answer, GuardedTarget target) {
        return new GraphsUsed(target, PATIENCE).of(asked.query(), answer.result());
    }

    private List<byte[]> why(Answered answer, GuardedTarget target) {
        return List.of(Bytes.of(Why.json(answer, service.prefixes(), target).toPrettyString() + "\n"));
    }

    private String links(Asked asked, AnswerFormat format, Answered answer) {
        var links = new StringBuilder("<" + asked.permalink(answer).address(service.base()) + ">; rel=\"bookmark\"");
        link(links, asked.address("/explore/", ""), "alternate\"; type=\"text/html");
        link(links, ROOT + asked.question().path(), "describedby");
        if (answer.size() == 0) {
            link(links, asked.address(ROOT, ".why"), "help\"; title=\"Why there are no rows");
        }
        if (isPaged(format)) {
            paging(links, asked, format, answer.size());
        }
        return links.toString();
    }

    private static void paging(StringBuilder links, Asked asked, AnswerFormat format, int size) {
        var page = asked.page();
        if (page.limit().isEmpty()) {
            return;
        }
        int limit = page.limit().getAsInt();
        var ending = "." + format.ending();
        link(links, asked.address(ROOT, ending, Page.of(limit, 0)), "first");
        if (page.offset() > 0) {
            link(links, asked.address(ROOT, ending, Page.of(limit, Math.max(0, page.offset() - limit))), "prev");
        }
        if ((long) page.offset() + limit < size) {
            link(links, asked.address(ROOT, ending, Page.of(limit, page.offset() + limit)), "next");
        }
    }

    private static void link(StringBuilder links, String address, String relation) {
        links.append(", <").append(address).append(">; rel=\"").append(relation).append('"');
    }
}
