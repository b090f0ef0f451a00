package org.focgraph.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.focgraph.state.NameKind;
import org.focgraph.symbol.Organ;

/**
 * What is known beside a text: from its row, from the settings of its column, or from the properties of a query.
 *
 * @param period when: a name of a state was used, a resolution adopted, a document dated
 * @param organ that adopted the resolution
 * @param session number of the session of the organ, {@code 68} or {@code S-30}
 * @param series key or label of a series of resolutions
 * @param code what kind of name or code stands for a state
 * @param dataset key of the data set that names of states come from
 * @param identifiers other texts that name the same thing, such as a symbol or a code beside a name
 */
public record Evidence(
        Optional<Period> period,
        Optional<Organ> organ,
        Optional<String> session,
        Optional<String> series,
        Optional<NameKind> code,
        Optional<String> dataset,
        Map<LinkKind, List<Identifier>> identifiers) {

    /** @param code the kind of code it is, of a state */
    public record Identifier(String text, Optional<NameKind> code) {}

    public static final Evidence NONE = new Evidence(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    public Evidence {
        identifiers = Map.copyOf(identifiers);
    }

    /** The same, without what only identifies by itself, for a text of a certain kind of code. */
    Evidence ofCode(Optional<NameKind> kind) {
        return new Evidence(period, organ, session, series, kind, dataset, Map.of());
    }

    Evidence at(Optional<Period> when) {
        return new Evidence(when, organ, session, series, code, dataset, identifiers);
    }
}
