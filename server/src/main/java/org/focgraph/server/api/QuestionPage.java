package org.focgraph.server.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;
import org.focgraph.cite.Permalink;
import org.focgraph.query.Parameter;
import org.focgraph.query.QueryResult;
import org.focgraph.query.View;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.http.Reply;
import org.focgraph.server.picture.HowToRead;
import org.focgraph.server.picture.Sentence;
import org.focgraph.server.sparql.Cells;

/**
 * The page of a question: what it asks, what its answer says in one sentence, filters, picture and table, how to read them,
 * and how to take them away. It reads well without script, which adds the picture.
 */
record QuestionPage(Service service, Asked asked, ViewState state, Answered answer) {

    private static final String ROOT = ExplorePages.ROOT;
    private static final int ROWS_ON_A_PAGE = 100;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> REVALIDATED =
            Map.of("Cache-Control", "public, no-cache", "Vary", "Accept, Accept-Encoding");

    /**
     * @param banner what must be said first, such as that a release has other rows
     * @param why what is known about an answer without rows
     */
    Reply reply(Html banner, Html why) {
        var header = asked.question().header();
        var content = Html.of(
                """
                <article class="view" id="view">
                <h1>{}</h1>
                {}{}{}<p class="description">{}</p>
                {}{}{}<section id="answer" aria-label="Table">
                <p>{} from release {}.</p>
                {}{}{}</section>
                {}{}{}{}{}{}{}
                {}</article>
                """,
                header.summary(),
                banner,
                otherRelease(),
                sentence(),
                header.description().strip(),
                new QuestionForm(asked, new Elsewhere(asked.question()).parameters(service.catalogue())).html(),
                tabs(),
                picture(),
                capital(answer.sizeInWords()),
                answer.release(),
                answer.result().isEmpty() ? clear() : Html.NOTHING,
                rows(),
                why,
                unlinked(),
                paragraph("reading", "How to read it", HowToRead.of(view(), header.layout())),
                paragraph("method", "Method and limits", header.note().strip()),
                downloads(),
                query(),
                cite(),
                link(),
                data());
        var page =
                Layout.of(header.summary()).from(answer.release()).with(head()).page(content);
        return Reply.text(200, "text/html", page)
                .with(REVALIDATED)
                .with("FocGraph-Release", answer.release())
                .with("FocGraph-Result", answer.hash().toString());
    }

    private View view() {
        return answer.result() instanceof QueryResult.Rows
                ? asked.question().header().view()
                : View.TABLE;
    }

    private boolean hasPicture() {
        return view() != View.TABLE && !answer.result().isEmpty();
    }

    private Html head() {
        return hasPicture()
                ? Html.of(
                        """
                        <link rel="stylesheet" href="/explorer/view.css">
                        <script src="/explorer/vendor/d3/d3.min.js" defer></script>
                        <script type="module" src="/explorer/view.js"></script>
                        """)
                : Html.NOTHING;
    }

