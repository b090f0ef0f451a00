package org.focgraph.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void namesAndValuesAreDecoded() {
        var parameters = Parameters.parse("a=1+2%2B3&b=%C3%A9&&c&a=x&d=%e2%82%ac=", null, "e=5");
        assertEquals(List.of("1 2+3", "x"), parameters.all("a"));
        assertEquals("é", parameters.one("b"));
        assertEquals("", parameters.one("c"));
        assertEquals("€=", parameters.one("d"));
        assertEquals("5", parameters.one("e"));
        assertNull(parameters.one("f"));
        assertTrue(Parameters.parse("", null).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%4g", "%zz=1", "a=%C3", "a=%FF", "a=é", "a=%C3%28", "a=%٣٣"})
    void whatCannotBeDecodedIsRefused(String encoded) {
        assertEquals(
                400,
                assertThrows(Refused.class, () -> Parameters.parse(encoded)).status());
    }

    @Test
    void parametersAreFewAndSomeStandOnce() {
        assertThrows(Refused.class, () -> Parameters.parse("a&".repeat(51)));
        assertEquals(50, Parameters.parse("a&".repeat(50)).all("a").size());
        var twice = Parameters.parse("a=1&a=2");
        assertThrows(Refused.class, () -> twice.one("a"));
    }
}
