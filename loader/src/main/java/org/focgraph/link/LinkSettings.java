package org.focgraph.link;

import java.nio.file.Path;
import java.util.Optional;
import org.focgraph.state.NameKind;
import org.focgraph.symbol.Organ;

/**
 * What to link and how.
 *
 * @param column name of the column in the header
 * @param delimiter told from the header where it is absent
 * @param data folder of the curated tables
 * @param organ of all resolutions in the column, where known
 * @param code kind of the names or codes of states in the column, where known
 * @param dataset that the names of states come from, where known
 */
public record LinkSettings(
        Path file,
        String displayName,
        String column,
        LinkKind kind,
        Optional<String> dateColumn,
        Optional<Character> delimiter,
        Path data,
        Optional<Organ> organ,
        Optional<NameKind> code,
        Optional<String> dataset) {}
