package org.focgraph.cli;

/** How a citation is written after an answer. */
enum CitationFormat {
    TEXT,
    BIBTEX,
    RIS,
    CSL
}
