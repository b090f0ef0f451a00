package org.focgraph.server.entity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** Its address, and what others call it. */
final class IdentifiersBlock implements Block {

    private static final List<Node> IDENTIFIERS = Stream.of(
                    Stream.of(
                                    "symbol",
                                    "shortCitation",
                                    "draftSymbol",
                                    "undlRecord",
                                    "number",
                                    "article",
                                    "iso3",
                                    "iso2",
                                    "iso3166part3",
                                    "m49",
                                    "cowCode",
                                    "datasetKey")
                            .map(Terms::foc),
                    Stream.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
                            .map(property -> property.asNode()))
            .flatMap(each -> each)
            .toList();

    @Override
    public Html of(Thing thing) {
        var facts = thing.facts();
        var values = new ValueText(facts, thing.links());
        var rows = IDENTIFIERS.stream()
                .map(property -> Map.entry(property, facts.objects(thing.node(), property)))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> Html.of(
                        "<dt>{}</dt><dd>{}</dd>\n",
                        PropertyName.of(facts, entry.getKey()),
                        values.all(facts.byLabel(entry.getValue()))))
                .toList();
        return Html.of(
                """
                <section aria-labelledby="identifiers">
                <h2 id="identifiers">Identifiers</h2>
                <dl class="facts">
                <dt>IRI</dt><dd class="wrap"><code>{}</code></dd>
                {}</dl>
                </section>
                """,
                thing.node().getURI(),
                rows);
    }
}
