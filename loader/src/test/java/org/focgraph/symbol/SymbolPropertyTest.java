package org.focgraph.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What must hold of every symbol, tried on many made by a seeded generator. */
class SymbolPropertyTest {

    private static final int MANY = 2_000;
    private static final List<String> PARTS =
            List.of("", "", "", "A", "B", "Z", "A-B", "B-VIII", "III", "SectionII", "PARA.2", "AANNEX");
    private static final List<String> VERSIONS = List.of("", "", "Rev.1", "Add.2", "Rev.1/Add.3", "Corr.1");

    private static Symbol any(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> old(random);
            case 1 -> council(random);
            case 2 -> humanRights(random);
            case 3 -> draft(random);
            case 4 -> decided(random, (random.nextBoolean() ? "ES-" : "S-") + (8 + random.nextInt(25)));
            default -> decided(random, String.valueOf(31 + random.nextInt(60)));
        };
    }

    private static Symbol decided(Random random, String session) {
        var kind = random.nextInt(5) == 0 ? DocumentKind.DECISION : DocumentKind.RESOLUTION;
        return new Symbol(
                Organ.GENERAL_ASSEMBLY, kind, "A", session, "", 1 + random.nextInt(340), pick(PARTS, random), 0, "");
    }

    private static Symbol old(Random random) {
        int number = 1 + random.nextInt(3541);
        var sessions = Sessions.of(number);
        return sessions.isEmpty()
                ? old(random)
                : new Symbol(
                        Organ.GENERAL_ASSEMBLY,
                        DocumentKind.RESOLUTION,
                        "A",
                        pick(sessions, random),
                        "",
                        number,
                        pick(PARTS, random),
                        0,
                        "");
    }

    private static Symbol council(Random random) {
        int number = 1 + random.nextInt(2767);
        int year = CouncilYears.of(number).orElseThrow();
        return new Symbol(Organ.SECURITY_COUNCIL, DocumentKind.RESOLUTION, "S", "", "", number, "", year, "");
    }

    private static Symbol humanRights(Random random) {
        var session = (random.nextInt(5) == 0 ? "S-" : "") + (1 + random.nextInt(60));
        return new Symbol(
                Organ.HUMAN_RIGHTS_COUNCIL,
                DocumentKind.RESOLUTION,
                "A/HRC",
                session,
                "",
                1 + random.nextInt(40),
                "",
                0,
                "");
    }

    private static Symbol draft(Random random) {
        var body = pick(List.of("A", "A/C.3", "A/HRC", "E/CN.4", "A/SPC"), random);
        return new Symbol(
                Organ.of(body),
                DocumentKind.DRAFT,
                body,
                String.valueOf(1 + random.nextInt(80)),
                "L.",
                1 + random.nextInt(90),
                "",
                0,
                pick(VERSIONS, random));
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Symbol read(String text) {
        return assertInstanceOf(SymbolReading.Parsed.class, Symbol.read(text), text)
                .symbol();
    }

    @Test
    void theNormalFormOfASymbolIsReadAsThatSymbol() {
        var random = new Random(1);
        for (int i = 0; i < MANY; i++) {
            var symbol = any(random);
            var parsed = assertInstanceOf(SymbolReading.Parsed.class, Symbol.read(symbol.normal()), symbol::toString);
            assertEquals(symbol, parsed.symbol());
            assertTrue(parsed.isExact(), () -> symbol + " " + parsed.repairs());
            assertEquals(symbol.normal(), parsed.symbol().normal());
        }
    }

    @Test
    void theKeyIsTheSameForEverySpelling() {
        var random = new Random(2);
        for (int i = 0; i < MANY; i++) {
            var symbol = any(random);
            var normal = symbol.normal();
            for (var variant : List.of(
                    normal.toLowerCase(Locale.ROOT),
                    "  " + normal + "\u00A0",
                    normal.replace("/", " / "),
                    normal + ".",
                    normal.replace('-', '\u2013'),
                    fullWidth(normal),
                    "UN Doc. " + normal,
                    "document " + normal)) {
                assertEquals(symbol.key(), read(variant).key(), variant);
            }
        }
    }

    private static String fullWidth(String text) {
        return text.codePoints()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + 0xFF10 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aPartIsTheSameHoweverItIsAttached() {
        var random = new Random(3);
        for (int i = 0; i < MANY; i++) {
            var session = 31 + random.nextInt(50);
            var number = 1 + random.nextInt(300);
            var part = String.valueOf((char) ('A' + random.nextInt(26)));
            var stem = "A/RES/" + session + "/" + number;
            var glued = read(stem + part);
            for (var variant : List.of(
                    stem + "[" + part + "]",
                    stem + " " + part,
                    stem + "(" + part + ")",
                    "R/" + session + "/" + number + part,
                    "GA res. " + session + "/" + number + part)) {
                assertTrue(glued.sameText(read(variant)), variant);
            }
        }
    }

    @RepeatedTest(5)
    void noTextWhateverThrows(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var pieces = List.of(
                "A",
                "/",
                "RES",
                "(",
                ")",
                "[",
                "]",
                "-",
                " ",
                "XX",
                "IV",
                "68",
                "167",
                "(2013)",
                "S",
                "HRC",
                "L.",
                "Rev.",
                "ES-",
                "R/",
                "\uD800",
                "\u0660",
                "\uFF11",
                "0",
                "999999999",
                "GA",
                "res",
                ".",
                "ß",
                "İ");
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                text.append(
                        random.nextInt(6) == 0 ? String.valueOf((char) random.nextInt(0x3000)) : pick(pieces, random));
            }
            var reading = Symbol.read(text.toString());
            assertNotNull(reading);
            if (reading instanceof SymbolReading.Parsed parsed) {
                assertEquals(parsed.symbol(), read(parsed.symbol().normal()), text::toString);
            }
        }
    }
}
