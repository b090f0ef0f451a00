package org.focgraph.server.publish;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.TreeSet;

/**
 * All names of all things in one file that the search page reads: {@code things} holds for each its kind (a number into
 * {@code kinds}), its page below the root of the site, its name, and where it has them other names and codes.
 */
final class SearchIndex {

    static final String ADDRESS = "/search.json";

    private static final JsonMapper JSON = new JsonMapper();

    private SearchIndex() {}

    /** Names of states are found with their states. */
    static String of(String release, List<SiteThing> things) {
        var kinds = new TreeSet<String>();
        var shown = things.stream()
                .filter(thing -> !thing.kind().equals(SiteThings.STATE_NAME))
                .toList();
        shown.forEach(thing -> kinds.add(thing.kind()));
        var order = List.copyOf(kinds);
        var root = JSON.createObjectNode().put("release", release);
        kinds.forEach(root.putArray("kinds")::add);
        var list = root.putArray("things");
        for (var thing : shown) {
            var entry = list.addArray()
                    .add(order.indexOf(thing.kind()))
                    .add(thing.page())
                    .add(thing.label());
            if (!thing.others().isEmpty() || !thing.codes().isEmpty()) {
                fill(entry.addArray(), thing.others());
            }
            if (!thing.codes().isEmpty()) {
                fill(entry.addArray(), thing.codes());
            }
        }
        return root + "\n";
    }

    private static void fill(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
