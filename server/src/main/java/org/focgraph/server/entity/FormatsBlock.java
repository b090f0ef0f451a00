package org.focgraph.server.entity;

import java.util.Map;
import java.util.stream.Stream;
import org.focgraph.server.html.Html;
import org.focgraph.server.http.Representation;

/** The same as data. */
final class FormatsBlock {

    private static final Map<Representation, String> NAMES = Map.of(
            Representation.TURTLE, "Turtle",
            Representation.JSONLD, "JSON-LD",
            Representation.NTRIPLES, "N-Triples",
            Representation.RDFXML, "RDF/XML",
            Representation.CSV, "CSV (its statements)");

    private FormatsBlock() {}

    static Html of(Thing thing, String document) {
        var links = Stream.of(Representation.values())
                .filter(NAMES::containsKey)
                .map(format -> Html.of(
                        "<li><a href=\"{}.{}{}\">{}</a></li>",
                        thing.links().page(document),
                        format.ending(),
                        thing.edition().suffix(),
                        NAMES.get(format)))
                .toList();
        return Html.of(
                """
                <section aria-labelledby="formats">
                <h2 id="formats">Formats</h2>
                <ul class="chips">{}</ul>
                <p class="query"><a href="{}">Query for this</a></p>
                </section>
                """,
                links,
                thing.links().query(Sparql.description(thing.node())));
    }
}
