package org.focgraph.server.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** A thing in the words of schema.org, for search engines; the data proper are in the other formats. */
final class SchemaOrg {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";

    private SchemaOrg() {}

    static Html of(Thing thing, String document) {
        var facts = thing.facts();
        var json = JSON.createObjectNode();
        json.put("@context", "https://schema.org/")
                .put("@type", type(thing))
                .put("@id", thing.node().getURI())
                .put("name", thing.label())
                .put("url", thing.links().page(document));
        Stream.of(Terms.DEFINITION, Terms.ABSTRACT, Terms.DESCRIPTION)
                .map(property -> facts.english(thing.node(), property))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(text -> json.put("description", text));
        var symbol = facts.text(thing.node(), Terms.SYMBOL);
        if (!symbol.isEmpty()) {
            json.put("identifier", symbol);
        }
        var same = json.putArray("sameAs");
        facts.objects(thing.node(), SKOS.exactMatch.asNode()).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .forEach(same::add);
        Stream.of(Terms.DATE, Terms.foc("adoptionDate"))
                .flatMap(property -> facts.object(thing.node(), property).stream())
                .filter(DateText::isDate)
                .map(Facts::text)
                .findFirst()
                .ifPresent(date -> json.put(isEvent(thing) ? "startDate" : "dateCreated", date));
        json.putObject("subjectOf")
                .put("@type", "Dataset")
                .put("@id", thing.links().base() + "dataset")
                .put("name", "focgraph")
                .put("version", thing.release())
                .put("license", CC_BY);
        try {
            return Html.data("application/ld+json", JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEvent(Thing thing) {
        return type(thing).equals("Event");
    }

    private static String type(Thing thing) {
        return thing.kind()
                .map(kind -> switch (kind.className()) {
                    case "Resolution" -> "Legislation";
                    case "Document", "Recommendation", "Instrument" -> "CreativeWork";
                    case "Right", "Threat", "Concept", "GroupAtRisk", "StakeholderGroup", "Series" -> "DefinedTerm";
                    case "State" -> "Place";
                    case "Coalition", "Body", "Supporter" -> "Organization";
                    case "Person" -> "Person";
                    case "Conference", "RollCall" -> "Event";
                    case "Assertion", "ContestedStatement" -> "Claim";
                    default -> "Thing";
                })
                .orElse("Thing");
    }
}
