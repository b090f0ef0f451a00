package org.focgraph.records;

import java.util.List;

/** What a name in a list of sponsors was found to mean. */
sealed interface Sponsor {

    /** The name as the list has it. */
    String given();

    /**
     * One state, or several that stand in one cell.
     *
     * @param keys of the states, {@code KEN}
     * @param repair what was put right, in words; empty where nothing was
     */
    record States(String given, List<String> keys, String repair) implements Sponsor {}

    /** A group of states, an organisation, an office: a sponsor that is no state. */
    record Other(String given, String reason) implements Sponsor {}

    /** Nothing certain. */
    record Unclear(String given, String reason) implements Sponsor {}
}
