package org.focgraph.texts;

import static org.focgraph.dataset.Statements.*;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.focgraph.dataset.Statements;

/** Writes a text: the resolution as far as its file describes it, and every part of it. */
final class TextStatements {

    private final Statements out;
    private final Node source;

    TextStatements(Statements out, Node source) {
        this.out = out;
        this.source = source;
    }

    void write(ResolutionText text, Numbering numbering) {
        var resolution = thing("resolution", text.key());
        out.add(resolution, TYPE, foc("Resolution"));
        out.add(resolution, LABEL, english(text.symbolText() + ": " + text.title()));
        out.add(resolution, DCTerms.title.asNode(), english(text.title()));
        out.add(resolution, foc("symbol"), text(text.symbolText()));
        out.add(resolution, foc("issuedBy"), thing("body", text.body()));
        text.symbol().sessionNumber().ifPresent(session -> out.add(resolution, foc("session"), integer(session)));
        out.add(resolution, foc("status"), foc("partlyVerified"));
        out.add(resolution, DCTerms.source.asNode(), source);
        text.repairs().forEach(repair -> out.add(resolution, foc("repair"), english(repair)));
        text.parts().forEach(part -> part(part, text, resolution, numbering));
    }

    private void part(Part part, ResolutionText text, Node resolution, Numbering numbering) {
        var node = node(text, part);
        var place = numbering.place(part);
        out.add(node, TYPE, foc("TextParagraph"));
        out.add(
                node,
                LABEL,
                english(text.symbolText() + ", "
                        + place.orElse(
                                "part " + part.order() + " (" + part.kind().words() + ")")));
        out.add(node, foc("ofResolution"), resolution);
        out.add(node, foc("paragraphOrder"), integer(part.order()));
        out.add(node, foc("paragraphKind"), text(part.kind().words()));
        if (!part.text().isEmpty()) {
            out.add(node, foc("paragraphText"), english(part.text()));
        }
        if (!part.number().isEmpty()) {
            out.add(node, foc("printedNumber"), text(part.number()));
        }
        place.ifPresent(locator -> out.add(node, foc("locator"), text(locator)));
        out.add(node, DCTerms.source.asNode(), source);
    }

    static Node node(ResolutionText text, Part part) {
        return thing("paragraph", text.key() + "-" + part.order());
    }

    void write(ResolutionText text, List<LocatorCheck> checks) {
        checks.forEach(check -> write(text, check));
    }

    private void write(ResolutionText text, LocatorCheck check) {
        var cited = check.cited();
        var node = thing("locator-check", cited.assertion().getURI().replaceFirst(".*/assertion/", ""));
        out.add(node, TYPE, foc("LocatorCheck"));
        out.add(
                node,
                LABEL,
                english("Locator " + cited.locatorsGiven() + " in " + text.symbolText() + ": "
                        + check.outcome().words()));
        out.add(node, foc("checksAssertion"), cited.assertion());
        out.add(node, foc("ofResolution"), thing("resolution", text.key()));
        cited.locators().forEach(locator -> out.add(node, foc("locator"), text(locator.given())));
        out.add(node, foc("checkOutcome"), text(check.outcome().words()));
        check.paragraph().ifPresent(part -> out.add(node, foc("checkedParagraph"), node(text, part)));
        check.elsewhere().forEach(place -> out.add(node, foc("wordsStandAt"), text(place)));
        out.add(node, DCTerms.source.asNode(), source);
    }
}
