package org.focgraph.server.entity;

import java.util.List;
import org.focgraph.cite.Citation;
import org.focgraph.server.html.Html;

/** How to cite one entry: with the release, since another may say otherwise. */
final class CiteBlock implements Block {

    @Override
    public Html of(Thing thing) {
        var citation = Citation.of(
                Citation.Subject.THING,
                thing.label(),
                thing.release(),
                thing.node().getURI());
        return Html.of(
                """
                <section aria-labelledby="cite">
                <h2 id="cite">Cite</h2>
                <p class="cite wrap">{}</p>
                <p class="muted">Cite the sources of a statement beside it: this is a compilation.</p>
                {}
                </section>
                """,
                citation.text(),
                List.of(
                        form("BibTeX", citation.bibtex()),
                        form("RIS", citation.ris()),
                        form("CSL-JSON", citation.cslJson())));
    }

    private static Html form(String name, String text) {
        return Html.of("<details><summary>{}</summary>\n<pre>{}</pre></details>\n", name, text.replace("\r\n", "\n"));
    }
}
