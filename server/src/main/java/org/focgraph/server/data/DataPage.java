package org.focgraph.server.data;

import java.util.List;
import java.util.Locale;
import org.focgraph.server.data.Listing.Kept;
import org.focgraph.server.data.Listing.Listed;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;

/** The page /data: the releases, and the graphs of one with their terms, sources and files. */
final class DataPage {

    private DataPage() {}

    static String of(Listing listing) {
        return Layout.of("Data")
                .in("/data")
                .from(listing.shown())
                .page(Html.of("<h1>Data</h1>\n{}{}{}", releases(listing), graphs(listing), elsewhere()));
    }

    private static Html releases(Listing listing) {
        var rows = listing.releases().stream()
                .map(kept -> release(kept, listing.shown()))
                .toList();
        return Html.of(
                """
                <h2 id="releases">Releases</h2>
                <p>A release is named by its content: the same name means the same data. Those before the one in use stay
                for a while and answer by their names, here and at <code>/sparql?release=…</code>.</p>
                <div class="scroll" tabindex="0" role="region" aria-label="Releases">
                <table><thead><tr><th scope="col">release</th><th scope="col">graphs</th><th scope="col">statements</th>
                <th scope="col">state</th></tr></thead><tbody>
                {}</tbody></table>
                </div>
                """,
                rows);
    }

    private static Html release(Kept kept, String shown) {
        var state = (kept.inUse() ? "in use" : "kept") + (kept.id().equals(shown) ? ", shown below" : "");
        return Html.of(
                "<tr><td><a href=\"/data?release={}\"><code>{}</code></a></td><td class=\"number\">{}</td><td class=\"number\">{}</td><td>{}</td></tr>\n",
                kept.id(),
                kept.id(),
                number(kept.graphs()),
                number(kept.statements()),
                state);
    }

    private static Html graphs(Listing listing) {
        if (listing.graphs().isEmpty()) {
            return Html.NOTHING;
        }
        return Html.of(
                """
                <h2 id="graphs">Graphs of release {}</h2>
                <p>Every statement stands in the graph of the table or import it came from. A graph may be used under its own
                terms only. <a href="{}">catalog.ttl</a> has all of this in DCAT, VoID and PROV.</p>
                <div class="scroll" tabindex="0" role="region" aria-label="Graphs">
                <table><thead><tr><th scope="col">graph</th><th scope="col">rows</th><th scope="col">statements</th>
                <th scope="col">terms</th><th scope="col">sources</th><th scope="col">files</th></tr></thead><tbody>
                {}</tbody></table>
                </div>
                """,
                listing.shown(),
                "/data/catalog.ttl" + (listing.shown().equals(listing.inUse()) ? "" : "?release=" + listing.shown()),
                listing.graphs().stream().map(graph -> graph(graph, listing)).toList());
    }

    private static Html graph(Listed graph, Listing listing) {
        var record = graph.record();
        return Html.of(
                "<tr><td>{}<br><code class=\"muted\">{}</code></td><td class=\"number\">{}</td><td class=\"number\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                record.title(),
                record.name(),
                record.rows() == 0 ? "" : number(record.rows()),
                number(record.triples()),
                terms(graph),
                graph.sources().stream()
                        .map(source -> Html.of("{}<br>", Html.link(source, source)))
                        .toList(),
                files(graph, listing));
    }

    private static Html terms(Listed graph) {
        var licence = graph.record().license();
        return graph.terms().isOpen()
                ? Html.of(
                        "{}<br><span class=\"muted\">{}</span>",
                        Html.link(licence, licence),
                        graph.terms().reason())
                : Html.of("<strong>not open:</strong> {}", graph.terms().reason());
    }

    private static Html files(Listed graph, Listing listing) {
        if (!graph.isApart()) {
            return Html.of("among all facts of this release");
        }
        List<Html> links = Listing.dumps().stream()
                .map(ending -> Html.of("<a href=\"{}\">{}</a> ", listing.dump(graph, ending), ending))
                .toList();
        return Html.of("{}", links);
    }

    private static Html elsewhere() {
        return Html.of(
                """
                <h2 id="network">The whole as a network</h2>
                <p>Every link with its basis, place and source, for programs that draw or measure networks (Gephi, yEd, igraph,
                networkx): <a href="/api/queries/evidence/all-links.graphml">GraphML</a>,
                <a href="/api/queries/evidence/all-links.gexf">GEXF</a>, or
                <a href="/explore/evidence/all-links">the question behind them</a>.</p>
                <h2 id="release">A whole release</h2>
                <p>Whoever runs this server makes one with <code>focgraph release --out DIR</code>: all of this in one folder
                with tables, ontology, checks and checksums, and with <code>--open-only</code> without the graphs whose terms
                are not open.</p>
                """);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
