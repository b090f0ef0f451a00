package org.focgraph.server.api;

import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.focgraph.cite.Permalink;
import org.focgraph.server.html.Html;
import org.focgraph.server.http.Reply;
import org.focgraph.server.sparql.Emptiness;

/** {@code /explore/}: the questions by theme, and a page for each with its answer. */
final class ExplorePages {

    static final String ROOT = "/explore/";
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
        return Reply.text(200, "text/html", QuestionList.page(service.catalogue()))
                .with(REVALIDATED);
    }

    /** @param path below {@link #ROOT} */
    Reply question(String path, Request request) {
        var question = api.question(path);
        var elsewhere = new Elsewhere(question);
        var led = elsewhere.lead(request, ROOT, "");
        if (led.isPresent()) {
            return led.get();
        }
        var state = ViewState.read(question, request);
        var alsoKnown = new HashSet<>(ViewState.names(question));
        alsoKnown.addAll(elsewhere.names());
        var asked = Asked.read(question, request, service.prefixes(), alsoKnown);
        var canonical = canonical(asked, state);
        if (!canonical.equals(given(request))) {
            return Reply.empty(303).with("Location", ROOT + path + Permalink.query(canonical));
        }
        if (asked.result().isPresent()) {
            return compared(asked, state, api.compare(asked));
        }
        return service.run(asked.release(), (release, target) -> {
            var answer = answers.of(asked.query().toString(), release, target);
            var why = answer.result().isEmpty()
                    ? Emptiness.html(Emptiness.explain(answer.query(), target, service.prefixes()))
                    : Html.NOTHING;
            var lacks = asked.question()
                    .header()
                    .data()
                    .missingFrom(target)
                    .map(said -> Html.of("<p class=\"notice\">{}</p>\n", said))
                    .orElse(Html.NOTHING);
            return new QuestionPage(service, asked, state, answer).reply(lacks, why);
        });
    }

    private static Map<String, String> given(Request request) {
        var given = new TreeMap<String, String>();
        request.parameters()
                .names()
                .forEach(name -> given.put(name, request.parameters().one(name)));
        return given;
    }

    private static Map<String, String> canonical(Asked asked, ViewState state) {
        var canonical = new TreeMap<>(asked.canonical());
        canonical.putAll(state.values());
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
    private Reply compared(Asked asked, ViewState state, Comparison compared) {
        var then = compared.then().isPresent() && !compared.isSame()
                ? Html.of(
                        " <a href=\"{}\">The rows of release {}</a>.",
                        asked.in(asked.release()).address(ROOT, ""),
                        asked.release())
                : Html.NOTHING;
        var banner = Html.of("<p class=\"notice\" role=\"status\">{}{}</p>\n", compared.sentence(), then);
        return new QuestionPage(service, asked.in(null), state, compared.today()).reply(banner, Html.NOTHING);
    }
}
