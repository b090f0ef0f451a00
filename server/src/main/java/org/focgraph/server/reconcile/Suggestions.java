package org.focgraph.server.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.focgraph.link.Evidence;
import org.focgraph.link.LinkKind;
import org.focgraph.link.PrefixIndex;
import org.focgraph.server.http.Refused;

/**
 * What a reader may mean who has typed so much.
 *
 * @param cursor how many suggestions to leave out at the beginning
 */
record Suggestions(String prefix, int cursor) {

    private static final int PAGE = 20;
    private static final int MOST_SKIPPED = 1_000;
    private static final int LONGEST_PREFIX = 300;
    /** What a linker is sure of, or would be with a little more. */
    private static final double MEANT = 70;

    static Suggestions of(String prefix, String cursor) {
        if (prefix == null) {
            throw new Refused(400, "The parameter prefix is missing: what has been typed so far.");
        }
        if (prefix.length() > LONGEST_PREFIX) {
            throw new Refused(413, "A prefix has at most %d characters.".formatted(LONGEST_PREFIX));
        }
        if (cursor != null && !cursor.matches("[0-9]{1,6}")) {
            throw new Refused(400, "The parameter cursor is a whole number from 0.");
        }
        int skipped = cursor == null ? 0 : Integer.parseInt(cursor);
        return new Suggestions(prefix.strip(), Math.min(skipped, MOST_SKIPPED));
    }

    ObjectNode entities(ReleaseIndex index, Set<LinkKind> kinds) {
        var found = new LinkedHashMap<String, PrefixIndex.Found>();
        if (!prefix.isEmpty()) {
            index.reconciler().candidates(prefix, kinds, Evidence.NONE, PAGE).stream()
                    .filter(candidate -> candidate.score() >= MEANT)
                    .forEach(candidate -> found.put(
                            candidate.thing().id(),
                            new PrefixIndex.Found(
                                    candidate.thing(),
                                    candidate.thing().target().label())));
            index.prefixes()
                    .find(prefix, kinds, cursor + PAGE)
                    .forEach(one -> found.putIfAbsent(one.thing().id(), one));
        }
        var answer = Json.object();
        var result = answer.putArray("result");
        found.values().stream().skip(cursor).limit(PAGE).forEach(one -> {
            var thing = one.thing();
            var known = one.name().equals(thing.target().label()) || one.name().equals(thing.title());
            var description = index.descriptions().of(thing);
            var node = result.addObject()
                    .put("id", thing.id())
                    .put("name", thing.target().label())
                    .put("description", known ? description : one.name() + " — " + description);
            EntityType.of(thing.kind()).addTo(node.putArray("notable"));
        });
        return answer;
    }

    ObjectNode types() {
        return page(
                Stream.of(EntityType.values()).filter(type -> begins(type.id(), type.id())),
                (type, node) -> type.described(node));
    }

    ObjectNode properties() {
        return page(
                Property.all().stream().filter(property -> begins(property.id(), property.name())),
                (property, node) -> property.addTo(node));
    }

    private boolean begins(String id, String name) {
        var text = prefix.toLowerCase(Locale.ROOT);
        return id.toLowerCase(Locale.ROOT).startsWith(text)
                || (" " + name.toLowerCase(Locale.ROOT)).contains(" " + text);
    }

    private interface Written<T> {
        void write(T item, ObjectNode node);
    }

    private <T> ObjectNode page(Stream<T> items, Written<T> written) {
        var answer = Json.object();
        ArrayNode result = answer.putArray("result");
        items.skip(cursor).limit(PAGE).forEach(item -> written.write(item, result.addObject()));
        return answer;
    }
}
