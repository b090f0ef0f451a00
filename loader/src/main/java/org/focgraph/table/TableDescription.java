package org.focgraph.table;

import java.util.List;
import java.util.Optional;

/**
 * What a table says about itself, for catalogues and data dictionaries.
 *
 * @param licence an IRI
 * @param sources IRIs or text, as given
 * @param modified as given, a date as a rule
 */
public record TableDescription(
        Optional<String> title,
        Optional<String> text,
        Optional<String> licence,
        List<String> sources,
        Optional<String> modified) {

    public static final TableDescription NONE =
            new TableDescription(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
}
