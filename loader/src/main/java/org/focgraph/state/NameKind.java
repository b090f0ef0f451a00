package org.focgraph.state;

/** What a text is that stands for a state: a name, or a code of one of the lists. */
public enum NameKind {
    NAME,
    ISO2,
    ISO3,
    M49,
    /** Number of the Correlates of War project, as in Voeten's tables. */
    COW,
    /** Another letter code: Correlates of War letters, ISO 3166-3. */
    CODE;

    /** @param word as the tables have it: {@code name}, {@code iso3} */
    public static NameKind of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
}
