package org.focgraph.link;

import java.util.List;
import org.focgraph.state.StateResolver;

/** What there is to link to: in the curated tables, or in a release of the graph. */
public interface Knowledge {

    List<KnownText> resolutions();

    /** @param kind right, threat, recommendation or document */
    List<KnownThing> things(LinkKind kind);

    StateResolver states();
}
