package org.focgraph.network;

import java.util.Map;
import java.util.Optional;

/** A way to give each node of a network its place. The same network has the same places on every machine. */
public sealed interface Arrangement permits Strands, Genealogy, Around {

    /** The one of a layout of the view {@code network}; strands where the question names none. */
    static Arrangement of(String layout, Optional<String> focus) {
        return switch (layout) {
            case "genealogy" -> new Genealogy();
            case "around" -> new Around(focus);
            default -> new Strands();
        };
    }

    /** A place for every node, by address. */
    Map<String, Point> places(Network network);

    /** How the places are to be read, in a sentence. */
    String inWords();
}
