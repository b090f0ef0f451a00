package org.focgraph.server.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.FmtUtils;
import org.focgraph.query.QueryResult;
import org.focgraph.server.html.Html;

/**
 * Terms and rows as people can read them.
 *
 * @param base things below it have pages here, whatever the host is called
 */
public record Cells(String base, PrefixMapping prefixes) {

    public Html table(String caption, QueryResult.Rows rows) {
        var head = rows.columns().stream()
                .map(name -> Html.of("<th scope=\"col\">{}</th>", name))
                .toList();
        var lines = rows.rows().stream()
                .map(row ->
                        line(rows.vars().stream().map(row::get).map(this::cell).toList()))
                .toList();
        return Html.of(
                """
                <div class="scroll" tabindex="0" role="region" aria-label="Answer">
                <table>
                <caption class="muted">{}</caption>
                <thead><tr>{}</tr></thead>
                <tbody>
                {}</tbody>
                </table>
                </div>
                """,
                caption,
                head,
                lines);
    }

    private static Html line(List<Html> cells) {
        return Html.of("<tr>{}</tr>\n", cells);
    }

    Html cell(Node node) {
        if (node == null) {
            return Html.of("<td></td>");
        }
        if (node.isURI()) {
            return Html.of("<td>{}</td>", link(node.getURI()));
        }
        if (!node.isLiteral()) {
            return Html.of("<td>{}</td>", FmtUtils.stringForNode(node));
        }
        var language = node.getLiteralLanguage();
        var text = node.getLiteralLexicalForm();
        return language.isEmpty() ? Html.of("<td>{}</td>", text) : Html.of("<td lang=\"{}\">{}</td>", language, text);
    }

    private Html link(String iri) {
        var name = prefixes.shortForm(iri);
        return iri.startsWith(base)
                ? Html.of("<a href=\"{}\">{}</a>", "/" + iri.substring(base.length()), name)
                : Html.link(iri, name);
    }
}
