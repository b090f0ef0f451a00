package org.focgraph.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.focgraph.cite.Permalink;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.QueryResult;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.http.Reply;
import org.focgraph.server.sparql.Cells;
import org.focgraph.server.sparql.Emptiness;

/** {@code /explore/}: the questions by theme, and a page for each with its answer. */
final class ExplorePages {

    static final String ROOT = "/explore/";
    private static final String CHECKS = "quality";
    private static final int ROWS_ON_A_PAGE = 200;
    private static final Map<String, String> REVALIDATED =
            Map.of("Cache-Control", "public, no-cache", "Vary", "Accept, Accept-Encoding");

    private final Service service;
    private final Answers answers;
    private final QuestionApi api;

    ExplorePages(Service service, Answers answers, QuestionApi api) {
        this.service = service;
        this.answers = answers;
        this.api = api;
    }

    /** All questions; those that look for faults come last. */
    Reply list() {
        var themes = new TreeMap<String, List<CatalogueQuery>>();
        service.catalogue().queries().forEach(query -> themes.computeIfAbsent(query.theme(), any -> new ArrayList<>())
                .add(query));
        var checks = Optional.ofNullable(themes.remove(CHECKS));
        var sections = new ArrayList<Html>();
        themes.forEach((theme, questions) -> sections.add(section(theme, heading(theme), questions)));
        checks.ifPresent(questions ->
                sections.add(section(CHECKS, "Checks of the data (a row is a fault, no row is well)", questions)));
        var page = Html.of(
                """
                <h1>Questions</h1>
                <p class="lead">Each has an answer from the graph, with its query, its source and a citation. For programs the
                list is at <a href="/api/queries">/api/queries</a>, described in <a href="/api/openapi.json">OpenAPI</a>.</p>
                {}""",
                sections);
        return Reply.text(200, "text/html", Layout.page("Questions", page)).with(REVALIDATED);
    }

