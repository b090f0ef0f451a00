package org.focgraph.network;

/**
 * A thing in a network.
 *
 * @param iri its address
 * @param kind what it is, in a word: {@code right}, {@code state}
 * @param date as precisely as the answer says it: a day, a month or a year; empty where it says none
 * @param lane the band it belongs to in a genealogy; empty where the answer says none
 */
public record NetworkNode(String iri, String label, String kind, String date, String lane) {

    /** Its name within a file. */
    public String token() {
        return Token.ofIri(iri);
    }

    /** What is not said here, as another row says it. */
    NetworkNode filledFrom(NetworkNode other) {
        return new NetworkNode(
                iri, label, kind, date.isEmpty() ? other.date : date, lane.isEmpty() ? other.lane : lane);
    }

    /** Whether the other says something else of the same thing, rather than less. */
    boolean differsFrom(NetworkNode other) {
        return !label.equals(other.label)
                || !kind.equals(other.kind)
                || differ(date, other.date)
                || differ(lane, other.lane);
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
