package org.focgraph.network;

import java.util.Locale;
import java.util.Optional;

/** How a kind of thing is marked: the colour is that of the explorer's light palette. */
enum KindMark {
    RECOMMENDATION(0x0A3A86, "square", "box"),
    RIGHT(0x2B7A58, "disc", "ellipse"),
    THREAT(0x7F2200, "triangle", "triangle"),
    RESOLUTION(0x7B2FF0, "diamond", "diamond"),
    STATE(0xAF8C0C, null, "hexagon"),
    INSTRUMENT(0x009CB8, null, "octagon"),
    STATEMENT(0xEE2E7E, null, "pentagon"),
    DOCUMENT(0xEE2E7E, null, "pentagon"),
    BODY(0x3B3F45, null, "doublecircle"),
    SUPPORTER(0x3B3F45, null, "doublecircle"),
    /** Every other kind: the colour of what is of less weight. */
    OTHER(0x5B6470, null, "ellipse");

    private final int colour;
    private final String gexf;
    private final String dot;

    KindMark(int colour, String gexf, String dot) {
        this.colour = colour;
        this.gexf = gexf;
        this.dot = dot;
    }

    static KindMark of(String kind) {
        for (var mark : values()) {
            if (mark.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return mark;
            }
        }
        return OTHER;
    }

    /** As in HTML: {@code #0A3A86}. */
    String hex() {
        return String.format(Locale.ROOT, "#%06X", colour);
    }

    int red() {
        return colour >> 16;
    }

    int green() {
        return colour >> 8 & 0xFF;
    }

    int blue() {
        return colour & 0xFF;
    }

    /** The shape, where GEXF has one for it: it knows disc, square, triangle and diamond. */
    Optional<String> gexf() {
        return Optional.ofNullable(gexf);
    }

    /** The nearest shape Graphviz has. */
    String dot() {
        return dot;
    }
}
