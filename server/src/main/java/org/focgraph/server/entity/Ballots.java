package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;

/** How states voted in one roll call, as the data record it. */
record Ballots(Node rollCall, List<Column> columns) {

    /**
     * One position and the states that took it.
     *
     * @param look its colour: {@code yes}, {@code no}, {@code abstain}, {@code none}
     */
    record Column(Node position, String heading, String look, Set<Node> states) {}

    static Ballots of(Facts facts, Node rollCall) {
        var columns = new ArrayList<Column>();
        columns.add(column(facts, rollCall, "inFavour", "In favour", "yes"));
        columns.add(column(facts, rollCall, "against", "Against", "no"));
        columns.add(column(facts, rollCall, "abstaining", "Abstaining", "abstain"));
        columns.add(column(facts, rollCall, "notVoting", "Not voting", "none"));
        var rare = List.of(
                column(facts, rollCall, "absent", "Absent", "none"),
                column(facts, rollCall, "notAMember", "Not a member", "none"));
        rare.stream().filter(column -> !column.states().isEmpty()).forEach(columns::add);
        return new Ballots(rollCall, List.copyOf(columns));
    }

    private static Column column(Facts facts, Node rollCall, String position, String heading, String look) {
        var node = Terms.foc(position);
        return new Column(node, heading, look, new HashSet<>(facts.objects(rollCall, node)));
    }

    boolean isEmpty() {
        return columns.stream().allMatch(column -> column.states().isEmpty());
    }

    int count() {
        return columns.stream().mapToInt(column -> column.states().size()).sum();
    }
}
