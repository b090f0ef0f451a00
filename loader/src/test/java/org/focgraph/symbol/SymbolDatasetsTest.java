package org.focgraph.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** Every symbol of the data sets that are imported; skipped where they are not at hand. */
class SymbolDatasetsTest {

    private record Count(int parsed, int ambiguous, int unreadable) {}

    private static List<String> column(String file, String column, Charset charset) throws IOException {
        var path = datasets().resolve(file);
        assumeTrue(Files.exists(path), "the data set " + file + " is not beside the repository (shared/datasets)");
        var values = new ArrayList<String>();
        var in = Files.newInputStream(path);
        try (var reader = new InputStreamReader(file.endsWith(".gz") ? new GZIPInputStream(in) : in, charset)) {
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (var record : format.parse(reader)) {
                values.add(record.get(column));
            }
        }
        return values;
    }

    private static Path datasets() {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/datasets"))) {
            folder = folder.getParent();
        }
        return folder.resolve("shared/datasets");
    }

    private static Count count(List<String> texts, Function<String, SymbolReading> read) {
        int parsed = 0;
        int ambiguous = 0;
        int unreadable = 0;
        for (var text : texts) {
            var reading = read.apply(text);
            if (reading instanceof SymbolReading.Parsed one) {
                parsed++;
                assertEquals(
                        Symbol.read(one.symbol().normal()),
                        new SymbolReading.Parsed(one.symbol().normal(), one.symbol(), List.of()));
            } else if (reading instanceof SymbolReading.Ambiguous) {
                ambiguous++;
            } else {
                unreadable++;
            }
        }
        return new Count(parsed, ambiguous, unreadable);
    }

    @Test
    void allRecordsOfTheDigitalLibraryAreReadButThePlaceholderAndTheEmptyOne() throws IOException {
        var texts = column("undl-voting/undl_resolutions.csv.gz", "resolution", StandardCharsets.UTF_8);
        assertEquals(new Count(9_995, 0, 2), count(texts, Symbol::read));
    }

    @Test
    void noTwoRecordsOfTheDigitalLibraryFallOnOneKey() throws IOException {
        var keys = new HashMap<String, String>();
        int otherKey = 0;
        for (var text : column("undl-voting/undl_resolutions.csv.gz", "resolution", StandardCharsets.UTF_8)) {
            if (Symbol.read(text) instanceof SymbolReading.Parsed parsed) {
                var before = keys.put(parsed.symbol().key(), text);
                assertEquals(null, before, () -> text + " and " + before);
                otherKey += parsed.keyAsGiven().equals(parsed.symbol().key()) ? 0 : 1;
            }
        }
        // 238 parts in brackets where the library mostly glues them, and two after a blank
        assertEquals(240, otherKey);
    }

    @Test
    void meetingsOfTheDigitalLibraryAreRead() throws IOException {
        var distinct = new HashSet<String>();
        for (var cell : column("undl-voting/undl_resolutions.csv.gz", "meeting", StandardCharsets.UTF_8)) {
            distinct.addAll(List.of(cell.split("\\|")));
        }
        distinct.remove("");
        assertEquals(new Count(4_260, 0, 0), count(List.copyOf(distinct), Symbol::read));
    }

    @Test
    void voetensPagesAreNotTakenForResolutions() throws IOException {
        var texts = column("voeten-unvotes-2021/rollcalls.csv.gz", "unres", StandardCharsets.UTF_8);
        assertEquals(new Count(5_233, 0, 1_066), count(texts, Symbol::read));
        var reasons = new HashMap<String, Integer>();
        for (var text : texts) {
            if (Symbol.read(text) instanceof SymbolReading.Unreadable one) {
                reasons.merge(
                        one.reason().replaceAll("[0-9]+", "9").replaceAll("[XVI]{2,}|\\bVI\\b", "X"), 1, Integer::sum);
            }
        }
        assertEquals(159, reasons.get("nothing is written here"));
        assertEquals(
                901,
                reasons.entrySet().stream()
                        .filter(reason -> reason.getKey().contains("page of the records"))
                        .mapToInt(Map.Entry::getValue)
                        .sum());
        assertEquals(6, reasons.values().stream().mapToInt(n -> n).sum() - 159 - 901);
    }

    @Test
    void theRPackageHasTheSameSymbolsAsVoeten() throws IOException {
        var later = new HashSet<>(column("voeten-unvotes-2021/rollcalls.csv.gz", "unres", StandardCharsets.UTF_8));
        var texts = column("unvotes-r/un_roll_calls.csv.gz", "unres", StandardCharsets.UTF_8);
        var count = count(texts, Symbol::read);
        assertEquals(6_202, count.parsed() + count.unreadable());
        assertEquals(0, count.ambiguous());
        assertTrue(texts.stream().filter(text -> !later.contains(text)).count() < 30);
    }

    @Test
    void textsOfTheHumanRightsCouncilNeedTheirOrganToBeKnown() throws IOException {
        var texts = column("hrc-texts-2006-2022/unhrc_resolutions_data.csv", "Adopted text", StandardCharsets.UTF_8);
        assertEquals(new Count(724, 663, 50), count(texts, Symbol::read));
        assertEquals(new Count(1_387, 0, 50), count(texts, text -> Symbol.read(text, Organ.HUMAN_RIGHTS_COUNCIL)));
    }

    @Test
    void draftsAndWhatBecameOfThemAreRead() throws IOException {
        var file = "un-draft-sponsors-2015/un-draft-resolutions-neth.csv.gz";
        var drafts = column(file, "un_document_symbol", Charset.forName("windows-1252"));
        // a part of a report in brackets, and a question mark for a slash
        assertEquals(new Count(4_027, 0, 2), count(drafts, Symbol::read));
        var related = new ArrayList<String>();
        int placeholders = 0;
        for (var cell : column(file, "related_document", Charset.forName("windows-1252"))) {
            for (var text : cell.split(", ")) {
                related.add(text);
                placeholders += Symbol.read(text) instanceof SymbolReading.Unreadable one
                                && one.reason().contains("placeholder")
                        ? 1
                        : 0;
            }
        }
        assertEquals(102, placeholders);
        assertEquals(new Count(2_123, 0, 2_582), count(related, Symbol::read));
    }

    @Test
    void draftsThatWereVetoedAreReadUnlessTheyAreTwo() throws IOException {
        var texts = column("sc-vetoes/unsc_vetoes_1946_sept2022.csv", "draft", StandardCharsets.UTF_8);
        assertEquals(new Count(211, 0, 3), count(texts, Symbol::read));
    }
}
