package org.focgraph.server.vocab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.focgraph.content.Vocabulary;
import org.focgraph.load.Alignments;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Links;

/** What the reference says about one term: definition, neighbours, shape, example in the data, alignments. */
final class TermEntry {

    private static final int MOST_NEIGHBOURS = 12;

    private final Facts facts;
    private final Links links;
    private final ShapeWords shapes = new ShapeWords(Vocabulary.bundled().shapes());
    private final Alignments alignments = Alignments.bundled();

    TermEntry(Facts facts, Links links) {
        this.facts = facts;
        this.links = links;
    }

    Html of(Term term) {
        boolean isClass = term.is(OWL2.Class.asNode());
        boolean isProperty = term.is(OWL2.ObjectProperty.asNode()) || term.is(OWL2.DatatypeProperty.asNode());
        var rows = new ArrayList<Html>();
        row(rows, "Kind of", Html.joined(term.broader().stream().map(this::link).toList(), ", "));
        row(
                rows,
                "Broader than",
                Html.joined(
                        term.narrower().stream().map(each -> link(each.node())).toList(), ", "));
        if (!isClass && !isProperty) {
            row(
                    rows,
                    "Value of",
                    Html.joined(
                            term.types().stream()
                                    .filter(type -> type.getURI().startsWith(Vocabulary.FOC))
                                    .map(this::link)
                                    .toList(),
                            ", "));
        }
        var demands = isClass ? shapes.ofClass(term.node()) : shapes.ofProperty(term.node());
        row(rows, "Checked", sentences(demands));
        row(
                rows,
                "Example",
                Html.of("<code>{}</code>", term.example()),
                !term.example().isEmpty());
        row(rows, "In the data", isClass ? instance(term) : isProperty ? use(term) : Html.NOTHING);
        row(rows, "Elsewhere", coded(alignments.of("foc:" + term.anchor())));
        row(rows, "Note", Html.of("{}", term.note()));
        row(
                rows,
                "Source",
                Html.joined(
                        term.sources().stream()
                                .map(source -> source.isURI()
                                        ? Html.link(source.getURI(), source.getURI())
                                        : Html.of("{}", Facts.text(source)))
                                .toList(),
                        ", "));
        return Html.of(
                """
                <section id="{}" class="term" aria-label="{}">
                <h3>{} <a class="anchor" href="#{}"><code>foc:{}</code></a></h3>
                <p>{}{}</p>
                {}<dl class="facts">
                {}</dl>
                </section>
                """,
                term.anchor(),
                term.label(),
                term.label(),
                term.anchor(),
                term.anchor(),
                term.isDeprecated() ? "Deprecated. " : "",
                term.definition(),
                isClass ? around(term) : isProperty ? across(term) : Html.NOTHING,
                rows);
    }

    private static void row(List<Html> rows, String name, Html value) {
        row(rows, name, value, true);
    }

    private static void row(List<Html> rows, String name, Html value, boolean wanted) {
        if (wanted && !value.toString().isEmpty()) {
            rows.add(Html.of("<dt>{}</dt><dd>{}</dd>\n", name, value));
        }
    }

    /** Alignments in words, with the terms they mark as code. */
    private static Html coded(List<String> alignments) {
        var parts = new ArrayList<Html>();
        for (var alignment : alignments) {
            var words = alignment.split("`", -1);
            for (int i = 0; i < words.length; i++) {
                parts.add(Html.of(i % 2 == 0 ? "{}" : "<code>{}</code>", words[i]));
            }
            parts.add(Html.of("; "));
        }
        return parts.isEmpty() ? Html.NOTHING : Html.of("{}", parts.subList(0, parts.size() - 1));
    }

    private static Html sentences(List<String> sentences) {
        return sentences.isEmpty()
                ? Html.NOTHING
                : sentences.size() == 1
                        ? Html.of("{}", sentences.get(0))
                        : Html.of(
                                "<details><summary>{} demands</summary><ul class=\"values\">{}</ul></details>",
                                sentences.size(),
                                sentences.stream()
                                        .map(each -> Html.of("<li>{}</li>", each))
                                        .toList());
    }

