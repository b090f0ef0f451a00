package org.focgraph.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** Reads from a graph the memberships whose time is known or bounded and whose role makes the state a member. */
public final class MembershipSpans {

    private static final String QUERY =
            """
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            PREFIX org: <http://www.w3.org/ns/org#>
            SELECT ?membership ?organization ?member ?counts ?from ?joinedAfter ?joinedBefore ?until WHERE {
              ?membership a foc:Membership ; org:organization ?organization ; org:member ?member .
              OPTIONAL { ?membership org:role ?role . ?role foc:countsAsMember ?counts }
              OPTIONAL { ?membership foc:from ?from }
              OPTIONAL { ?membership foc:joinedAfter ?joinedAfter }
              OPTIONAL { ?membership foc:joinedBefore ?joinedBefore }
              OPTIONAL { ?membership foc:until ?until }
            } ORDER BY ?membership""";

    private MembershipSpans() {}

    /** Memberships that are dated or bounded and count; the others are at an unknown time, or make no member. */
    public static List<MembershipSpan> counting(Graph graph) {
        return read(graph, true);
    }

    /** Every membership that is dated or bounded, whatever its role. */
    public static List<MembershipSpan> dated(Graph graph) {
        return read(graph, false);
    }

    private static List<MembershipSpan> read(Graph graph, boolean onlyCounting) {
        var spans = new ArrayList<MembershipSpan>();
        try (var exec = QueryExec.graph(graph).query(QueryFactory.create(QUERY)).build()) {
            exec.select().forEachRemaining(row -> {
                var counts = row.get("counts");
                if (!onlyCounting || counts == null || "true".equals(counts.getLiteralLexicalForm())) {
                    span(row).ifPresent(spans::add);
                }
            });
        }
        return spans;
    }

    private static Optional<MembershipSpan> span(Binding row) {
        var begin = begin(row.get("from"), day(row.get("joinedAfter")), day(row.get("joinedBefore")));
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        var until = row.get("until");
        var end = until == null ? Optional.of(new DateBounds(LocalDate.MAX, LocalDate.MAX)) : DateBounds.of(until);
        return end.map(e -> new MembershipSpan(
                row.get("membership").getURI(),
                row.get("organization").getURI(),
                row.get("member").getURI(),
                begin.get().earliest(),
                begin.get().latest(),
                e.earliest(),
                e.latest()));
    }

    /** With a date of some precision, the bounds narrow it; without one, both bounds are needed. */
    private static Optional<DateBounds> begin(Node from, LocalDate after, LocalDate before) {
        if (from != null) {
            return DateBounds.of(from).map(bounds -> bounds.within(after, before));
        }
        return after == null || before == null ? Optional.empty() : Optional.of(new DateBounds(after, before));
    }

    private static LocalDate day(Node literal) {
        return literal == null
                ? null
                : DateBounds.of(literal).map(DateBounds::earliest).orElse(null);
    }
}
