package org.focgraph.state;

import java.util.List;

/** What was made of a name or code that should be a state's. */
public sealed interface StateMatch {

    /** The text, as it was given. */
    String given();

    /** How a text was found to mean a state. */
    enum How {
        /** The text is a name in the tables, letter by letter, that the state still bears. */
        NAME,
        /** The text is a name the state no longer bears. */
        FORMER_NAME,
        /** The text is a name in the tables but for capitals, accents, blanks or punctuation. */
        NORMALISED,
        CODE
    }

    /**
     * One state on that date.
     *
     * @param state key, as in {@code state/KEN}
     * @param name the entry of the tables that says so
     * @param repair what was put right in the text, in words; empty where nothing was
     */
    record Found(String given, String state, How how, NameEntry name, String repair) implements StateMatch {}

    /** Several states bear or bore the name; a date or the data set would tell. */
    record Ambiguous(String given, List<NameEntry> readings, String reason) implements StateMatch {

        public Ambiguous {
            readings = List.copyOf(readings);
        }
    }

    /** An organisation, a group of states, or a wreck of several names. */
    record NotAState(String given, String reason) implements StateMatch {}

    /**
     * Nothing is known by this name.
     *
     * @param candidates the nearest names known, to be shown and never to be used
     */
    record Unknown(String given, List<NameEntry> candidates, String reason) implements StateMatch {

        public Unknown {
            candidates = List.copyOf(candidates);
        }
    }
}
