package org.focgraph.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.focgraph.content.Content;
import org.junit.jupiter.api.Test;

/** Every ballot and every list of states of the data sets; skipped where they are not at hand. */
class StateDatasetsTest {

    private static final StateDirectory DIRECTORY = StateDirectory.bundled();
    private static final StateResolver RESOLVER = DIRECTORY.resolver();

    private record NameAndDay(String name, LocalDate day) {}

    private static void rows(Path path, Consumer<CSVRecord> rows) throws IOException {
        assumeTrue(
                Files.exists(path),
                "the data set " + path.getFileName() + " is not beside the repository (shared/datasets)");
        var in = Files.newInputStream(path);
        try (var reader = new InputStreamReader(
                path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8)) {
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .forEach(rows);
        }
    }

    private static Path dataset(String file) {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/datasets"))) {
            folder = folder.getParent();
        }
        return folder.resolve("shared/datasets").resolve(file);
    }

    private static String keyOf(StateMatch match) {
        return match instanceof StateMatch.Found found
                ? found.state()
                : match.getClass().getSimpleName();
    }

    @Test
    void allBallotsResolveAndThoseOutsideMembershipAreTheKnownOnes() throws IOException {
        var resolved = new HashMap<NameAndDay, StateMatch>();
        var outside = new TreeSet<String>();
        var cast = new TreeSet<String>();
        var count = new int[1];
        rows(dataset("undl-voting/undl_votes_long.csv.gz"), row -> {
            count[0]++;
            var day = LocalDate.parse(row.get("date"));
            var match = resolved.computeIfAbsent(
                    new NameAndDay(row.get("ms_name"), day),
                    key -> RESOLVER.resolve(key.name(), NameKind.NAME, key.day(), "undl-voting"));
            assertTrue(match instanceof StateMatch.Found, () -> row + ": " + match);
            var state = keyOf(match);
            if (!DIRECTORY.membershipOn(state, day).isMember()) {
                outside.add("undl-" + row.get("undl_id") + " " + state);
                if (!row.get("ms_vote").equals("X")) {
                    cast.add(row.get("resolution") + " " + state);
                }
            }
        });
        assertEquals(958_459, count[0]);
        assertEquals(Set.of("S/RES/725(1991) SUN", "A/RES/46/242 YUG", "A/RES/47/1 YUG"), cast);
        var known = new TreeSet<String>();
        rows(
                Content.folder("data").resolve("ballots-outside-membership").resolve("ballots-outside-membership.csv"),
                row -> known.add(row.get("roll_call") + " " + row.get("state")));
        assertEquals(592, outside.size());
        assertEquals(known, outside);
    }

    @Test
    void codesAndNamesOfVoetensCountriesMeanTheSameStateInEveryYear() throws IOException {
        var differing = new TreeMap<String, String>();
        rows(dataset("voeten-unvotes-2021/countries.csv"), row -> {
            for (int year = 1946; year <= 2020; year++) {
                var day = LocalDate.of(year, 11, 30);
                var byNumber = RESOLVER.resolve(row.get("ccode"), NameKind.COW, day, "voeten-unvotes-2021");
                var byName = RESOLVER.resolve(row.get("Countryname"), NameKind.NAME, day, "voeten-unvotes-2021");
                if (!keyOf(byNumber).equals(keyOf(byName))) {
                    differing.put(row.get("ccode") + " " + row.get("Countryname"), keyOf(byNumber) + keyOf(byName));
                }
            }
        });
        assertEquals(Map.of(), differing);
    }

    @Test
    void isoColumnsOfTheMatrixMeanStates() throws IOException {
        var path = dataset("voeten-iso3-matrix-2024/ungaVoting_003.csv.gz");
        var notFound = new TreeSet<String>();
        var seen = new HashSet<String>();
        rows(path, row -> {
            if (seen.isEmpty()) {
                row.getParser().getHeaderNames().stream()
                        .filter(name -> name.length() == 3)
                        .forEach(seen::add);
                for (var code : seen) {
                    boolean ever = List.of(1950, 1960, 1980, 2000, 2020).stream()
                            .map(year -> RESOLVER.resolve(
                                    code, NameKind.ISO3, LocalDate.of(year, 6, 1), "voeten-iso3-matrix-2024"))
                            .anyMatch(StateMatch.Found.class::isInstance);
                    if (!ever) {
                        notFound.add(code);
                    }
                }
            }
        });
        assertTrue(seen.size() >= 193);
        assertEquals(Set.of(), notFound);
    }

    @Test
    void sponsorsThatAreNoStatesAreNotGuessedIntoOne() throws IOException {
        var path = dataset("un-draft-sponsors-2015/un-draft-resolutions-neth-author-contributors.csv.gz");
        assumeTrue(Files.exists(path), "the data set of draft sponsors is not beside the repository (shared/datasets)");
        var names = new HashMap<String, Integer>();
        try (var reader = new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), java.nio.charset.Charset.forName("windows-1252"))) {
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .forEach(row -> names.merge(row.get("author_contributors"), 1, Integer::sum));
        }
        int found = names.entrySet().stream()
                .filter(name -> RESOLVER.resolve(name.getKey()) instanceof StateMatch.Found)
                .mapToInt(Map.Entry::getValue)
                .sum();
        int all = names.values().stream().mapToInt(n -> n).sum();
        assertEquals(138_877, all);
        assertTrue(found > 0.98 * all, found + " of " + all);
        names.keySet().stream()
                .filter(name -> name.startsWith("UN."))
                .forEach(name -> assertEquals("NotAState", keyOf(RESOLVER.resolve(name)), name));
    }
}
