package org.focgraph.server.entity;

import org.focgraph.server.html.Html;

/** One part of the page of a thing. */
@FunctionalInterface
interface Block {

    /** The part, or nothing where there is nothing to say. */
    Html of(Thing thing);

    /** A part with its heading, and the query that gives the same. */
    static Html section(Thing thing, String id, String heading, Html content, String sparql) {
        return Html.of(
                """
                <section aria-labelledby="{}">
                <h2 id="{}">{}</h2>
                {}
                <p class="query"><a href="{}">Query for this</a></p>
                </section>
                """,
                id,
                id,
                heading,
                content,
                thing.links().query(Sparql.PREFIXES + sparql));
    }
}
