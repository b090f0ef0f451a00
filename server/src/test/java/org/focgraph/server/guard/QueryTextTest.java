package org.focgraph.server.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QueryTextTest {

    private static void assertRefused(int status, String part, String text) {
        var refused = assertThrows(QueryRefused.class, () -> QueryText.check(text));
        assertEquals(status, refused.status());
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    private static void assertFine(String text) {
        assertDoesNotThrow(() -> QueryText.check(text));
    }

    @Test
    void sizeIsCountedInBytes() {
        assertFine("#" + "x".repeat(65_535));
        assertRefused(413, "64 kB", "#" + "x".repeat(65_536));
        assertRefused(413, "64 kB", "#" + "é".repeat(40_000));
    }

    @Test
    void bracketsOfAllKindsNestTogether() {
        assertFine("{[(".repeat(66) + ")]}".repeat(66));
        assertRefused(400, "200 deep", "{[(".repeat(67) + ")]}".repeat(67));
        assertFine("()".repeat(5_000));
    }

    @Test
    void bracketsInStringsIrisAndCommentsDoNotCount() {
        var many = "(".repeat(300);
        assertFine("'" + many + "'");
        assertFine("\"" + many + "\\\"" + many + "\"");
        assertFine("'''" + many + "'" + many + "'''");
        assertFine("\"\"\"" + many + "\n\"\"" + many + "\"\"\"");
        assertFine("<http://example.org/" + many + ">");
        assertFine("# " + many + "\nASK {}");
        assertRefused(400, "200 deep", "?a < ?b " + many);
        assertRefused(400, "200 deep", "<http://example.org/#x> " + many);
        assertRefused(400, "200 deep", "'it\\'s' " + many);
        assertRefused(400, "200 deep", "# it's\n" + many);
        assertRefused(400, "200 deep", "''" + many);
    }

    @Test
    void aStringThatNeverEndsIsLeftToTheParser() {
        assertFine("'" + "(".repeat(300));
        assertFine("'''\\");
        assertFine("\\");
        assertFine(")))");
    }

    @Test
    void signsInARowAreCountedThroughSpacesAndComments() {
        assertFine("!".repeat(50) + "true");
        assertRefused(400, "signs in a row", "!".repeat(51) + "true");
        assertRefused(400, "signs in a row", "- ".repeat(51) + "1");
        assertRefused(400, "signs in a row", "!#x\n".repeat(51) + "true");
        assertFine("1 - 1 ".repeat(500));
        assertFine("!?x ".repeat(500));
    }

    @Test
    void onlyExistsInsideExistsIsCounted() {
        assertFine("FILTER EXISTS {} ".repeat(500));
        assertFine("FILTER NOT EXISTS { ".repeat(8) + "}".repeat(8));
        assertRefused(400, "EXISTS", "FILTER not exists { ".repeat(9) + "}".repeat(9));
        assertRefused(400, "EXISTS", "FILTER(EXISTS { { OPTIONAL ".repeat(9) + "{}" + "} } )".repeat(9));
    }
}
