package org.focgraph.server.entity;

import org.focgraph.server.html.Html;

/** How to cite one entry: with the release, since another may say otherwise. */
final class CiteBlock implements Block {

    @Override
    public Html of(Thing thing) {
        return Html.of(
                """
                <section aria-labelledby="cite">
                <h2 id="cite">Cite</h2>
                <p class="cite wrap">“{}”. In: focgraph: a knowledge graph of the Freedom Online Coalition’s recommendations on
                human-rights-based cybersecurity. Release {}. {}</p>
                <p class="muted">Cite the sources of a statement beside it: this is a compilation.</p>
                </section>
                """,
                thing.label(),
                thing.release(),
                thing.node().getURI());
    }
}
