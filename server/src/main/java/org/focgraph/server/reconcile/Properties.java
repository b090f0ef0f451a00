package org.focgraph.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.focgraph.link.Evidence;
import org.focgraph.link.LinkKind;
import org.focgraph.link.Period;
import org.focgraph.server.http.Refused;
import org.focgraph.state.NameKind;
import org.focgraph.symbol.Organ;

/** What a query says beside its text: values by the identifiers of properties. */
record Properties(Map<String, Set<String>> values) {

    private static final int MOST = 20;
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 300;
    private static final Map<String, NameKind> CODES =
            Map.of("iso3", NameKind.ISO3, "iso2", NameKind.ISO2, "m49", NameKind.M49, "cow", NameKind.COW);

    /** @param node the field of the query under this key, or null */
    static Properties parse(String key, JsonNode node) {
        var values = new LinkedHashMap<String, Set<String>>();
        if (node == null || node.isNull()) {
            return new Properties(values);
        }
        if (!node.isArray()) {
            throw QueryBatch.wrong(key, "has properties that are an array");
        }
        if (node.size() > MOST) {
            throw new Refused(413, "A query has at most %d properties.".formatted(MOST));
        }
        for (var property : node) {
            var pid = property.get("pid");
            if (pid == null || !pid.isTextual() || !property.has("v")) {
                throw QueryBatch.wrong(key, "has a property without pid or v");
            }
            var all = values.computeIfAbsent(pid.textValue(), id -> new LinkedHashSet<>());
            var v = property.get("v");
            if (v.isArray()) {
                v.forEach(each -> add(key, each, all));
            } else {
                add(key, v, all);
            }
        }
        return new Properties(values);
    }

    private static void add(String key, JsonNode v, Set<String> all) {
        var value = v.isObject() ? v.get("id") : v;
        if (value == null || value.isContainerNode()) {
            throw QueryBatch.wrong(
                    key, "has a property value that is neither a string, a number, a boolean nor an entity");
        }
        var text = text(value);
        if (text.length() > LONGEST_VALUE || all.size() >= MOST_VALUES) {
            throw new Refused(
                    413,
                    "A property has at most %d values of at most %d characters.".formatted(MOST_VALUES, LONGEST_VALUE));
        }
        if (!text.isEmpty()) {
            all.add(text);
        }
    }

    /** A table's number 2013 may come as 2013.0. */
    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        boolean whole = value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
        return whole && value.canConvertToLong()
                ? String.valueOf(value.longValue())
                : value.asText().strip();
    }

    boolean isEmpty() {
        return values.values().stream().allMatch(Set::isEmpty);
    }

    /** The one value of a property; where there are several, none of them can count. */
    private Optional<String> one(String id) {
        var all = values.getOrDefault(id, Set.of());
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    Evidence evidence() {
        return new Evidence(
                one("date").or(() -> one("year")).flatMap(Period::of),
                one("organ").map(Properties::lastStep).flatMap(Organ::named),
                one("session").map(text -> text.toUpperCase(Locale.ROOT)),
                one("series").map(Properties::lastStep),
                Optional.empty(),
                one("dataset").map(Properties::lastStep),
                identifiers());
    }

    private Map<LinkKind, List<Evidence.Identifier>> identifiers() {
        var identifiers = new EnumMap<LinkKind, List<Evidence.Identifier>>(LinkKind.class);
        CODES.forEach((id, code) -> add(id, LinkKind.STATE, Optional.of(code), identifiers));
        add("symbol", LinkKind.RESOLUTION, Optional.empty(), identifiers);
        add("number", LinkKind.RECOMMENDATION, Optional.empty(), identifiers);
        add("unbis", LinkKind.RIGHT, Optional.empty(), identifiers);
        add("unbis", LinkKind.THREAT, Optional.empty(), identifiers);
        return identifiers;
    }

    private void add(
            String id, LinkKind kind, Optional<NameKind> code, Map<LinkKind, List<Evidence.Identifier>> identifiers) {
        for (var value : values.getOrDefault(id, Set.of())) {
            identifiers
                    .computeIfAbsent(kind, key -> new ArrayList<>())
                    .add(new Evidence.Identifier(lastStepOfAddress(value), code));
        }
    }

    /** Names of properties whose value cannot be read: with one of them, nothing is certain. */
    List<String> unread() {
        var unread = new ArrayList<String>();
        if (one("date")
                .or(() -> one("year"))
                .filter(text -> Period.of(text).isEmpty())
                .isPresent()) {
            unread.add("date");
        }
        if (one("organ")
                .map(Properties::lastStep)
                .filter(text -> Organ.named(text).isEmpty())
                .isPresent()) {
            unread.add("organ");
        }
        for (var id : List.of("date", "year", "organ", "session", "series")) {
            if (values.getOrDefault(id, Set.of()).size() > 1) {
                unread.add(id);
            }
        }
        return unread;
    }

    /** Of an identifier such as {@code body/GA}. */
    private static String lastStep(String text) {
        return text.startsWith("A/") ? text : text.substring(text.lastIndexOf('/') + 1);
    }

    private static String lastStepOfAddress(String text) {
        return text.startsWith("http") ? text.substring(text.lastIndexOf('/') + 1) : text;
    }
}