    private Html otherRelease() {
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

    private Html sentence() {
        var text = answer.result() instanceof QueryResult.Rows rows ? Sentence.of(view(), rows) : "";
        return text.isEmpty()
                ? Html.NOTHING
                : Html.of("<p class=\"lead\" id=\"sentence\" data-rows=\"{}\">{}</p>\n", answer.size(), text);
    }

    /** Two links that work as tabs with script; without it there is only the table, and no need of them. */
    private Html tabs() {
        if (!hasPicture()) {
            return Html.NOTHING;
        }
        return Html.of(
                """
                <nav class="tabs" id="tabs" aria-label="Picture or table" hidden>
                <a id="to-picture" href="{}"{}>Picture</a> <a id="to-table" href="{}"{}>Table <span class="count">{}</span></a>
                </nav>
                """,
                address(state.showing(false)),
                current(!state.isTable()),
                address(state.showing(true)),
                current(state.isTable()),
                answer.sizeInWords());
    }

    private static Html current(boolean is) {
        return is ? Html.of(" aria-current=\"true\"") : Html.NOTHING;
    }

    /** The same question with another state of its picture. */
    private String address(Map<String, String> viewState) {
        var all = new TreeMap<>(asked.canonical());
        all.putAll(viewState);
        if (asked.release() != null) {
            all.put(Permalink.RELEASE, asked.release());
        }
        return ROOT + asked.question().path() + Permalink.query(all);
    }

    private Html picture() {
        return hasPicture()
                ? Html.of("<section id=\"picture\" aria-label=\"Picture\" hidden></section>\n")
                : Html.NOTHING;
    }

    /** Names what was asked for, so that one sees what to leave out. */
    private Html clear() {
        if (asked.canonical().isEmpty()) {
            return Html.NOTHING;
        }
        var filters = asked.canonical().entrySet().stream()
                .map(one -> Html.of("<code>{} = {}</code>", one.getKey(), one.getValue()))
                .toList();
        return Html.of(
                "<p>Nothing fits {}. <a href=\"{}\">Clear what was asked for</a>.</p>\n",
                Html.joined(filters, ", "),
                ROOT + asked.question().path());
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Html rows() {
        if (!(answer.result() instanceof QueryResult.Rows all) || all.rows().isEmpty()) {
            return Html.NOTHING;
        }
        int limit = asked.page().limit().orElse(ROWS_ON_A_PAGE);
        int offset = asked.page().offset();
        var shown = Page.of(limit, offset).of(all);
        boolean whole = shown.rows().size() == all.rows().size();
        var caption = whole
                ? asked.question().header().summary()
                : "Rows %,d to %,d of %,d"
                        .formatted(
                                offset + 1,
                                offset + shown.rows().size(),
                                all.rows().size());
        var before = offset == 0 ? Html.NOTHING : step("prev", "Previous rows", Math.max(0, offset - limit));
        var after =
                (long) offset + limit >= all.rows().size() ? Html.NOTHING : step("next", "Next rows", offset + limit);
        return Html.of(
                "{}{}",
                new Cells(service.base(), service.prefixes()).table(caption, shown),
                whole ? Html.NOTHING : Html.of("<p>{} {}</p>\n", before, after));
    }

    private Html step(String relation, String words, int offset) {
        var to = asked.address(ROOT, "", new Page(asked.page().limit(), offset));
        // whoever leafs through rows wants to go on seeing them
        var table = hasPicture() ? to + (to.contains("?") ? "&" : "?") + "show=table" : to;
        return Html.of("<a rel=\"{}\" href=\"{}\">{}</a>", relation, table, words);
    }

    /** Where the things are that a network leaves out for want of a link: a picture lists them beneath. */
    private Html unlinked() {
        var path = asked.question().header().unlinked();
        if (path.isEmpty()) {
            return Html.NOTHING;
        }
        var beside = service.catalogue().require(path);
        var shared = new TreeMap<>(asked.canonical());
        shared.keySet()
                .retainAll(beside.parameters().stream().map(Parameter::name).toList());
        if (asked.release() != null) {
            shared.put(Permalink.RELEASE, asked.release());
        }
        return Html.of(
                "<p id=\"unlinked\">Without a link: <a href=\"{}\">{}</a> (<a data-format=\"json\" href=\"{}\">JSON</a>)</p>\n",
                ROOT + path + Permalink.query(shared),
                beside.header().summary(),
                QuestionApi.ROOT + path + ".json" + Permalink.query(shared));
    }

    private static Html paragraph(String id, String heading, String text) {
        return text.isBlank() ? Html.NOTHING : Html.of("<h2 id=\"{}\">{}</h2>\n<p>{}</p>\n", id, heading, text);
    }

    private Html downloads() {
        var links = AnswerFormat.of(asked.question()).stream()
                .filter(format -> format != AnswerFormat.WHY)
                .map(format -> Html.of(
                        "<a class=\"download\" data-format=\"{}\" href=\"{}\">{}</a>\n",
                        format.ending(),
                        asked.address(QuestionApi.ROOT, "." + format.ending()),
                        switch (format) {
                            case RQ -> "Query (.rq)";
                            case ZIP -> "ZIP (data, query, README)";
                            default -> format.name() + " (" + answer.sizeInWords() + ")";
                        }))
                .toList();
        return Html.of("<h2 id=\"download\">Download</h2>\n<p class=\"downloads\" id=\"downloads\">\n{}</p>\n", links);
    }

    private Html query() {
        return Html.of(
                """
                <h2 id="query">Query</h2>
                <details><summary>The query as it was run</summary>
                <pre class="wrap" id="query-text">{}</pre>
                </details>
                <p><a href="{}">Change it in the query form</a></p>
                """,
                new QueryText(asked, service.base()),
                "/query" + Permalink.query(Map.of("query", asked.query().serialize())));
    }

    private Html cite() {
        return Html.of(
                "<h2 id=\"cite\">Cite</h2>\n{}",
                new CiteBox(answer.citation(asked, service.base()), citeParameters()).html());
    }

    private Html link() {
        var permalink = asked.permalink(answer);
        return Html.of(
                """
                <h2 id="link">Link</h2>
                <p>Permalink, which names the release and its rows: <a class="wrap" href="{}">{}</a></p>
                """,
                "/" + permalink.address(""),
                permalink.address(service.base()));
    }

    private Map<String, String> citeParameters() {
        var parameters = new TreeMap<>(asked.canonical());
        parameters.put(CitePages.QUESTION, asked.question().path());
        if (asked.release() != null) {
            parameters.put(Permalink.RELEASE, asked.release());
        }
        return parameters;
    }

    /** What the script needs to know and the page does not say elsewhere. */
    private Html data() {
        if (!hasPicture()) {
            return Html.NOTHING;
        }
        var header = asked.question().header();
        var json = JSON.createObjectNode()
                .put("question", asked.question().path())
                .put("title", header.summary())
                .put("view", view().word())
                .put("layout", header.layout())
                .put("base", service.base())
                .put("release", answer.release())
                .put("result", answer.hash().toString())
                .put("permalink", asked.permalink(answer).address(service.base()))
                .put("citation", answer.citation(asked, service.base()).text())
                .put("licence", answer.citation(asked, service.base()).licence());
        view().required().forEach(json.putArray("required")::add);
        ViewState.orders(view()).forEach(json.putArray("orders")::add);
        ViewState.names(asked.question()).forEach(json.putArray("state")::add);
        asked.arguments().texts().forEach(json.putObject("parameters")::put);
        return Html.data("application/json", json.toString());
    }
}
