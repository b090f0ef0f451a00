package org.focgraph.server.entity;

import java.util.ArrayList;
import org.focgraph.server.facts.Claim;
import org.focgraph.server.facts.Claims;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** An assertion: the statement it carries, how it is known, where it stands and why. */
final class AssertionBlock implements Block {

    @Override
    public Html of(Thing thing) {
        var facts = thing.facts();
        return Claims.read(facts, thing.node())
                .map(claim -> Block.section(
                        thing,
                        "assertion",
                        "What is asserted",
                        content(thing, claim),
                        Sparql.about(
                                thing.node(),
                                "SELECT ?property ?value WHERE { $ ?property ?value }\nORDER BY ?property")))
                .orElse(Html.NOTHING);
    }

    private static Html content(Thing thing, Claim claim) {
        var facts = thing.facts();
        var values = new ValueText(facts, thing.links());
        var rows = new ArrayList<Html>();
        claim.basis()
                .ifPresent(basis -> rows.add(row(
                        "basis",
                        Html.of(
                                "{} <span class=\"muted\">{}</span>",
                                Marks.basis(facts, claim.basis()),
                                facts.english(basis, Terms.DEFINITION)))));
        if (!claim.locators().isEmpty()) {
            rows.add(row("place in the text", Html.of("{}", String.join(", ", claim.locators()))));
        }
        if (!claim.rationale().isEmpty()) {
            rows.add(row("why", Html.of("{}", claim.rationale())));
        }
        facts.object(thing.node(), Terms.foc("preferred"))
                .ifPresent(preferred -> rows.add(row(
                        "preferred",
                        Html.of(
                                "{}",
                                Facts.text(preferred).equals("true")
                                        ? "yes: this answer stands in the data"
                                        : "no: another answer stands in the data"))));
        facts.object(thing.node(), Terms.foc("contest"))
                .ifPresent(contest -> rows.add(row("contested question", values.link(contest))));
        rows.add(row(
                "sources",
                claim.sources().isEmpty() ? Html.of("not stated") : values.all(facts.byLabel(claim.sources()))));
        return Html.of(
                "<p class=\"statement\">{} <span class=\"verb\">{}</span> {}</p>\n<dl class=\"facts\">\n{}</dl>",
                values.marked(claim.subject()),
                thing.links().to(claim.predicate().getURI(), PropertyName.of(facts, claim.predicate())),
                claim.object().isURI() ? values.marked(claim.object()) : values.of(claim.object()),
                rows);
    }

    private static Html row(String name, Html value) {
        return Html.of("<dt>{}</dt><dd>{}</dd>\n", name, value);
    }
}
