package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.focgraph.problem.Problems;
import org.focgraph.state.StateDirectory;
import org.focgraph.table.Row;
import org.focgraph.table.TableReader;
import org.focgraph.table.TableSchema;
import org.junit.jupiter.api.Test;

/** The places of marks are those the source prints, and no state of today is without one unnoticed. */
class StatePointsTest {

    private static final Pattern PRINTED =
            Pattern.compile("Printed as (\\d+) (\\d+) ([NS]), (\\d+) (\\d+) ([EW]); entry .*");
    private static final Path TABLE = Path.of("../data/state-points/state-points.csv-metadata.json");
    /** Half a unit of the fourth decimal. */
    private static final double ROUNDING = 0.00005;

    private final List<Row> rows = rows();

    private static List<Row> rows() {
        var problems = new Problems();
        var rows = new ArrayList<Row>();
        TableSchema.read(TABLE, "data/state-points/state-points.csv-metadata.json", problems)
                .ifPresent(schema -> TableReader.read(schema, problems, rows::add));
        assertTrue(problems.sorted().isEmpty(), problems::toString);
        return rows;
    }

    private static double degrees(String degrees, String minutes, String side) {
        assertTrue(Integer.parseInt(minutes) < 60, minutes);
        var value = Integer.parseInt(degrees) + Integer.parseInt(minutes) / 60.0;
        return side.equals("S") || side.equals("W") ? -value : value;
    }

    @Test
    void latitudeAndLongitudeAreTheDegreesAndMinutesThatTheSourcePrints() {
        assertTrue(rows.size() > 190, "too few rows to mean anything: " + rows.size());
        for (var row : rows) {
            var printed = PRINTED.matcher(row.text("source_note"));
            assertTrue(printed.matches(), () -> row.text("key") + ": " + row.text("source_note"));
            assertEquals(
                    degrees(printed.group(1), printed.group(2), printed.group(3)),
                    new BigDecimal(row.text("latitude")).doubleValue(),
                    ROUNDING,
                    row.text("key"));
            assertEquals(
                    degrees(printed.group(4), printed.group(5), printed.group(6)),
                    new BigDecimal(row.text("longitude")).doubleValue(),
                    ROUNDING,
                    row.text("key"));
        }
    }

    @Test
    void everyMemberOfTheUnitedNationsHasAPlace() {
        var states = StateDirectory.read(Path.of("../data"));
        var missing = new TreeSet<String>();
        states.states().stream()
                .filter(state -> states.isMemberOn(state, LocalDate.of(2025, 1, 1)))
                .forEach(missing::add);
        rows.forEach(row -> missing.remove(row.text("key")));
        assertEquals(new TreeSet<>(), missing);
    }
}
