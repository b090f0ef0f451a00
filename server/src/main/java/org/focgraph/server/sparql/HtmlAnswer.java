package org.focgraph.server.sparql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;

/** An answer as a page: a table people can read, with links to the other formats and the query below it. */
final class HtmlAnswer {

    private final AnswerBuffer out;
    private final String query;
    private final Cells cells;
    private final Supplier<Html> whyEmpty;

    HtmlAnswer(AnswerBuffer out, String query, Cells cells, Supplier<Html> whyEmpty) {
        this.out = out;
        this.query = query;
        this.cells = cells;
        this.whyEmpty = whyEmpty;
    }

    void write(RowSet rows) {
        var names = rows.getResultVars();
        begin("Answer", List.of("csv", "tsv", "json", "xml"));
        beginTable(names.stream().map(Var::getVarName).toList());
        long count = 0;
        while (rows.hasNext()) {
            var row = rows.next();
            line(names.stream().map(row::get).toList());
            count++;
        }
        endTable(count, count == 1 ? "row" : "rows");
    }

    void write(boolean truth) {
        begin(truth ? "Yes" : "No", List.of("json", "xml"));
        end();
    }

    void write(Graph graph) {
        begin("Answer", List.of("ttl", "jsonld", "nt", "rdf"));
        beginTable(List.of("subject", "predicate", "object"));
        graph.find()
                .forEachRemaining(
                        triple -> line(List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())));
        endTable(graph.size(), graph.size() == 1 ? "statement" : "statements");
    }

    private void begin(String heading, List<String> formats) {
        var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        var links = formats.stream()
                .map(format -> Html.of("<a href=\"/sparql?query={}&amp;format={}\">{}</a> ", encoded, format, format))
                .toList();
        put(Layout.before(heading));
        put(Html.of("<h1>{}</h1>\n<p>As {}</p>\n", heading, links));
    }

    private void beginTable(List<String> names) {
        var head = names.stream()
                .map(name -> Html.of("<th scope=\"col\">{}</th>", name))
                .toList();
        put(Html.of(
                """
                <div class="scroll" tabindex="0" role="region" aria-label="Answer">
                <table>
                <thead><tr>{}</tr></thead>
                <tbody>
                """,
                head));
    }

    private void line(Iterable<Node> nodes) {
        put("<tr>");
        nodes.forEach(node -> put(cells.cell(node)));
        put("</tr>\n");
    }

    private void endTable(long count, String what) {
        put(Html.of("</tbody>\n</table>\n</div>\n<p>{} {}.</p>\n", "%,d".formatted(count), what));
        if (count == 0 && what.equals("rows")) {
            put(whyEmpty.get());
        }
        end();
    }

    private void end() {
        put(Html.of("<h2>Query</h2>\n{}", QueryForm.with(query)));
        put(Layout.after());
    }

    private void put(Object markup) {
        var bytes = markup.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }
}
