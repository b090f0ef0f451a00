package org.focgraph.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrefixedNamesTest {

    @Test
    void namesAreFoundWithTheirPlaces() {
        assertEquals(List.of("foc:State 1:6", "col:key 2:8"), places("?s a foc:State .\n  ?row col:key ?key ."));
    }

    @Test
    void stringsAddressesAndCommentsHoldNoNames() {
        assertEquals(
                List.of("foc:x 5:1"),
                places(
                        """
                        "foc:a" 'foc:b' <http://x/foc:c>
                        # foc:d
                        '''foc:e
                        foc:f'''
                        foc:x
                        """));
    }

    @Test
    void hyphensBelongToNames() {
        assertEquals(List.of("foc-memberships:member_number 1:1"), places("foc-memberships:member_number"));
    }

    private static List<String> places(String sparql) {
        return PrefixedNames.of(sparql).stream()
                .map(name -> name.prefix() + ":" + name.local() + " " + name.line() + ":" + name.column())
                .toList();
    }
}
