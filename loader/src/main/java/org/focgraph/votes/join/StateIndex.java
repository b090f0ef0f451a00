package org.focgraph.votes.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each state a number, so that the ballots of a roll call are a row of bytes. */
final class StateIndex {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> states = new ArrayList<>();

    int number(String state) {
        return numbers.computeIfAbsent(state, key -> {
            states.add(key);
            return states.size() - 1;
        });
    }

    String state(int number) {
        return states.get(number);
    }

    int size() {
        return states.size();
    }
}
