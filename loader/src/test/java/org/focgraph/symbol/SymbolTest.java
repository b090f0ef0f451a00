package org.focgraph.symbol;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {

    private static Symbol symbol(String text) {
        return assertInstanceOf(SymbolReading.Parsed.class, Symbol.read(text), text)
                .symbol();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/RES/68/167",
                "A/RES/1(I)",
                "A/RES/2200(XXI)[A]",
                "A/RES/377(V)[AANNEX]",
                "A/RES/63(I)[PARA.1]",
                "A/RES/17(I)[RULE-33A]",
                "A/RES/996(ES-IandII)",
                "A/RES/1004(ES-II)",
                "A/RES/104(S-1)",
                "A/RES/1622(S-III)",
                "A/RES/ES-11/1",
                "A/RES/ES-8/1A",
                "A/RES/S-30/1",
                "A/RES/34/222A",
                "A/RES/35/220A-B",
                "A/RES/39/236[SectionII]",
                "A/DEC/80/506",
                "S/RES/1(1946)",
                "S/RES/1325(2000)",
                "S/RES/2178(2014)",
                "A/HRC/RES/20/8",
                "A/HRC/RES/S-33/1",
                "A/HRC/DEC/25/117",
                "E/RES/2013/11",
                "E/RES/1503(XLVIII)",
                "A/C.3/68/L.45/Rev.1",
                "A/HRC/32/L.20",
                "A/60/L.48/Add.1",
                "A/69/L.63/Rev.1/Add.1",
                "TD/B/C.4/(XIV)/SC.2/L.3",
                "A/73/PV.45",
                "A/65/456/Add.2(PartII)",
                "S/2015/562"
            })
    void whatTheUnWritesIsReadAndWrittenUnchanged(String text) {
        var parsed = assertInstanceOf(SymbolReading.Parsed.class, Symbol.read(text));
        assertEquals(text, parsed.symbol().normal());
        assertEquals(List.of(), parsed.repairs());
        assertEquals(parsed.keyAsGiven(), parsed.symbol().key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a/res/68/167 | A/RES/68/167 | CASE
            A / RES / 68 / 167 | A/RES/68/167 | BLANKS
            A/RES/68–167 | A/RES/68/167 | DASH
            A/RES/６８/１６７ | A/RES/68/167 | WIDTH
            A/RES/68/167. | A/RES/68/167 | PUNCTUATION
            A/RES58/3 | A/RES/58/3 | PUNCTUATION
            A/RES/36//235IX | A/RES/36/235IX | PUNCTUATION
            A/RES/78/183 A | A/RES/78/183A | BLANKS
            A/RES/34/222[A] | A/RES/34/222A | PART
            A/RES/59/112 A and B | A/RES/59/112A-B | PART
            A/RES/2200 A (XXI) | A/RES/2200(XXI)[A] | PART
            A/RES/21/2200A | A/RES/2200(XXI)[A] | SESSION_NUMERAL
            A/RES/ES-4/1474 | A/RES/1474(ES-IV) | SESSION_NUMERAL
            R/68/167 | A/RES/68/167 | VOETEN
            R/21/2200A | A/RES/2200(XXI)[A] | VOETEN
            R/33/116B/VII | A/RES/33/116B-VII | VOETEN
            R/31/208/III | A/RES/31/208III | VOETEN
            R/61/128AB | A/RES/61/128A-B | VOETEN
            GA res 74/247 | A/RES/74/247 | WORDS
            GA/RES/68/167 | A/RES/68/167 | WORDS
            UNGA 68/167 | A/RES/68/167 | WORDS
            G.A. Res. 217A (III) | A/RES/217(III)[A] | WORDS
            resolution 217 A (III) | A/RES/217(III)[A] | WORDS
            GA resolution 377 | A/RES/377(V) | WORDS
            HRC res. 32/13 | A/HRC/RES/32/13 | WORDS
            HRC decision 25/117 | A/HRC/DEC/25/117 | WORDS
            UN Doc. A/RES/68/167 | A/RES/68/167 | WORDS
            https://undocs.org/A/RES/68/167 | A/RES/68/167 | WORDS
            UNSCR 1325 | S/RES/1325(2000) | YEAR_ADDED
            S/RES/1325 | S/RES/1325(2000) | YEAR_ADDED
            S/RES/1325 (2000) | S/RES/1325(2000) | BLANKS
            68/167 (2013) | A/RES/68/167 | ORGAN_FROM_YEAR
            44/12 (2020) | A/HRC/RES/44/12 | ORGAN_FROM_YEAR
            44/12 (1989) | A/RES/44/12 | ORGAN_FROM_YEAR
            20/8 | A/HRC/RES/20/8 | ORGAN_FROM_SESSION
            68/167 | A/RES/68/167 | ORGAN_FROM_SESSION
            A/62/L.41/Rev. 1 | A/62/L.41/Rev.1 | BLANKS
            A9/PV.9 | |
            A39/PV.105 | A/39/PV.105 | PUNCTUATION
            S/PV9 | S/PV.9 | PUNCTUATION
            S/3713/Rev.1 (as amended) | S/3713/Rev.1 | REMARK
            A/69/488/Add.2 and Corr.1 | A/69/488/Add.2 | REMARK
            """)
    void otherSpellingsAreRepairedAndTheRepairIsNamed(String text, String normal, Repair repair) {
        if (normal == null) {
            assertInstanceOf(SymbolReading.Unreadable.class, Symbol.read(text));
            return;
        }
        var parsed = assertInstanceOf(SymbolReading.Parsed.class, Symbol.read(text), text);
        assertEquals(normal, parsed.symbol().normal());
        assertEquals(text, parsed.given());
        assertTrue(parsed.repairs().contains(repair), () -> text + ": " + parsed.repairs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"44/12", "S-9/1", "1325", "resolution 1325", " 44 / 12 "})
    void whatTwoOrgansCanHaveAdoptedIsLeftOpen(String text) {
        var ambiguous = assertInstanceOf(SymbolReading.Ambiguous.class, Symbol.read(text), text);
        assertEquals(2, ambiguous.readings().size());
        assertFalse(ambiguous.reason().isEmpty());
    }

    @Test
    void bothReadingsOfABareNumberAreGiven() {
        var ambiguous = assertInstanceOf(SymbolReading.Ambiguous.class, Symbol.read("44/12"));
        assertEquals(
                List.of("A/RES/44/12", "A/HRC/RES/44/12"),
                ambiguous.readings().stream().map(Symbol::normal).toList());
    }

    @Test
    void theOrganOfATableTellsBareNumbersApart() {
        assertAll(
                () -> assertEquals(
                        "A/HRC/RES/44/12",
                        ((SymbolReading.Parsed) Symbol.read("44/12.", Organ.HUMAN_RIGHTS_COUNCIL))
                                .symbol()
                                .normal()),
                () -> assertEquals(
                        "A/RES/44/12",
                        ((SymbolReading.Parsed) Symbol.read("44/12", Organ.GENERAL_ASSEMBLY))
                                .symbol()
                                .normal()),
                () -> assertEquals(
                        "A/RES/44/12",
                        ((SymbolReading.Parsed) Symbol.read("A/RES/44/12", Organ.HUMAN_RIGHTS_COUNCIL))
                                .symbol()
                                .normal()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            A/RES/79/XX | placeholder
            A/RES/69/... | placeholder
            R/1/66 | page of the records
            ESS/1/71A | page of the records
            GOAR/1/1288B | page of the records
            R/29/3396 | one of XXX
            R/10 65 | two numbers
            A/RES/1325(XIV) | one of XIII
            S/RES/1325 (2001) | of 2000
            S/RES/9999 | year
            44/12 (1999) | not held in 1999
            S/471 and S/471/Add.1 | shape
            HRC resolution A/RES/68/167 | another organ
            Kenya | shape
            N/A | shape
            """)
    void whatCannotBeToldIsRefusedWithAReason(String text, String reason) {
        var unreadable = assertInstanceOf(SymbolReading.Unreadable.class, Symbol.read(text), text);
        assertTrue(unreadable.reason().contains(reason), unreadable.reason());
    }

    @Test
    void spellingsOfOnePartAreOneText() {
        var glued = symbol("A/RES/34/222A");
        assertAll(
                () -> assertTrue(glued.sameText(symbol("A/RES/34/222[A]"))),
                () -> assertTrue(glued.sameText(symbol("A/RES/34/222 A"))),
                () -> assertFalse(glued.sameText(symbol("A/RES/34/222B"))),
                () -> assertFalse(glued.sameText(symbol("A/RES/34/222"))),
                () -> assertEquals("A-RES-34-222A", symbol("A/RES/34/222[A]").key()),
                () -> assertEquals(
                        "A-RES-34-222-A", ((SymbolReading.Parsed) Symbol.read("A/RES/34/222[A]")).keyAsGiven()));
    }

    @Test
    void aKeyIsMadeByTheRuleOfTheMappings() {
        assertEquals("A-RES-2200-XXI-A", symbol("A/RES/2200(XXI)[A]").key());
        assertEquals("A-HRC-RES-20-8", symbol("A/HRC/RES/20/8").key());
        assertEquals("S-RES-1325-2000", symbol("UNSCR 1325").key());
        for (var text : List.of("A/RES/2200(XXI)[A]", "(x)", "", "a--b", "/", "Ä/1")) {
            assertEquals(text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", ""), Symbol.keyOf(text));
        }
    }

    @Test
    void theOrdinalOfASessionIsTold() {
        assertEquals(OptionalInt.of(21), symbol("A/RES/2200(XXI)[A]").sessionNumber());
        assertEquals(OptionalInt.of(68), symbol("A/RES/68/167").sessionNumber());
        assertEquals(OptionalInt.empty(), symbol("A/RES/ES-11/1").sessionNumber());
    }

    @Test
    void nothingIsUnreadableAndNotAFault() {
        assertInstanceOf(SymbolReading.Unreadable.class, Symbol.read(null));
        assertInstanceOf(SymbolReading.Unreadable.class, Symbol.read(" \u00A0"));
        assertInstanceOf(SymbolReading.Unreadable.class, Symbol.read("A/RES/".repeat(1000)));
    }
}
