package org.focgraph.server.entity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Kind;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Links;

/** Values as a page shows them: things by their names, dates by their precision, texts in their language. */
final class ValueText {

    private static final Pattern ROW = Pattern.compile("data/[^/]+/([^/]+)\\.csv#row-(.+)");
    private static final int LONGEST_ADDRESS = 60;

    private final Facts facts;
    private final Links links;

    ValueText(Facts facts, Links links) {
        this.facts = facts;
        this.links = links;
    }

    Html of(Node value) {
        if (value.isURI()) {
            return link(value);
        }
        if (!value.isLiteral()) {
            return Html.of("<span class=\"muted\">a node without address</span>");
        }
        if (DateText.isDate(value)) {
            return DateText.precise(value);
        }
        var text = value.getLiteralLexicalForm();
        var language = value.getLiteralLanguage();
        if (language.isEmpty() || language.equals("en")) {
            return Html.of("{}", value.getLiteralDatatypeURI().endsWith("#boolean") ? yesOrNo(text) : text);
        }
        return Html.of(
                "<span lang=\"{}\" dir=\"auto\">{}</span> <span class=\"muted\">({})</span>", language, text, language);
    }

    private static String yesOrNo(String text) {
        return text.equals("true") ? "yes" : text.equals("false") ? "no" : text;
    }

    /** A thing by its name, with a link to its page or to where it is. */
    Html link(Node thing) {
        if (!thing.isURI()) {
            return Html.of("{}", facts.label(thing));
        }
        var iri = thing.getURI();
        if (links.isOwn(iri)) {
            var row = ROW.matcher(links.local(iri));
            if (row.matches()) {
                return Html.of(
                        "<a href=\"{}\">table {}</a>, row {}",
                        links.href(links.base() + "graph/" + row.group(1)),
                        row.group(1),
                        decoded(row.group(2)));
            }
        }
        return links.to(iri, facts.isLabelled(thing) || links.isOwn(iri) ? facts.label(thing) : shown(iri));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** An address of elsewhere, short enough to be read. */
    private static String shown(String iri) {
        var shortName = Facts.shortName(iri);
        var text = shortName.equals(iri) ? iri.replaceFirst("^https?://(www\\.)?", "") : shortName;
        return text.length() <= LONGEST_ADDRESS ? text : text.substring(0, LONGEST_ADDRESS) + "…";
    }

    /** Several, one after the other. */
    Html all(List<Node> values) {
        return Html.joined(values.stream().map(this::of).toList(), ", ");
    }

    /** A thing with the mark of its kind before its name. */
    Html marked(Node thing) {
        return Html.of("{}{}", Kind.among(facts.types(thing)).map(Marks::of).orElse(Html.NOTHING), link(thing));
    }
}
