package org.focgraph.server.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;

/** What the service offers, and what its scores and features mean, for people: the manifest leads here. */
final class HelpPage {

    private static final Map<String, String> FEATURES = features();

    private HelpPage() {}

    private static Map<String, String> features() {
        var features = new LinkedHashMap<String, String>();
        features.put("symbol_exact", "The text is the symbol as its source writes it.");
        features.put("symbol_repaired", "The text is the symbol in another spelling.");
        features.put("label_exact", "The text is the name or the title, letter by letter.");
        features.put("label_folded", "The text is the name or the title but for capitals, accents and punctuation.");
        features.put("alt_label", "The text is another name, but for capitals, accents and punctuation.");
        features.put("code_exact", "The text is a code, a number or a key.");
        features.put("token_overlap", "Share of words that the text and the nearest name have in common, 0 to 1.");
        features.put("name_valid_on_date", "The state went by this name on the date given.");
        features.put("date_agrees", "The date given is that of adoption or issue.");
        features.put("organ_agrees", "The organ given adopted the text.");
        features.put("session_agrees", "The text is of the session given.");
        features.put("series_agrees", "The text belongs to the series given.");
        features.put("identifier_agrees", "The code, number or symbol given beside the text is of the same thing.");
        features.put("evidence_read", "Always false: a property of the query could not be read as one value.");
        return features;
    }

    static String page() {
        return Layout.page(
                "Reconciliation",
                Html.of(
                        """
                        <h1>Reconciliation</h1>
                        <p class="lead">Match the cells of your own table to states, resolutions, rights, threats, recommendations
                        and documents: give the address <code>{}</code> of this site to OpenRefine or to any client of the
                        reconciliation protocol, version 0.2.</p>
                        <p>A candidate is a thing of the graph. <code>match</code> is true where it is meant and nothing else
                        is: a score of 90 and more, for one candidate at most. What is only alike is never matched.</p>
                        <h2>Types and their properties</h2>
                        <ul>
                        {}</ul>
                        <h2>Features</h2>
                        <dl>
                        {}</dl>
                        <h2>Limits</h2>
                        <p>{} queries in a batch, {} characters in a query, {} candidates; {} things and {} properties in a data
                        extension; 1 MB in a request. JSONP is not offered: every answer may be read across origins.</p>
                        """,
                        ReconciliationService.PATH,
                        Stream.of(EntityType.values()).map(HelpPage::type).toList(),
                        FEATURES.entrySet().stream()
                                .map(feature -> Html.of(
                                        "<dt id=\"{}\">{}</dt><dd>{}</dd>\n",
                                        feature.getKey(),
                                        feature.getKey(),
                                        feature.getValue()))
                                .toList(),
                        QueryBatch.MOST_QUERIES,
                        "%,d".formatted(QueryBatch.LONGEST_TEXT),
                        QueryBatch.MOST_CANDIDATES,
                        Extension.MOST_IDS,
                        Extension.MOST_PROPERTIES));
    }

    private static Html type(EntityType type) {
        var properties = Property.all().stream()
                .filter(property -> property.kinds().contains(type.kind()))
                .map(property -> Html.of(" <code>{}</code>", property.id()))
                .toList();
        return Html.of("<li><strong>{}</strong> {}<br>{}</li>\n", type.id(), type.description(), properties);
    }
}
