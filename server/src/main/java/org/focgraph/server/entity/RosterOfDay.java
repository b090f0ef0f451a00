package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;

/** Who belonged to a coalition on the day of a roll call: for certain, or perhaps. */
record RosterOfDay(Node node, Node coalition, Set<Node> certain, Set<Node> possible) {

    /** Whether a state was a member. */
    enum Member {
        YES("member"),
        MAYBE("may be a member"),
        NO("not a member");

        private final String words;

        Member(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static List<RosterOfDay> of(Facts facts, Node rollCall) {
        var rosters = new ArrayList<RosterOfDay>();
        for (var node : facts.objects(rollCall, Terms.ROSTER)) {
            facts.object(node, Terms.COALITION)
                    .ifPresent(coalition -> rosters.add(new RosterOfDay(
                            node,
                            coalition,
                            new HashSet<>(facts.objects(node, Terms.INCLUDES)),
                            new HashSet<>(facts.objects(node, Terms.MAY_INCLUDE)))));
        }
        return rosters;
    }

    Member member(Node state) {
        return certain.contains(state) ? Member.YES : possible.contains(state) ? Member.MAYBE : Member.NO;
    }
}
