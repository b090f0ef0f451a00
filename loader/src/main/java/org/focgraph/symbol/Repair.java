package org.focgraph.symbol;

/** What had to be put right in a text to read a symbol from it; the text itself is kept beside. */
public enum Repair {
    WIDTH("full-width or other digits and letters written plainly"),
    DASH("dashes written as hyphens"),
    BLANKS("blanks removed or put in order"),
    CASE("capital letters put in order"),
    PUNCTUATION("slashes, dots or brackets put in order"),
    WORDS("words such as \"resolution\" or \"UNSCR\" turned into a symbol"),
    SHORT("a number without letters written out"),
    VOETEN("the short form of Voeten's tables written out"),
    SESSION_NUMERAL("session written in the numerals of its time"),
    PART("part of a text written the usual way"),
    YEAR_ADDED("year supplied from the number, which is never used twice"),
    YEAR_DROPPED("year left out, after it was found to fit the session"),
    ORGAN_FROM_YEAR("organ told from the year and the session"),
    ORGAN_FROM_SESSION("organ told from the session or number, which the other organ cannot have"),
    ORGAN_GIVEN("organ taken from what is known of the table"),
    REMARK("a remark after the symbol left out");

    private final String words;

    Repair(String words) {
        this.words = words;
    }

    /** For a reader: what was done. */
    public String words() {
        return words;
    }
}
