package org.focgraph.server.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.focgraph.server.html.Links;

/** What was found, for programs. */
final class SearchJson {

    private static final JsonMapper JSON = new JsonMapper();

    private SearchJson() {}

    static String of(Results results, Links links) {
        var json = JSON.createObjectNode();
        json.put("query", results.wanted().text());
        json.put(
                "kind",
                results.wanted().kind().isEmpty() ? null : results.wanted().kind());
        json.put("release", results.release());
        json.put("total", results.total());
        json.put("limited", results.limited());
        json.put("offset", results.wanted().offset());
        json.put("limit", results.wanted().limit());
        var list = json.putArray("results");
        for (var hit : results.hits()) {
            var one = list.addObject()
                    .put("iri", hit.thing().getURI())
                    .put("page", links.href(hit.thing().getURI()))
                    .put("label", hit.label())
                    .put("kind", hit.kind().isEmpty() ? null : hit.kind());
            if (hit.reason() != null) {
                one.putObject("matched").put("by", hit.reason().words()).put("text", hit.matched());
            }
        }
        return json.toPrettyString() + "\n";
    }
}