    /** A term of the vocabulary by its anchor on this page, another by its address. */
    private Html link(Node node) {
        var iri = node.getURI();
        if (iri.startsWith(Vocabulary.FOC)) {
            var term = new Term(node, Vocabulary.bundled().ontology());
            return Html.of("<a href=\"#{}\">{}</a>", term.anchor(), term.label());
        }
        return Html.link(iri, Facts.shortName(iri));
    }

    /** From what a property leads to what. */
    private Html across(Term term) {
        return Html.of(
                "<p class=\"neighbours\"><span class=\"box\">{}</span> <span class=\"arrow\">→ <b>{}</b> →</span> <span class=\"box\">{}</span>{}</p>\n",
                choice(term.domains()),
                term.label(),
                choice(term.ranges()),
                term.isSingle() ? Html.of(" <span class=\"muted\">at most one</span>") : Html.NOTHING);
    }

    private Html choice(List<Node> types) {
        return types.isEmpty()
                ? Html.of("anything")
                : Html.joined(types.stream().map(this::link).toList(), " or ");
    }

    /** What leads to a class, and what leads from it. */
    private Html around(Term term) {
        var to = term.properties(RDFS.range);
        var from = term.properties(RDFS.domain);
        if (to.isEmpty() && from.isEmpty()) {
            return Html.NOTHING;
        }
        return Html.of(
                "<div class=\"around\"><ul>{}</ul><p class=\"box\">{}</p><ul>{}</ul></div>\n",
                neighbours(
                        to,
                        property -> Html.of(
                                "{} <span class=\"arrow\">— {} →</span>",
                                choice(property.domains()),
                                link(property.node()))),
                term.label(),
                neighbours(
                        from,
                        property -> Html.of(
                                "<span class=\"arrow\">— {} →</span> {}",
                                link(property.node()),
                                choice(property.ranges()))));
    }

    /** Things before texts and numbers: they are the neighbours. */
    private static boolean leadsToText(Term property) {
        return property.ranges().stream()
                .allMatch(range -> range.isURI()
                        && (range.getURI().startsWith(XSD.getURI()) || range.equals(RDFS.Literal.asNode())));
    }

    private static List<Html> neighbours(List<Term> properties, Function<Term, Html> line) {
        var lines = new ArrayList<Html>();
        properties.stream()
                .sorted(Comparator.comparing(TermEntry::leadsToText))
                .limit(MOST_NEIGHBOURS)
                .forEach(property -> lines.add(Html.of("<li>{}</li>", line.apply(property))));
        if (properties.size() > MOST_NEIGHBOURS) {
            lines.add(Html.of("<li class=\"muted\">and {} more</li>", properties.size() - MOST_NEIGHBOURS));
        }
        return lines;
    }

    /** The first thing of a class, with a link to all. */
    private Html instance(Term term) {
        var things = facts.subjects(Terms.TYPE, term.node(), 1);
        return things.isEmpty()
                ? Html.of("not used in this release")
                : Html.of(
                        "{}, <a href=\"{}\">all</a>",
                        named(things.get(0)),
                        links.query("SELECT ?thing WHERE { ?thing a <%s> } ORDER BY ?thing LIMIT 1000"
                                .formatted(term.node().getURI())));
    }

    /** The first statement with a property, with a link to all. */
    private Html use(Term term) {
        var uses = facts.with(term.node(), 1);
        return uses.isEmpty()
                ? Html.of("not used in this release")
                : Html.of(
                        "{} <span class=\"arrow\">{}</span> {}, <a href=\"{}\">all</a>",
                        named(uses.get(0).getSubject()),
                        term.label(),
                        named(uses.get(0).getObject()),
                        links.query(
                                "SELECT ?thing ?value WHERE { ?thing <%s> ?value } ORDER BY ?thing ?value LIMIT 1000"
                                        .formatted(term.node().getURI())));
    }

    private Html named(Node node) {
        if (node.isURI()) {
            return links.to(node.getURI(), facts.label(node));
        }
        var text = node.isLiteral() ? Facts.text(node) : "a node without address";
        return Html.of("“{}”", text.length() <= 120 ? text : text.substring(0, 120) + "…");
    }
}
