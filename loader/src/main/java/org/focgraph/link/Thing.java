package org.focgraph.link;

import java.util.List;
import java.util.Optional;
import org.focgraph.content.Vocabulary;
import org.focgraph.symbol.Symbol;

/**
 * Something in the graph with all it goes by.
 *
 * @param title its label without a symbol before it
 * @param aliases other names
 * @param date of adoption or issue; empty where there is none
 * @param series key of a series of resolutions; empty where there is none
 */
public record Thing(
        LinkKind kind,
        Target target,
        String title,
        List<String> aliases,
        Optional<Symbol> symbol,
        String date,
        String series) {

    public Thing {
        aliases = List.copyOf(aliases);
    }

    /** The address without the base: {@code state/KEN}. */
    public String id() {
        return target.iri().substring(Vocabulary.BASE.length());
    }
}
