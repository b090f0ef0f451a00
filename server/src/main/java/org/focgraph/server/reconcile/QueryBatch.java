package org.focgraph.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.focgraph.link.LinkKind;
import org.focgraph.server.http.Refused;

/** The queries of one request, in the order they came. */
record QueryBatch(Map<String, Query> queries) {

    /** Told to clients as {@code batchSize}. */
    static final int MOST_QUERIES = 50;

    static final int LONGEST_TEXT = 1_000;
    static final int MOST_CANDIDATES = 50;
    private static final int CANDIDATES = 10;
    private static final int LONGEST_KEY = 100;
    private static final Set<String> FIELDS = Set.of("query", "type", "limit", "properties", "type_strict");

    /**
     * One query.
     *
     * @param text empty where only properties are given
     * @param kinds what it may be; none where only types were given that do not exist
     */
    record Query(String text, Set<LinkKind> kinds, int limit, Properties properties) {}

    static QueryBatch parse(String json) {
        var batch = Json.read(json, "queries");
        if (batch.size() > MOST_QUERIES) {
            throw new Refused(
                    413, "A batch has at most %d queries; this one has %d.".formatted(MOST_QUERIES, batch.size()));
        }
        var queries = new LinkedHashMap<String, Query>();
        batch.properties().forEach(entry -> {
            if (entry.getKey().length() > LONGEST_KEY) {
                throw new Refused(400, "The key of a query has at most %d characters.".formatted(LONGEST_KEY));
            }
            queries.put(entry.getKey(), query(entry.getKey(), entry.getValue()));
        });
        return new QueryBatch(queries);
    }

    private static Query query(String key, JsonNode node) {
        if (!node.isObject()) {
            throw wrong(key, "is an object");
        }
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw wrong(
                        key,
                        "has a field that the protocol does not know; it knows query, type, limit, properties and type_strict");
            }
        });
        var text = text(key, node.get("query"));
        var properties = Properties.parse(key, node.get("properties"));
        if (text.isBlank() && properties.isEmpty()) {
            throw wrong(key, "has a query or properties, and not neither");
        }
        return new Query(text, kinds(key, node.get("type")), limit(key, node.get("limit")), properties);
    }

    private static String text(String key, JsonNode node) {
        if (node == null || node.isNull()) {
            return "";
        }
        if (!node.isTextual()) {
            throw wrong(key, "has a query that is a string");
        }
        if (node.textValue().length() > LONGEST_TEXT) {
            throw new Refused(
                    413,
                    "A query has at most %,d characters; that under \"%s\" has more.".formatted(LONGEST_TEXT, key));
        }
        return node.textValue().strip();
    }

    private static Set<LinkKind> kinds(String key, JsonNode node) {
        if (node == null || node.isNull()) {
            return EntityType.all();
        }
        var names = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.forEach(names::add);
        } else {
            names.add(node);
        }
        if (names.isEmpty()) {
            return EntityType.all();
        }
        var kinds = EnumSet.noneOf(LinkKind.class);
        for (var name : names) {
            if (!name.isTextual()) {
                throw wrong(key, "has a type that is a string, or an array of strings");
            }
            EntityType.named(name.textValue()).ifPresent(type -> kinds.add(type.kind()));
        }
        return kinds;
    }

    private static int limit(String key, JsonNode node) {
        if (node == null || node.isNull()) {
            return CANDIDATES;
        }
        if (!node.isNumber() || node.doubleValue() != Math.rint(node.doubleValue()) || node.doubleValue() < 1) {
            throw wrong(key, "has a limit that is a whole number from 1");
        }
        return (int) Math.min(MOST_CANDIDATES, node.doubleValue());
    }

    static Refused wrong(String key, String what) {
        return new Refused(400, "The query under \"%s\" %s.".formatted(key, what));
    }

    List<String> keys() {
        return List.copyOf(queries.keySet());
    }
}
