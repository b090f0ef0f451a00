package org.focgraph.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.cite.Citation;
import org.focgraph.cite.Permalink;
import org.focgraph.problem.Printable;
import org.focgraph.server.guard.GuardedQuery;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.http.Reply;
import org.focgraph.server.sparql.GuardedTarget;
import org.focgraph.server.sparql.Reading;

/**
 * {@code /cite}: how to cite the whole, an answer ({@code ?question=} or {@code ?query=}) or a thing ({@code ?thing=}); with
 * {@code result} it says what has become of an answer that was cited.
 */
final class CitePages {

    static final String QUESTION = "question";
    private static final String THING = "thing";
    private static final String QUERY = "query";
    private static final Set<String> KNOWN = Set.of(THING, QUERY, Permalink.RELEASE, Permalink.RESULT);

    private final Service service;
    private final Answers answers;
    private final QuestionApi api;

    CitePages(Service service, Answers answers, QuestionApi api) {
        this.service = service;
        this.answers = answers;
        this.api = api;
    }

    /** What is cited, and what has become of it. */
    private record Cited(Citation citation, Optional<Comparison> comparison) {}

    /** A form of the answer; without a citation format it is a page or, as JSON, a comparison. */
    private record Form(String mediaType, Optional<CitationFormat> format) {}

    Reply citation(String ending, Request request) {
        var format = CitationFormat.named(ending)
                .orElseThrow(() -> ApiProblem.notFound("Citations are had as /cite.txt, .bib, .ris and .json."));
        return written(cited(request), format);
    }

    Reply negotiated(Request request) {
        var forms = new ArrayList<Form>();
        for (var format : CitationFormat.values()) {
            forms.add(new Form(format.mediaType(), Optional.of(format)));
        }
        forms.add(new Form("text/html", Optional.empty()));
        forms.add(new Form("application/json", Optional.empty()));
        var form = request.best(forms, Form::mediaType);
        var cited = cited(request);
        if (form.format().isPresent()) {
            return written(cited, form.format().get());
        }
        return form.mediaType().equals("text/html") ? page(cited, request) : compared(cited);
    }

    private static Reply written(Cited cited, CitationFormat format) {
        return Reply.of(200, format.contentType(), format.write(cited.citation()))
                .with(Service.headers(cited.citation().release(), false));
    }

    private Reply compared(Cited cited) {
        if (cited.comparison().isEmpty()) {
            return written(cited, CitationFormat.JSON).with("Content-Type", "application/json");
        }
        var json = cited.comparison().get().json(null, null);
        return Reply.of(200, "application/json", List.of(Bytes.of(json.toPrettyString() + "\n")))
                .with(Service.headers(cited.citation().release(), false));
    }

    private Cited cited(Request request) {
        var question = request.parameter(QUESTION);
        if (question.isPresent()) {
            return ofQuestion(question.get(), request);
        }
        for (var name : request.parameters().names()) {
            if (!KNOWN.contains(name)) {
                throw ApiProblem.inParameters(
                        "API-REQUEST",
                        List.of(new ApiProblem.Fault(
                                name,
                                "there is no such parameter here",
                                List.of(QUESTION, QUERY, Permalink.RELEASE, Permalink.RESULT, THING))));
            }
        }
        var release = request.parameter(Permalink.RELEASE).orElse(null);
        var query = request.parameter(QUERY);
        if (query.isPresent()) {
            return ofQuery(query.get(), release, request);
        }
        return service.run(
                release,
                (used, target) -> new Cited(dated(simple(request, used, target), used, target), Optional.empty()));
    }

    private Cited ofQuestion(String path, Request request) {
        var asked = Asked.read(api.question(path), request, service.prefixes(), Set.of(QUESTION));
        var comparison = asked.result().map(any -> api.compare(asked));
        var answer = comparison
                .map(Comparison::today)
                .orElseGet(() -> service.run(
                        asked.release(),
                        (used, target) -> answers.of(asked.query().toString(), used, target)));
        return new Cited(answer.citation(asked, service.base()), comparison);
    }

