package org.focgraph.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private final List<Part> parts = new ArrayList<>();

    @Test
    void preambularParagraphsAreCountedWithoutTheLineOfTheOrgan() {
        add(PartKind.PREAMBULAR, "", 0, "The General Assembly,");
        add(PartKind.PREAMBULAR, "", 0, "Recalling its resolutions,");
        add(PartKind.BACK, "", 0, "A footnote");
        add(PartKind.PREAMBULAR, "", 0, "Noting with concern,");

        assertEquals(List.of("-", "PP1", "-", "PP2"), places());
    }

    @Test
    void operativeParagraphsGoByTheirNumberAndItemsByTheirLetter() {
        add(PartKind.OPERATIVE, "5.", 1, "Encourages");
        add(PartKind.OPERATIVE, "6.", 1, "Calls upon all States:");
        add(PartKind.OPERATIVE, "(a)", 2, "To respect");
        add(PartKind.OPERATIVE, "(b)", 2, "To review:");
        add(PartKind.OPERATIVE, "(i)", 3, "surveillance");
        add(PartKind.OPERATIVE, "•", 2, "a bullet");
        add(PartKind.OPERATIVE, "(c)", 2, "To provide");

        assertEquals(List.of("OP5", "OP6", "OP6(a)", "OP6(b)", "OP6(b)(i)", "-", "OP6(c)"), places());
        assertEquals(6, Numbering.of(parts).passage("OP6").size(), "a paragraph has everything below it");
        assertEquals(3, Numbering.of(parts).passage("OP6(b)").size());
    }

    @Test
    void theLineOfTheMeetingIsNoParagraph() {
        add(PartKind.PREAMBULAR, "", 0, "Recalling,");
        add(PartKind.OPERATIVE, "1.", 1, "Decides");
        add(PartKind.PREAMBULAR, "", 0, "54th plenary meeting");

        assertEquals(List.of("PP1", "OP1", "-"), places());
    }

    @Test
    void whatComesAfterTheNumbersBeginAgainHasNoPlace() {
        add(PartKind.OPERATIVE, "1.", 1, "Decides");
        add(PartKind.OPERATIVE, "2.", 1, "Requests");
        add(PartKind.OPERATIVE, "1.", 1, "of a second text");
        add(PartKind.OPERATIVE, "3.", 1, "of which we do not know");

        assertEquals(List.of("OP1", "OP2", "-", "-"), places());
    }

    @Test
    void anAnnexedTreatyIsCitedByItsArticlesAndNeverAsTheResolution() {
        add(PartKind.OPERATIVE, "1.", 1, "Adopts the Convention annexed");
        add(PartKind.HEADING, "", 0, "Annex");
        add(PartKind.PREAMBULAR, "", 0, "The States Parties,");
        add(PartKind.HEADING, "Article 6", 0, "");
        add(PartKind.OPERATIVE, "1.", 1, "Parties shall");
        add(PartKind.OPERATIVE, "2.", 1, "Nothing shall");
        add(PartKind.OPERATIVE, "(a)", 2, "be read");
        add(PartKind.HEADING, "Article 7", 0, "");
        add(PartKind.OPERATIVE, "1.", 1, "Illegal access");

        assertEquals(
                List.of(
                        "OP1",
                        "-",
                        "-",
                        "-",
                        "annex, article 6(1)",
                        "annex, article 6(2)",
                        "annex, article 6(2)(a)",
                        "-",
                        "annex, article 7(1)"),
                places());
        assertEquals(1, Numbering.of(parts).passage("annex, preamble").size());
    }

    @Test
    void otherAnnexesHaveNoPlaces() {
        add(PartKind.OPERATIVE, "1.", 1, "Endorses");
        add(PartKind.BACK, "", 0, "Annex I");
        add(PartKind.OPERATIVE, "2.", 1, "of the annex");

        assertEquals(List.of("OP1", "-", "-"), places());
    }

    @Test
    void locatorsAreReadOrLeftAlone() {
        assertEquals(Optional.of(List.of("OP6(c)")), LocatorText.parse("OP6(c)").map(LocatorText::places));
        assertEquals(
                Optional.of(List.of("PP2", "PP3", "PP4")),
                LocatorText.parse("PP2-PP4").map(LocatorText::places));
        assertTrue(LocatorText.parse("annex, article 53(3)(j)").isPresent());
        for (var other : List.of("item 8", "statement", "", "PP", "PP9-PP2", "OP6 (c)", "PP1-PP9999")) {
            assertEquals(Optional.empty(), LocatorText.parse(other), other);
        }
    }

    private void add(PartKind kind, String number, int level, String text) {
        parts.add(new Part(parts.size() + 1, kind, text, number, level));
    }

    private List<String> places() {
        var numbering = Numbering.of(parts);
        return parts.stream().map(part -> numbering.place(part).orElse("-")).toList();
    }
}
