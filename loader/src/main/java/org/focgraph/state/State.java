package org.focgraph.state;

/**
 * A state, with what telling states apart takes.
 *
 * @param key upper case, as in {@code state/KEN}
 * @param iso2 empty where there is none, as {@code iso3}
 * @param existed open at either end where the table has no date
 */
public record State(String key, String label, String officialName, String iso2, String iso3, Interval existed) {

    /** Whether the text is a code that this state, still existing, has today. */
    boolean bearsToday(NameEntry entry) {
        return existed.until().isEmpty()
                && (entry.kind() == NameKind.ISO3 && entry.label().equals(iso3)
                        || entry.kind() == NameKind.ISO2 && entry.label().equals(iso2));
    }
}
