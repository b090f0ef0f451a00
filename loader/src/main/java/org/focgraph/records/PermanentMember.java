package org.focgraph.records;

import java.util.Optional;

/** The permanent members by the words of the list of vetoes, which has a column of noughts and ones for each. */
enum PermanentMember {
    CHINA("China", "China"),
    FRANCE("France", "France"),
    RUSSIA("Russia", "Russian Federation"),
    USSR("USSR", "USSR"),
    USA("USA", "United States"),
    UK("UK", "United Kingdom");

    private final String word;
    private final String name;

    PermanentMember(String word, String name) {
        this.word = word;
        this.name = name;
    }

    /** Name of its column, and what stands in the columns of members. */
    String word() {
        return word;
    }

    /** The name by which the state is known in table {@code state-names}. */
    String stateName() {
        return name;
    }

    static Optional<PermanentMember> of(String word) {
        for (var member : values()) {
            if (member.word.equals(word)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }
}
