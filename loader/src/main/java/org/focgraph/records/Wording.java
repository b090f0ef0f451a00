package org.focgraph.records;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of records in an even form. */
final class Wording {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private Wording() {}

    /** Single blanks and no others, none at the ends. */
    static String tidy(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /**
     * A text that was UTF-8 and was read as Latin-1, read again: {@code CÃ´te d'Ivoire} is Côte d'Ivoire. Any other text
     * is given back as it is, since hardly any text of Latin-1 is UTF-8 by chance.
     */
    static String decoded(String text) {
        if (text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c > 0xFF)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /** {@code 16 February 1946}. */
    static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + date.getYear();
    }
}
