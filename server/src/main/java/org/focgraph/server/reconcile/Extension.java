package org.focgraph.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Vocabulary;
import org.focgraph.server.http.Refused;

/** A data extension query: what is to be fetched of things that have been reconciled. */
record Extension(Set<String> ids, List<Wanted> wanted) {

    static final int MOST_IDS = 200;
    static final int MOST_PROPERTIES = 20;
    private static final int LONGEST_ID = 300;
    private static final int MOST_VALUES = 50_000;
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "ru", "zh", "ar");

    /** @param limit of values in a cell; 0 for all */
    record Wanted(Property property, int limit, String language) {}

    static Extension parse(String json) {
        var query = Json.read(json, "extend");
        var ids = query.get("ids");
        var properties = query.get("properties");
        if (ids == null || !ids.isArray() || properties == null || !properties.isArray()) {
            throw new Refused(400, "A data extension query has ids and properties, both arrays.");
        }
        if (ids.size() > MOST_IDS || properties.size() > MOST_PROPERTIES) {
            throw new Refused(
                    413,
                    "A data extension query has at most %d ids and %d properties."
                            .formatted(MOST_IDS, MOST_PROPERTIES));
        }
        var all = new LinkedHashSet<String>();
        for (var id : ids) {
            if (!id.isTextual() || id.textValue().length() > LONGEST_ID) {
                throw new Refused(400, "An id is a string of at most %d characters.".formatted(LONGEST_ID));
            }
            all.add(id.textValue());
        }
        var wanted = new ArrayList<Wanted>();
        properties.forEach(property -> wanted.add(wanted(property)));
        return new Extension(all, wanted);
    }

    private static Wanted wanted(JsonNode node) {
        var id = node.path("id").asText("");
        var property = Property.named(id)
                .filter(Property::canBeFetched)
                .orElseThrow(() -> new Refused(
                        400, "There is no property of this id; /reconcile/properties?type=… lists those of a type."));
        var settings = node.path("settings");
        var language = settings.path("language").asText("en").toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            throw new Refused(400, "The language of a property is one of en, fr, es, ru, zh and ar.");
        }
        return new Wanted(property, limit(settings.path("limit").asText("0")), language);
    }

    private static int limit(String text) {
        if (!text.isBlank() && !text.matches("[0-9]{1,6}")) {
            throw new Refused(400, "The limit of a property is a whole number from 0.");
        }
        return text.isBlank() ? 0 : Integer.parseInt(text);
    }

    /** To be called in a transaction. */
    ObjectNode answer(Graph graph) {
        var answer = Json.object();
        var meta = answer.putArray("meta");
        wanted.forEach(one -> meta.addObject()
                .put("id", one.property().id())
                .put("name", one.property().name()));
        var rows = answer.putObject("rows");
        int count = 0;
        for (var id : ids) {
            var row = rows.putObject(id);
            for (var one : wanted) {
                count += fill(row.putArray(one.property().id()), id, one, graph);
                if (count > MOST_VALUES) {
                    throw new Refused(
                            413,
                            "The answer would have more than %,d values; ask for less at a time."
                                    .formatted(MOST_VALUES));
                }
            }
        }
        return answer;
    }

    private static int fill(ArrayNode cell, String id, Wanted wanted, Graph graph) {
        var type = EntityType.ofEntity(relative(id));
        var node = NodeFactory.createURI(Vocabulary.BASE + relative(id));
        if (type.isEmpty()
                || !wanted.property().kinds().contains(type.get().kind())
                || !isThere(node, type.get(), graph)) {
            return 0;
        }
        var values = new GraphValues(graph, wanted.language())
                .of(node, wanted.property().path());
        values.stream()
                .limit(wanted.limit() == 0 ? Long.MAX_VALUE : wanted.limit())
                .forEach(value -> add(cell.addObject(), value));
        return cell.size();
    }

    /** Dates are texts: a year must not become its first of January. */
    private static void add(ObjectNode cell, GraphValues.Value value) {
        if (value.id().isPresent()) {
            cell.put("id", value.id().get()).put("name", value.text());
        } else if (value.number().isPresent()) {
            cell.put("int", value.number().get());
        } else {
            cell.put("str", value.text());
        }
    }

    static String relative(String id) {
        return id.startsWith(Vocabulary.BASE) ? id.substring(Vocabulary.BASE.length()) : id;
    }

    static boolean isThere(Node node, EntityType type, Graph graph) {
        return graph.contains(node, RDF.type.asNode(), NodeFactory.createURI(Vocabulary.FOC + type.id()));
    }
}
