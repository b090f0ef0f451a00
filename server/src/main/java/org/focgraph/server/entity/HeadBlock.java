package org.focgraph.server.entity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** What it is: its kind, its name, its other names, how far it has been checked, and what it is about. */
final class HeadBlock implements Block {

    private static final List<Node> LEADS = List.of(
            Terms.DEFINITION, Terms.foc("question"), Terms.ABSTRACT, Terms.DESCRIPTION, Terms.foc("completeness"));

    @Override
    public Html of(Thing thing) {
        var facts = thing.facts();
        return Html.of(
                "{}<h1>{}</h1>\n{}{}{}",
                kinds(thing),
                thing.label(),
                otherNames(thing),
                LEADS.stream()
                        .map(property -> facts.english(thing.node(), property))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .map(text -> Html.of("<p class=\"lead\">{}</p>\n", text))
                        .orElse(Html.NOTHING),
                status(thing));
    }

    private static Html kinds(Thing thing) {
        var facts = thing.facts();
        var types = facts.types(thing.node()).stream()
                .map(type -> Html.of("{}", thing.links().to(type.getURI(), facts.label(type))))
                .toList();
        return types.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "<p class=\"kind\">{}{}</p>\n",
                        thing.kind().map(Marks::of).orElse(Html.NOTHING),
                        Html.joined(types, ", "));
    }

    /** In other languages, and other names in any. */
    private static Html otherNames(Thing thing) {
        var facts = thing.facts();
        var values = new ValueText(facts, thing.links());
        var names = Stream.of(Terms.LABEL, Terms.PREF_LABEL, Terms.ALT_LABEL)
                .flatMap(property -> facts.objects(thing.node(), property).stream())
                .filter(Node::isLiteral)
                .filter(name -> !name.getLiteralLexicalForm().equals(thing.label()))
                .distinct()
                .sorted(Comparator.comparing(Node::getLiteralLanguage).thenComparing(Facts::text))
                .map(values::of)
                .toList();
        return names.isEmpty() ? Html.NOTHING : Html.of("<p class=\"muted\">Also: {}</p>\n", Html.joined(names, " · "));
    }

    private static Html status(Thing thing) {
        var facts = thing.facts();
        return thing.status()
                .map(status -> Html.of(
                        "<p><span class=\"status\">{}</span> <span class=\"muted\">{}</span></p>\n",
                        facts.label(status),
                        facts.english(status, Terms.DEFINITION)))
                .orElse(Html.NOTHING);
    }
}
