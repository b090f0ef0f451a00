package org.focgraph.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.focgraph.state.StateDirectory;
import org.junit.jupiter.api.Test;

class SponsorNamesTest {

    private static final SponsorNames NAMES = new SponsorNames(StateDirectory.bundled());
    private static final Optional<LocalDate> IN_2023 = Optional.of(LocalDate.of(2023, 11, 8));

    @Test
    void andInsideANameDividesNone() {
        assertEquals(
                "AUT BIH TTO TUN ATG ZMB",
                keys(
                        "Austria, Bosnia and Herzegovina, Trinidad and Tobago, Tunisia, Antigua and Barbuda and Zambia",
                        IN_2023));
        assertEquals("STP VCT", keys("Sao Tome and Principe and Saint Vincent and the Grenadines", IN_2023));
    }

    @Test
    void namesAreThoseOfTheDay() {
        assertEquals("SRB MNE", keys("Serbia and Montenegro", IN_2023));
        assertEquals("SCG", keys("Serbia and Montenegro", Optional.of(LocalDate.of(2004, 10, 1))));
        assertEquals("YAR", keys("Yemen", Optional.of(LocalDate.of(1985, 11, 27))));
        assertEquals("YEM", keys("Yemen", IN_2023));
    }

    @Test
    void whatDependsOnADayThatIsNotKnownIsUnclear() {
        assertInstanceOf(Sponsor.Unclear.class, NAMES.read("Yugoslavia", Optional.empty()));
    }

    @Test
    void groupsAndOfficesAreNoStates() {
        for (var name : List.of(
                "UN. Group of Asian States",
                "EEC",
                "Group of 77",
                "UNCTAD. Group B States",
                "Economic Community of West African States",
                "UN. Secretary-General",
                "International Cartographic Association")) {
            assertInstanceOf(Sponsor.Other.class, NAMES.read(name, IN_2023), name);
        }
    }

    @Test
    void severalNamesInOneAreParted() {
        var sponsor = assertInstanceOf(Sponsor.States.class, NAMES.read("Denmark Finland.", IN_2023));

        assertEquals(List.of("DNK", "FIN"), sponsor.keys());
        assertEquals("\"Denmark Finland.\" read as Denmark and Finland", sponsor.repair());
    }

    @Test
    void wrecksAreUnclearAndNobodyIsGuessed() {
        assertInstanceOf(
                Sponsor.Unclear.class,
                NAMES.read("United Status of America and Venezuela (Bolivarian Republic of)", IN_2023));
        assertInstanceOf(Sponsor.Unclear.class, NAMES.read("Ir eland", IN_2023));
    }

    @Test
    void notesTellWhoJoinedWhoLeftAndWhatBecameOfTheDraft() {
        var notes = SponsorNotes.read(
                "Additional sponsors: Bolivia (Plurinational State of) and Ecuador (A/78/475)."
                        + " - Sudan was removed from the list of sponsors of the draft resolution (A/78/475)."
                        + " - The amendment was rejected by the Committee (A/78/475).",
                IN_2023,
                NAMES);

        assertEquals(
                List.of("Bolivia (Plurinational State of)", "Ecuador"),
                notes.additional().stream().map(Sponsor::given).toList());
        assertEquals(List.of("SDN"), List.copyOf(notes.withdrawn().keySet()));
        assertTrue(notes.outcome().startsWith("The amendment was rejected"));
    }

    @Test
    void notesInOtherWordsAreReadToo() {
        var notes = SponsorNotes.read(
                "Additional sponsors are: Andorra and Venezuela (Bolivarian Republic of). 2nd record of A/48/L.32/Add.1."
                        + " -- Denmark and United Kingdom withdrew their sponsorship of the draft resolution (A/66/462/Add.3(PartII)).",
                IN_2023,
                NAMES);

        assertEquals(2, notes.additional().size());
        assertEquals(List.of("DNK", "GBR"), List.copyOf(notes.withdrawn().keySet()));
    }

    private static String keys(String list, Optional<LocalDate> day) {
        return NAMES.list(list, day).stream()
                .flatMap(sponsor -> assertInstanceOf(Sponsor.States.class, sponsor).keys().stream())
                .collect(Collectors.joining(" "));
    }
}
