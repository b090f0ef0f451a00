package org.focgraph.link;

import java.util.Optional;

/** Finds what a cell means. */
interface Linker {

    /** @param period the date of the row, where it has one */
    Link link(String cell, Optional<Period> period);
}
