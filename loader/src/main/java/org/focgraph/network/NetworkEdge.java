package org.focgraph.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A link of a network: one row of the answer.
 *
 * @param id the same for the same link in every answer, and in one answer never twice
 * @param from address of a node
 * @param to address of a node
 * @param relation in words
 * @param details what else the row says, by the name of its column and in the order of the columns: {@code basis},
 *     {@code locator}, {@code source} …; what a row leaves open is not there
 */
public record NetworkEdge(
        String id, String from, String to, String relation, OptionalDouble weight, Map<String, String> details) {

    public NetworkEdge {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** Whether a reader infers the link and no text says it. */
    public boolean isInterpretive() {
        return "interpretive".equals(details.get("basis"));
    }
}
