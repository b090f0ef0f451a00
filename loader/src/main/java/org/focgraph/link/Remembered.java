package org.focgraph.link;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.focgraph.state.StateResolver;

/** Knowledge read once from where it is, for those who ask for it several times. */
record Remembered(List<KnownText> resolutions, Map<LinkKind, List<KnownThing>> byWords, StateResolver states)
        implements Knowledge {

    static Remembered of(Knowledge source) {
        var byWords = new EnumMap<LinkKind, List<KnownThing>>(LinkKind.class);
        for (var kind : List.of(LinkKind.RIGHT, LinkKind.THREAT, LinkKind.RECOMMENDATION, LinkKind.DOCUMENT)) {
            byWords.put(kind, source.things(kind));
        }
        return new Remembered(source.resolutions(), byWords, source.states());
    }

    @Override
    public List<KnownThing> things(LinkKind kind) {
        return byWords.get(kind);
    }
}
