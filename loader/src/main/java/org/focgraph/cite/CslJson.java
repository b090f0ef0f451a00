package org.focgraph.cite;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.focgraph.problem.Printable;

/** A citation as CSL-JSON 1.0.2, the input of citation processors and reference managers. */
final class CslJson {

    private static final JsonMapper JSON = new JsonMapper();

    private CslJson() {}

    static String of(Citation citation) {
        var items = JSON.createArrayNode();
        var item = items.addObject()
                .put("id", citation.key())
                .put("type", "dataset")
                .put("title", citation.title());
        var authors = item.putArray("author");
        citation.authors().forEach(author -> authors.addObject().put("literal", author));
        if (citation.subject() != Citation.Subject.WHOLE) {
            item.put("container-title", Citation.COLLECTION);
        }
        var date = citation.dateParts();
        if (!date.isEmpty()) {
            var parts = item.putObject("issued").putArray("date-parts").addArray();
            date.forEach(parts::add);
        }
        item.put("version", citation.release())
                .put("publisher", Citation.COLLECTION)
                .put("URL", citation.address());
        var own = citation.note().isBlank() ? "" : citation.note() + ". ";
        item.put("note", Printable.of(own + "Licence: " + citation.licence()));
        return items.toPrettyString() + "\n";
    }
}
