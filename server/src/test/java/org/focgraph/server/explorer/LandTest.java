package org.focgraph.server.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The outline of the land as the map takes it: land only, small, and in the form that its projection reads. */
class LandTest {

    private static final String NAME = "data/land.json";
    private static final int MOST_BYTES_PACKED = 30_000;

    private final byte[] bytes = new Assets().bytes(NAME).orElseThrow();

    private JsonNode land() throws IOException {
        return new JsonMapper().readTree(bytes);
    }

    @Test
    void itIsServedAsJson() {
        assertEquals("application/json", new Assets().type(NAME).orElseThrow());
    }

    @Test
    void itHoldsLandAndNoStates() throws IOException {
        assertEquals("{\"name\":\"land\"}", land().path("properties").toString());
        assertEquals("MultiPolygon", land().path("geometry").path("type").asText());
        assertEquals(125, land().path("geometry").path("coordinates").size());
    }

    @Test
    void ringsAreClosedAndOnTheEarthWithTwoDecimals() throws IOException {
        for (var polygon : land().path("geometry").path("coordinates")) {
            for (var ring : polygon) {
                assertTrue(ring.size() >= 4, ring::toString);
                assertEquals(ring.get(0), ring.get(ring.size() - 1));
                for (var point : ring) {
                    assertEquals(2, point.size());
                    assertTrue(Math.abs(point.get(0).asDouble()) <= 180, point::toString);
                    assertTrue(Math.abs(point.get(1).asDouble()) <= 90, point::toString);
                    assertTrue(point.get(0).decimalValue().scale() <= 2, point::toString);
                    assertTrue(point.get(1).decimalValue().scale() <= 2, point::toString);
                }
            }
        }
    }

    /** The other way round a projection would fill the sea. */
    @Test
    void theOutsideOfEachPolygonIsWoundClockwise() throws IOException {
        for (var polygon : land().path("geometry").path("coordinates")) {
            var ring = polygon.get(0);
            if (!crossesTheAntimeridian(ring)) {
                assertTrue(signedArea(ring) < 0, ring::toString);
            }
        }
    }

    private static boolean crossesTheAntimeridian(JsonNode ring) {
        for (int i = 1; i < ring.size(); i++) {
            if (Math.abs(ring.get(i).get(0).asDouble() - ring.get(i - 1).get(0).asDouble()) > 180) {
                return true;
            }
        }
        return false;
    }

    private static double signedArea(JsonNode ring) {
        double sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            var from = ring.get(i - 1);
            var to = ring.get(i);
            sum += from.get(0).asDouble() * to.get(1).asDouble()
                    - to.get(0).asDouble() * from.get(1).asDouble();
        }
        return sum / 2;
    }

    @Test
    void itIsSmallWhenPacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        assertTrue(packed.size() < MOST_BYTES_PACKED, packed.size() + " bytes");
    }
}
