package org.focgraph.query;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.QueryFactory;

/** What a store must hold before a question of the catalogue has a whole answer ({@code #+ data: …}). */
public enum NeededData {
    /** The curated tables, which every store holds. */
    TABLES("", ""),

    /** A whole voting record, which comes by import. */
    RECORD(
            "ASK { ?coverage a <https://w3id.org/focgraph/vocab#Coverage> }",
            "This question is about a whole voting record, and this store holds none: the answer covers the recorded"
                    + " votes of the curated tables only. \"focgraph import --help\" tells which records can be"
                    + " imported, and docs/importing.md how."),

    /** A list of vetoes in the Security Council, which comes by import. */
    VETOES(
            "ASK { ?veto a <https://w3id.org/focgraph/vocab#Veto> }",
            "This question is about vetoes in the Security Council, and this store holds no list of them:"
                    + " \"focgraph import sc-vetoes FILE\" imports one; docs/importing.md tells how.");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String there;
    private final String missing;

    NeededData(String there, String missing) {
        this.there = there;
        this.missing = missing;
    }

    static Optional<NeededData> parse(String word) {
        return Arrays.stream(values()).filter(data -> data.word().equals(word)).findFirst();
    }

    static List<String> allWords() {
        return Arrays.stream(values()).map(NeededData::word).toList();
    }

    /** What must be imported, in words; empty where nothing must. */
    public String words() {
        return switch (this) {
            case TABLES -> "";
            case RECORD -> "a whole voting record, which comes by import (docs/importing.md)";
            case VETOES -> "a list of vetoes in the Security Council, which comes by import (docs/importing.md)";
        };
    }

    /** The name as written in a query's header. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why an answer from this target is not a whole one; empty where it is. */
    public Optional<String> missingFrom(QueryTarget target) {
        if (there.isEmpty()
                || target.answer(QueryFactory.create(there), PATIENCE) instanceof QueryResult.YesNo yes
                        && yes.answer()) {
            return Optional.empty();
        }
        return Optional.of(missing);
    }
}
