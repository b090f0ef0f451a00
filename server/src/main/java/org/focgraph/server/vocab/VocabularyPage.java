package org.focgraph.server.vocab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.focgraph.content.Vocabulary;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.html.Links;
import org.focgraph.server.http.Representation;

/** The vocabulary for people: every term with definition, neighbours, shape, example and alignments. */
final class VocabularyPage {

    private static final Map<String, Node> PARTS = parts();

    private final Facts facts;
    private final Links links;

    VocabularyPage(Facts facts, Links links) {
        this.facts = facts;
        this.links = links;
    }

    private static Map<String, Node> parts() {
        var parts = new LinkedHashMap<String, Node>();
        parts.put("Classes", OWL2.Class.asNode());
        parts.put("Object properties", OWL2.ObjectProperty.asNode());
        parts.put("Datatype properties", OWL2.DatatypeProperty.asNode());
        parts.put("Values", OWL2.NamedIndividual.asNode());
        return parts;
    }

    String text() {
        Graph ontology = Vocabulary.bundled().ontology();
        var entry = new TermEntry(facts, links);
        var seen = new HashSet<Node>();
        var contents = new ArrayList<Html>();
        var sections = new ArrayList<Html>();
        PARTS.forEach((heading, type) -> {
            var terms = Term.all(ontology, type).stream()
                    .filter(term -> seen.add(term.node()))
                    .toList();
            var id = heading.toLowerCase(Locale.ROOT).replace(' ', '-') + "-of-foc";
            contents.add(contents(heading, id, terms));
            sections.add(Html.of(
                    "<h2 id=\"{}\">{} ({})</h2>\n{}",
                    id,
                    heading,
                    terms.size(),
                    terms.stream().map(entry::of).toList()));
        });
        return Layout.of("Vocabulary")
                .in("/vocab")
                .with(alternates())
                .page(Html.of(
                        """
                        <h1>Vocabulary</h1>
                        <p class="lead">What the words in the graph mean. Every term has the address <code class="wrap">{}</code> and its
                        name; prefix <code>foc:</code>.</p>
                        <p>As {}.</p>
                        {}{}""",
                        Vocabulary.FOC,
                        formats(),
                        contents,
                        sections));
    }

    private static Html contents(String heading, String id, List<Term> terms) {
        return Html.of(
                "<details class=\"contents\"><summary><a href=\"#{}\">{}</a> ({})</summary><ul class=\"chips\">{}</ul></details>\n",
                id,
                heading,
                terms.size(),
                terms.stream()
                        .map(term -> Html.of("<li><a href=\"#{}\">{}</a></li>", term.anchor(), term.anchor()))
                        .toList());
    }

    private static Stream<Representation> others() {
        return VocabularyServlet.OFFERED.stream().filter(format -> format != Representation.HTML);
    }

    private Html formats() {
        return Html.joined(
                others().map(format -> Html.of(
                                "<a href=\"{}.{}\">{}</a>", links.page("/vocab"), format.ending(), format.mediaType()))
                        .toList(),
                ", ");
    }

    private Html alternates() {
        return Html.of(
                "{}",
                others().map(format -> Html.of(
                                "<link rel=\"alternate\" type=\"{}\" href=\"{}.{}\">\n",
                                format.mediaType(),
                                links.page("/vocab"),
                                format.ending()))
                        .toList());
    }
}
