package org.focgraph.server.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * The land of the earth and where states have their marks on it, in the coordinates of a small picture.
 *
 * @param outline the coast as a path; empty where it is not at hand
 */
public record Land(String outline, Map<String, Place> places) {

    public static final Land UNKNOWN = new Land("", Map.of());

    private static final double EAST = Sheet.WIDTH / 360;

    /** Degrees of latitude are a little longer than those of longitude, as at the latitude of the Mediterranean. */
    private static final double SOUTH = EAST * 1.25;

    private static final double SOUTHMOST = -58;
    private static final double NORTHMOST = 84;
    private static final double TOP = (Sheet.HEIGHT - (NORTHMOST - SOUTHMOST) * SOUTH) / 2;

    /** A place on the sheet. */
    public record Place(double x, double y) {

        /** From degrees. */
        public static Place of(double longitude, double latitude) {
            return new Place((longitude + 180) * EAST, TOP + (NORTHMOST - latitude) * SOUTH);
        }
    }

    public Land {
        places = Map.copyOf(places);
    }

    Optional<Place> place(String state) {
        return Optional.ofNullable(places.get(state));
    }

    /** The coast from GeoJSON (a feature with a multipolygon), as coarse as a small picture may be, without Antarctica. */
    public static String outline(JsonNode feature) {
        var path = new StringBuilder();
        for (var polygon : feature.path("geometry").path("coordinates")) {
            var ring = polygon.path(0);
            if (north(ring) > SOUTHMOST) {
                path.append(ring(ring));
            }
        }
        return path.toString();
    }

    private static double north(JsonNode ring) {
        double north = -90;
        for (var point : ring) {
            north = Math.max(north, point.path(1).asDouble());
        }
        return north;
    }

    /**
     * Whole numbers of the sheet: points that fall together are one, and islands of one point are left out. What lies
     * beyond the antimeridian is drawn onto it.
     */
    private static String ring(JsonNode ring) {
        var path = new StringBuilder();
        var last = "";
        int points = 0;
        double before = ring.path(0).path(0).asDouble();
        for (var point : ring) {
            before = near(before, point.path(0).asDouble());
            var place = Place.of(
                    Math.max(-180, Math.min(180, before)), point.path(1).asDouble());
            var here = Math.round(place.x()) + " " + Math.round(place.y());
            if (!here.equals(last)) {
                path.append(points == 0 ? "M" : points == 1 ? "L" : " ").append(here);
                last = here;
                points++;
            }
        }
        return points < 4 ? "" : path.append('z').toString();
    }

    /** The longitude as it is met going on from another, without a jump around the earth. */
    private static double near(double before, double longitude) {
        return longitude + 360 * Math.round((before - longitude) / 360);
    }
}
