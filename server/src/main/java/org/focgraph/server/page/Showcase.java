package org.focgraph.server.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.focgraph.cite.Permalink;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Problems;
import org.focgraph.query.Arguments;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.DatasetTarget;
import org.focgraph.query.QueryResult;
import org.focgraph.query.View;
import org.focgraph.server.explorer.Assets;
import org.focgraph.server.html.Html;
import org.focgraph.server.picture.Land;
import org.focgraph.server.picture.Sentence;
import org.focgraph.server.picture.Still;
import org.focgraph.server.release.PerRelease;
import org.focgraph.server.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The questions of the home page with their pictures in small, made once for each release on a thread of its own. A
 * question that cannot be answered in time stands there without a picture.
 */
public final class Showcase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Showcase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Query PLACES = QueryFactory.create(
            """
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            SELECT ?state ?longitude ?latitude WHERE { ?point foc:ofState ?state ; geo:long ?longitude ; geo:lat ?latitude }
            """);

    /** A question with its arguments; the card says no more than is known without an answer. */
    private record Entry(CatalogueQuery question, Query query, Card card) {}

    private final List<Entry> entries = new ArrayList<>();
    private final PerRelease<List<Card>> cards;

    /** @param questions those that are not in the catalogue, or cannot be asked like this, are left out */
    public Showcase(Releases releases, Catalogue catalogue, List<HomeQuestion> questions) {
        questions.forEach(home -> catalogue.queries().stream()
                .filter(question -> question.path().equals(home.query()))
                .findFirst()
                .flatMap(question -> entry(home, question))
                .ifPresent(entries::add));
        this.cards = new PerRelease<>(releases, "showcase", lease -> drawn(lease.dataset()));
    }

    private static Optional<Entry> entry(HomeQuestion home, CatalogueQuery question) {
        var problems = new Problems();
        var prefixes = Vocabulary.bundled().prefixes();
        var arguments = Arguments.of(question, home.parameters(), prefixes, problems);
        if (problems.hasErrors()) {
            LOG.warn("{} cannot stand on the home page: {}", question.path(), problems.sorted());
            return Optional.empty();
        }
        var title = home.title().isEmpty() ? question.header().summary() : home.title();
        var address = "/explore/" + question.path() + Permalink.query(arguments.canonical(question, prefixes));
        return Optional.of(
                new Entry(question, arguments.in(question.query()), new Card(title, address, "", Html.NOTHING)));
    }

    /** The cards with their pictures, or without them where these are not drawn within some milliseconds. */
    List<Card> of(String release, long milliseconds) {
        return entries.isEmpty()
                ? List.of()
                : cards.of(release, milliseconds)
                        .orElseGet(() -> entries.stream().map(Entry::card).toList());
    }

    /** Begins with the release in use, so that the first reader need not wait. */
    public void begin() {
        if (!entries.isEmpty()) {
            cards.begin();
        }
    }

    private List<Card> drawn(DatasetGraph dataset) {
        var target = new DatasetTarget(dataset);
        var land = land(target);
        return entries.stream().map(entry -> drawn(entry, target, land)).toList();
    }

    private static Card drawn(Entry entry, DatasetTarget target, Land land) {
        try {
            if (target.answer(entry.query(), PATIENCE) instanceof QueryResult.Rows rows) {
                var header = entry.question().header();
                return entry.card()
                        .answered(sentence(header.view(), rows), Still.of(header.view(), header.layout(), rows, land));
            }
        } catch (RuntimeException failed) {
            LOG.warn("{} has no picture on the home page", entry.question().path(), failed);
        }
        return entry.card().answered("Its answer is on its own page.", Html.NOTHING);
    }

    private static String sentence(View view, QueryResult.Rows rows) {
        var said = Sentence.of(view, rows);
        return !said.isEmpty()
                ? said
                : rows.rows().isEmpty()
                        ? "Nothing in this release answers it."
                        : "%,d rows.".formatted(rows.rows().size());
    }

    /** Where a map has its marks; none of them where the release does not say. */
    private static Land land(DatasetTarget target) {
        try {
            var places = new HashMap<String, Land.Place>();
            if (target.answer(PLACES, PATIENCE) instanceof QueryResult.Rows rows) {
                rows.rows()
                        .forEach(row -> places.put(
                                row.get("state").toString(),
                                Land.Place.of(
                                        Double.parseDouble(row.get("longitude").getLiteralLexicalForm()),
                                        Double.parseDouble(row.get("latitude").getLiteralLexicalForm()))));
            }
            return places.isEmpty() ? Land.UNKNOWN : new Land(outline(), places);
        } catch (RuntimeException failed) {
            LOG.warn("the home page has no map", failed);
            return Land.UNKNOWN;
        }
    }

    private static String outline() {
        try {
            var coast = new Assets().text("data/land.json");
            return coast.isEmpty() ? "" : Land.outline(new JsonMapper().readTree(coast.get()));
        } catch (JsonProcessingException e) {
            LOG.warn("the outline of the land cannot be read", e);
            return "";
        }
    }

    @Override
    public void close() {
        cards.close();
    }
}
