package org.focgraph.server.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.content.Vocabulary;
import org.focgraph.server.html.Html;
import org.focgraph.server.http.Refused;

/** A thing in a few lines of HTML, for a frame or a hint; to be made in a transaction. */
record Preview(String id, EntityType type, Node node, Graph graph) {

    private static final int MOST_VALUES = 3;

    /** @throws Refused where there is no such thing in the graph */
    static Preview of(String given, Graph graph) {
        var id = Extension.relative(given == null ? "" : given);
        var type = EntityType.ofEntity(id);
        var node = NodeFactory.createURI(Vocabulary.BASE + id);
        if (type.isEmpty() || !Extension.isThere(node, type.get(), graph)) {
            throw new Refused(404, "There is no thing of this identifier in the graph.");
        }
        return new Preview(id, type.get(), node, graph);
    }

    String name() {
        return new GraphValues(graph).label(node).orElse(id);
    }

    String page() {
        return Html.of(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>{} · focgraph</title>
                        <link rel="stylesheet" href="/style.css">
                        <link rel="icon" href="data:,">
                        </head>
                        <body>
                        <main>
                        <h1>{}</h1>
                        <p class="muted">{}</p>
                        {}<dl>
                        {}</dl>
                        <p><a href="/{}" target="_blank" rel="noopener">{}</a></p>
                        </main>
                        </body>
                        </html>
                        """,
                        name(),
                        name(),
                        type.id(),
                        paragraph(),
                        facts(),
                        id,
                        Vocabulary.BASE + id)
                .toString();
    }

    /** The same in a line, to stand in a page of somebody else's: nothing but escaped text. */
    String hint() {
        return Html.of("<p><strong>{}</strong><br>{}</p>", name(), Descriptions.line(type.kind(), node, graph))
                .toString();
    }

    private Html paragraph() {
        var line = Descriptions.line(type.kind(), node, graph);
        return line.isEmpty() ? Html.NOTHING : Html.of("<p>{}</p>\n", line);
    }

    private List<Html> facts() {
        var facts = new ArrayList<Html>();
        for (var id : shown()) {
            var property = Property.named(id).orElseThrow();
            var values = new GraphValues(graph).of(node, property.path());
            if (!values.isEmpty()) {
                var some = values.stream()
                        .limit(MOST_VALUES)
                        .map(GraphValues.Value::text)
                        .toList();
                var more = values.size() > MOST_VALUES ? " and " + (values.size() - MOST_VALUES) + " more" : "";
                facts.add(Html.of("<dt>{}</dt><dd>{}</dd>\n", property.name(), String.join("; ", some) + more));
            }
        }
        return facts;
    }

    private List<String> shown() {
        return switch (type.kind()) {
            case RESOLUTION -> List.of("inFavour", "against", "abstaining", "series", "status");
            case STATE -> List.of("iso3", "officialName", "unMemberFrom", "unMemberUntil", "focMemberFrom", "status");
            case RIGHT -> List.of("recommendations", "affectedBy", "status");
            case THREAT -> List.of("category", "affects", "recommendations", "status");
            case RECOMMENDATION -> List.of("number", "namedRights", "status");
            case DOCUMENT -> List.of("documentKind", "date", "issuer", "status");
        };
    }
}
