package org.focgraph.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final String FOC = "coalition/FOC";

    @Test
    void aMemberFromADayIsIncludedFromThatDay() {
        var rosters = Roster.of(FOC, List.of(from("NLD", "2011-12-09"), from("LVA", "2012-12-07")), LocalDate.MAX);

        assertEquals(
                List.of(day("2011-12-09"), day("2012-12-07")),
                rosters.stream().map(Roster::from).toList());
        assertEquals(day("2012-12-06"), rosters.get(0).until());
        assertEquals(List.of("NLD"), List.copyOf(rosters.get(0).includes()));
        assertEquals(List.of("LVA", "NLD"), List.copyOf(rosters.get(1).includes()));
        assertEquals(LocalDate.MAX, rosters.get(1).until());
    }

    @Test
    void aMemberWhoseEntryIsBoundedMayBeIncludedBetweenTheBounds() {
        var rosters = Roster.of(
                FOC, List.of(from("NLD", "2011-12-09"), between("CHL", "2022-10-01", "2023-03-27")), LocalDate.MAX);

        assertEquals(3, rosters.size());
        assertTrue(rosters.get(0).mayInclude().isEmpty());
        assertEquals(List.of("CHL"), List.copyOf(rosters.get(1).mayInclude()));
        assertEquals(day("2022-10-01"), rosters.get(1).from());
        assertEquals(List.of("CHL", "NLD"), List.copyOf(rosters.get(2).includes()));
        assertEquals(day("2023-03-27"), rosters.get(2).from());
    }

    @Test
    void theLastDayOfAMembershipStillCounts() {
        var rosters = Roster.of(
                FOC,
                List.of(from("NLD", "2011-12-09"), span("USA", "2011-12-09", "2011-12-09", "2026-02-10", "2026-02-10")),
                LocalDate.MAX);

        assertTrue(on(rosters, "2026-02-10").includes().contains("USA"));
        assertEquals(List.of("NLD"), List.copyOf(on(rosters, "2026-02-11").includes()));
    }

    @Test
    void nothingIsSaidBeyondTheDayTheListIsCompleteFor() {
        var rosters = Roster.of("coalition/NAM", List.of(from("IND", "1961-09-01")), day("2014-12-31"));

        assertEquals(day("2014-12-31"), rosters.get(0).until());
        assertEquals(1, rosters.size());
    }

    @Test
    void aSecondStayThatFollowsTheFirstDoesNotSplitTheRoster() {
        var rosters = Roster.of(
                FOC,
                List.of(span("EGY", "2000-01-01", "2000-01-01", "2004-12-31", "2004-12-31"), from("EGY", "2005-01-01")),
                LocalDate.MAX);

        assertEquals(1, rosters.size());
        assertEquals(LocalDate.MAX, rosters.get(0).until());
    }

    @Test
    void rostersSayTheSameAsTheSpansOnEveryDay() {
        var random = new Random(1966);
        for (int round = 0; round < 50; round++) {
            var spans = random.ints(8, 0, 400)
                    .mapToObj(start -> {
                        int sure = start + random.nextInt(40);
                        int ends = sure + random.nextInt(200);
                        int gone = ends + random.nextInt(40);
                        return new MembershipSpan(
                                "m" + start, FOC, "S" + start, at(start), at(sure), at(ends), at(gone));
                    })
                    .toList();
            var rosters = Roster.of(FOC, spans, LocalDate.MAX);
            for (int i = 0; i < 700; i++) {
                var today = at(i);
                var certain = new TreeSet<String>();
                var possible = new TreeSet<String>();
                spans.forEach(span -> {
                    if (span.includes(today)) {
                        certain.add(span.state());
                    } else if (span.mayInclude(today)) {
                        possible.add(span.state());
                    }
                });
                possible.removeAll(certain);
                var holding = rosters.stream().filter(r -> r.holdsOn(today)).toList();
                assertTrue(holding.size() <= 1, "rosters overlap on " + today);
                assertEquals(
                        certain,
                        holding.isEmpty() ? new TreeSet<>() : holding.get(0).includes());
                assertEquals(
                        possible,
                        holding.isEmpty() ? new TreeSet<>() : holding.get(0).mayInclude());
            }
        }
    }

    private static Roster on(List<Roster> rosters, String day) {
        return rosters.stream().filter(r -> r.holdsOn(day(day))).findFirst().orElseThrow();
    }

    private static MembershipSpan from(String state, String day) {
        return span(state, day, day, LocalDate.MAX.toString(), LocalDate.MAX.toString());
    }

    private static MembershipSpan between(String state, String earliest, String latest) {
        return span(state, earliest, latest, LocalDate.MAX.toString(), LocalDate.MAX.toString());
    }

    private static MembershipSpan span(String state, String a, String b, String c, String d) {
        return new MembershipSpan("membership/" + state, FOC, state, day(a), day(b), day(c), day(d));
    }

    private static LocalDate at(int offset) {
        return LocalDate.of(2000, 1, 1).plusDays(offset);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