    private Cited ofQuery(String text, String release, Request request) {
        GuardedQuery.read(text, service.base());
        var comparison = Asked.hash(request).map(cited -> QuestionApi.compare(service, answers, text, release, cited));
        var answer = comparison
                .map(Comparison::today)
                .orElseGet(() -> service.run(release, (used, target) -> answers.of(text, used, target)));
        return new Cited(answer.citation(text, service.base()), comparison);
    }

    private Citation dated(Citation citation, String release, GuardedTarget target) {
        return answers.date(release, target).map(citation::dated).orElse(citation);
    }

    private Citation simple(Request request, String release, GuardedTarget target) {
        var thing = request.parameter(THING);
        if (thing.isEmpty()) {
            return Citation.ofTheWhole(release, service.base());
        }
        var iri = thing.get().contains("://") ? thing.get() : service.base() + thing.get();
        var label = label(NodeFactory.createURI(iri), target)
                .orElseThrow(() -> ApiProblem.notFound(
                        "Nothing is known of %s; write kind/key, such as state/KEN, or a full address."
                                .formatted(Printable.quoted(thing.get()))));
        return Citation.of(Citation.Subject.THING, label, release, iri);
    }

    /** English, or the first there is; the address where a thing has no name. */
    private static Optional<String> label(Node thing, GuardedTarget target) {
        return Reading.of(target.dataset(), () -> {
            var graph = target.dataset().getDefaultGraph();
            if (!graph.contains(thing, Node.ANY, Node.ANY)) {
                return Optional.empty();
            }
            var names = new TreeMap<String, String>();
            graph.find(thing, RDFS.label.asNode(), Node.ANY).forEachRemaining(triple -> {
                var label = triple.getObject();
                if (label.isLiteral()) {
                    var order = label.getLiteralLanguage().equals("en") ? "" : "~" + label.getLiteralLanguage();
                    names.put(order + " " + label.getLiteralLexicalForm(), label.getLiteralLexicalForm());
                }
            });
            return Optional.of(
                    names.isEmpty() ? thing.getURI() : names.firstEntry().getValue());
        });
    }

    private Reply page(Cited cited, Request request) {
        var parameters = new TreeMap<String, String>();
        request.parameters().names().forEach(name -> {
            if (!name.equals(Permalink.RESULT)) {
                parameters.put(name, request.parameters().one(name));
            }
        });
        var banner = cited.comparison()
                .map(comparison -> Html.of("<p class=\"notice wrap\" role=\"status\">{}</p>\n", comparison.sentence()))
                .orElse(Html.NOTHING);
        var query = request.parameter(QUERY);
        var content = Html.of(
                """
                <h1>How to cite</h1>
                {}<h2>{}</h2>
                {}{}
                <h2>What to name</h2>
                <p>Name the release with every figure: another release may count differently. The same release is the same data
                everywhere. A permalink holds the question, its parameters, the release and a hash of the rows; opened later, it
                says whether the answer is still the same.</p>
                <p>An answer is cited from its own page (<a href="/explore/">questions</a>), a thing from
                <code>/cite?thing=state/KEN</code>, the answer to a query of your own from
                <code>/cite?query=…</code>. Statements taken from elsewhere keep the terms of their source, which every graph
                states.</p>
                """,
                banner,
                cited.citation().title(),
                new CiteBox(cited.citation(), parameters).html(),
                query.map(text -> Html.of(
                                "<p><a href=\"{}\">The rows of today</a></p>\n<pre class=\"wrap\">{}</pre>",
                                "/sparql" + Permalink.query(Map.of("query", text)),
                                text))
                        .orElse(Html.NOTHING));
        var page = Layout.of("How to cite")
                .in("/cite")
                .from(cited.citation().release())
                .page(content);
        return Reply.text(200, "text/html", page)
                .with(Service.headers(cited.citation().release(), false));
    }
}
