package org.focgraph.table;

import java.util.Optional;

/** A text understood, as the lexical form it has in RDF, or the reason why not. */
public record Parsed(String lexical, Optional<Fault> fault) {

    static Parsed as(String lexical) {
        return new Parsed(lexical, Optional.empty());
    }

    static Parsed not(String code, String found, String advice) {
        return new Parsed("", Optional.of(new Fault(code, found, advice)));
    }
}
