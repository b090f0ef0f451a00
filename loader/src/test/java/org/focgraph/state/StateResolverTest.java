package org.focgraph.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateResolverTest {

    private static final StateDirectory DIRECTORY = StateDirectory.bundled();
    private static final StateResolver RESOLVER = DIRECTORY.resolver();

    private static StateMatch resolve(String text, String kind, String date, String dataset) {
        return RESOLVER.resolve(
                text,
                Optional.ofNullable(kind).map(NameKind::of),
                Optional.ofNullable(date).map(LocalDate::parse),
                Optional.ofNullable(dataset));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            KENYA | name | 2013-12-18 | undl-voting | KEN | NAME
            IVORY COAST | name | 1970-01-01 | undl-voting | CIV | FORMER_NAME
            TÜRKÝYE | name | 2022-12-01 | undl-voting | TUR | NORMALISED
            Burma | | | | MMR | NORMALISED
            BURMA | | | | MMR | FORMER_NAME
            Korea, Republic of | | | | KOR | NORMALISED
            The Gambia | | | | GMB | NORMALISED
            St Kitts and Nevis | | | | KNA | NORMALISED
            côte d’ivoire | | | | CIV | NORMALISED
            Кения | | | | KEN | NAME
            肯尼亚 | | | | KEN | NAME
            KEN | | | | KEN | CODE
            u.s.a. | | | | USA | CODE
            NA | iso2 | | | NAM | CODE
            4 | m49 | | | AFG | CODE
            2 | cow | 2000-01-01 | voeten-unvotes-2021 | USA | CODE
            YUGOSLAVIA | name | 1985-01-01 | undl-voting | YUG | NAME
            YUGOSLAVIA | name | 1995-01-01 | undl-voting | YUG | NAME
            YUGOSLAVIA | name | 2001-01-01 | undl-voting | SCG | NAME
            345 | cow | 1990-01-01 | voeten-unvotes-2021 | YUG | CODE
            345 | cow | 2004-01-01 | voeten-unvotes-2021 | SCG | CODE
            345 | cow | 2010-01-01 | voeten-unvotes-2021 | SRB | CODE
            UNITED ARAB REPUBLIC | name | 1960-01-01 | undl-voting | UAR | NAME
            UNITED ARAB REPUBLIC | name | 1965-01-01 | undl-voting | EGY | FORMER_NAME
            713 | cow | 1971-10-24 | voeten-unvotes-2021 | CHN | CODE
            TWN | | 1971-10-24 | voeten-iso3-matrix-2024 | CHN | CODE
            710 | cow | 1971-10-25 | voeten-unvotes-2021 | CHN | CODE
            260 | cow | 1990-10-02 | voeten-unvotes-2021 | FRG | CODE
            260 | cow | 1990-10-03 | voeten-unvotes-2021 | DEU | CODE
            YEMEN | name | 1980-01-01 | undl-voting | YAR | NAME
            YEMEN | name | 1995-01-01 | undl-voting | YEM | NAME
            USSR | name | 1991-12-31 | undl-voting | SUN | NAME
            Russia | | 1980-01-01 | | SUN | NAME
            Russia | | | | RUS | NAME
            Egypt | | | | EGY | NAME
            DEU | | | | DEU | CODE
            """)
    void aNameOrCodeMeansAStateOnADate(
            String text, String kind, String date, String dataset, String state, StateMatch.How how) {
        var found = assertInstanceOf(StateMatch.Found.class, resolve(text, kind, date, dataset));
        assertEquals(state, found.state());
        assertEquals(how, found.how());
        assertEquals(how == StateMatch.How.NORMALISED, !found.repair().isEmpty() && how != StateMatch.How.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YUGOSLAVIA", "UNITED ARAB REPUBLIC", "260", "345", "Taiwan", "AUS", "YUG"})
    void whatDependsOnDateOrDataSetIsAmbiguousWithoutIt(String text) {
        var ambiguous = assertInstanceOf(StateMatch.Ambiguous.class, RESOLVER.resolve(text));
        assertTrue(
                ambiguous.readings().stream().map(NameEntry::state).distinct().count() > 1);
    }

    @Test
    void anAmbiguousNameTellsWhenItMeantWhat() {
        var ambiguous = (StateMatch.Ambiguous) RESOLVER.resolve("UNITED ARAB REPUBLIC");
        assertTrue(ambiguous.reason().contains("UAR 1958-02-22 to 1961-10-12"), ambiguous.reason());
        assertTrue(ambiguous.reason().contains("EGY 1961-10-13 to 1971-09-01"), ambiguous.reason());
    }

    @Test
    void voetensLettersForTwoYemensStayAmbiguousEvenOnADate() {
        assertInstanceOf(StateMatch.Ambiguous.class, resolve("YAR", "code", "1980-01-01", "voeten-unvotes-2021"));
    }

    @ParameterizedTest
    @CsvSource({"Germany,1980-01-01", "GERMANY,1980-01-01", "713,1980-01-01", "Czech Republic,1980-01-01"})
    void aNameNobodyBoreThenIsNotFound(String text, LocalDate date) {
        var unknown = assertInstanceOf(
                StateMatch.Unknown.class,
                RESOLVER.resolve(text, Optional.empty(), Optional.of(date), Optional.empty()));
        assertTrue(unknown.reason().startsWith("no state went by this on 1980-01-01"), unknown.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UN. Group of Asian States",
                "EEC",
                "European Union",
                "League of Arab States",
                "UN. Secretary-General"
            })
    void groupsAndOrganisationsAreNoStates(String text) {
        assertInstanceOf(StateMatch.NotAState.class, RESOLVER.resolve(text));
    }

    @Test
    void aLikenessIsACandidateAndNeverAMatch() {
        var unknown = assertInstanceOf(StateMatch.Unknown.class, RESOLVER.resolve("Kenia"));
        assertEquals(
                List.of("KEN"),
                unknown.candidates().stream().map(NameEntry::state).toList());
        var wreck = assertInstanceOf(StateMatch.Unknown.class, RESOLVER.resolve("Denmark Finland."));
        assertEquals(
                List.of("DNK", "FIN"),
                wreck.candidates().stream().map(NameEntry::state).toList());
        assertInstanceOf(StateMatch.Unknown.class, RESOLVER.resolve("Atlantis"));
        assertInstanceOf(StateMatch.Unknown.class, RESOLVER.resolve(null));
        assertInstanceOf(StateMatch.Unknown.class, RESOLVER.resolve(" "));
    }

    @Test
    void naIsNotTakenForNamibiaUnlessItIsKnownToBeACode() {
        var unknown = assertInstanceOf(StateMatch.Unknown.class, RESOLVER.resolve("NA"));
        assertEquals("NAM", unknown.candidates().get(0).state());
    }

    @Test
    void everyEntryOfTheTableMeansItsStateInItsTime() {
        var wrong = DIRECTORY.names().stream()
                .filter(entry -> !entry.label().equals("YAR"))
                .filter(entry -> {
                    var day = entry.valid().from().or(entry.valid()::until);
                    var match = RESOLVER.resolve(
                            entry.label(), Optional.of(entry.kind()), day, Optional.of(entry.dataset()));
                    return !(match instanceof StateMatch.Found found
                            && found.state().equals(entry.state()));
                })
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everySpellingOfTheDigitalLibraryMeansOneStateOnEachDayItIsSeen() {
        var spellings = DIRECTORY.names().stream()
                .filter(entry -> entry.dataset().equals("undl-voting"))
                .toList();
        assertEquals(278, spellings.stream().map(NameEntry::label).distinct().count());
        for (var entry : spellings) {
            for (var day : List.of(
                    entry.observed().from().orElseThrow(),
                    entry.observed().until().orElseThrow())) {
                var match = RESOLVER.resolve(entry.label(), NameKind.NAME, day, "undl-voting");
                assertEquals(entry.state(), ((StateMatch.Found) match).state(), () -> entry + " on " + day);
            }
        }
    }

    @Test
    void foldingKeepsNamesOfDifferentStatesApart() {
        var open = DIRECTORY.names().stream()
                .filter(entry -> entry.kind() == NameKind.NAME && entry.valid().isOpen())
                .collect(Collectors.groupingBy(
                        entry -> Folded.of(entry.label()),
                        HashMap::new,
                        Collectors.mapping(NameEntry::state, Collectors.toSet())));
        open.entrySet().removeIf(entry -> entry.getValue().size() < 2);
        assertEquals(java.util.Set.of("TAIWAN"), open.keySet());
    }
}