    private static String heading(String theme) {
        var words = theme.replace('-', ' ');
        return words.isEmpty() ? "Other" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Html section(String id, String heading, List<CatalogueQuery> questions) {
        var items = questions.stream()
                .map(query -> Html.of(
                        "<li><a href=\"{}\">{}</a></li>\n",
                        ROOT + query.path(),
                        query.header().summary()))
                .toList();
        return Html.of("<h2 id=\"{}\">{}</h2>\n<ul class=\"questions\">\n{}</ul>\n", id, heading, items);
    }

    /** @param path below {@link #ROOT} */
    Reply question(String path, Request request) {
        var asked = Asked.read(api.question(path), request, service.prefixes(), Set.of());
        var canonical = canonical(asked);
        if (!canonical.equals(given(request))) {
            return Reply.empty(303).with("Location", ROOT + path + Permalink.query(canonical));
        }
        if (asked.result().isPresent()) {
            return compared(asked, api.compare(asked));
        }
        return service.run(asked.release(), (release, target) -> {
            var answer = answers.of(asked.query().toString(), release, target);
            var why = answer.result().isEmpty()
                    ? Emptiness.html(Emptiness.explain(answer.query(), target, service.prefixes()))
                    : Html.NOTHING;
            return page(asked, answer, Html.NOTHING, why);
        });
    }

    private static Map<String, String> given(Request request) {
        var given = new TreeMap<String, String>();
        request.parameters()
                .names()
                .forEach(name -> given.put(name, request.parameters().one(name)));
        return given;
    }

    private static Map<String, String> canonical(Asked asked) {
        var canonical = new TreeMap<>(asked.canonical());
        if (asked.release() != null) {
            canonical.put(Permalink.RELEASE, asked.release());
        }
        asked.result().ifPresent(result -> canonical.put(Permalink.RESULT, result.toString()));
        asked.page().limit().ifPresent(limit -> canonical.put(Page.LIMIT, Integer.toString(limit)));
        if (asked.page().offset() > 0) {
            canonical.put(Page.OFFSET, Integer.toString(asked.page().offset()));
        }
        return canonical;
    }

    /** A permalink shows the rows of today and leads to those that were cited. */
    private Reply compared(Asked asked, Comparison compared) {
        var then = compared.then().isPresent() && !compared.isSame()
                ? Html.of(
                        " <a href=\"{}\">The rows of release {}</a>.",
                        asked.in(asked.release()).address(ROOT, ""),
                        asked.release())
                : Html.NOTHING;
        var banner = Html.of("<p class=\"notice\" role=\"status\">{}{}</p>\n", compared.sentence(), then);
        return page(asked.in(null), compared.today(), banner, Html.NOTHING);
    }

    private Reply page(Asked asked, Answered answer, Html banner, Html why) {
        var header = asked.question().header();
        var content = Html.of(
                """
                <h1>{}</h1>
                {}{}<p>{}</p>
                {}
                <h2 id="answer">Answer</h2>
                <p>{} from release {}.</p>
                {}{}{}<h2 id="download">Download</h2>
                <p>{}</p>
                <h2 id="query">Query</h2>
                <details><summary>The query as it was run</summary>
                <pre class="wrap">{}</pre>
                </details>
                <p><a href="{}">Change it in the query form</a></p>
                <h2 id="cite">Cite</h2>
                {}<p>Permalink: <a class="wrap" href="{}">{}</a></p>
                """,
                header.summary(),
                banner,
                otherRelease(asked, answer),
                header.description().strip(),
                new QuestionForm(asked).html(),
                capital(answer.sizeInWords()),
                answer.release(),
                rows(asked, answer),
                why,
                header.note().isBlank()
                        ? Html.NOTHING
                        : Html.of(
                                "<h2 id=\"method\">Method</h2>\n<p>{}</p>\n",
                                header.note().strip()),
                downloads(asked, answer),
                new QueryText(asked, service.base()),
                "/query" + Permalink.query(Map.of("query", asked.query().serialize())),
                new CiteBox(answer.citation(asked, service.base()), citeParameters(asked)).html(),
                "/" + asked.permalink(answer).address(""),
                asked.permalink(answer).address(service.base()));
        return Reply.text(200, "text/html", Layout.page(header.summary(), content))
                .with(REVALIDATED)
                .with("FocGraph-Release", answer.release())
                .with("FocGraph-Result", answer.hash().toString());
    }

    private Html otherRelease(Asked asked, Answered answer) {
        var current = service.current();
        return answer.release().equals(current)
                ? Html.NOTHING
                : Html.of(
                        "<p class=\"notice\" role=\"status\">These are the rows of release {}; in use is {}."
                                + " <a href=\"{}\">The rows of today</a>.</p>\n",
                        answer.release(),
                        current,
                        asked.in(null).address(ROOT, ""));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Html rows(Asked asked, Answered answer) {
        if (!(answer.result() instanceof QueryResult.Rows all)) {
            return Html.NOTHING;
        }
        int limit = asked.page().limit().orElse(ROWS_ON_A_PAGE);
        int offset = asked.page().offset();
        var shown = Page.of(limit, offset).of(all);
        var caption = shown.rows().size() == all.rows().size()
                ? asked.question().header().summary()
                : "Rows %,d to %,d of %,d"
                        .formatted(
                                offset + 1,
                                offset + shown.rows().size(),
                                all.rows().size());
        var before = offset == 0
                ? Html.NOTHING
                : Html.of(
                        "<a rel=\"prev\" href=\"{}\">Previous rows</a> ",
                        asked.address(ROOT, "", page(asked, Math.max(0, offset - limit))));
        var after = (long) offset + limit >= all.rows().size()
                ? Html.NOTHING
                : Html.of(
                        "<a rel=\"next\" href=\"{}\">Next rows</a>",
                        asked.address(ROOT, "", page(asked, offset + limit)));
        return all.rows().isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "{}{}",
                        new Cells(service.base(), service.prefixes()).table(caption, shown),
                        shown.rows().size() == all.rows().size()
                                ? Html.NOTHING
                                : Html.of("<p>{}{}</p>\n", before, after));
    }

    private static Page page(Asked asked, int offset) {
        return new Page(asked.page().limit(), offset);
    }

    private static List<Html> downloads(Asked asked, Answered answer) {
        return AnswerFormat.of(asked.question()).stream()
                .filter(format -> format != AnswerFormat.WHY)
                .map(format -> Html.of(
                        "<a href=\"{}\">{}</a> ",
                        asked.address(QuestionApi.ROOT, "." + format.ending()),
                        switch (format) {
                            case RQ -> "query";
                            case ZIP -> "zip (data, query, README)";
                            default -> format.ending() + " (" + answer.sizeInWords() + ")";
                        }))
                .toList();
    }

    private static Map<String, String> citeParameters(Asked asked) {
        var parameters = new TreeMap<>(asked.canonical());
        parameters.put(CitePages.QUESTION, asked.question().path());
        if (asked.release() != null) {
            parameters.put(Permalink.RELEASE, asked.release());
        }
        return parameters;
    }
}
