package org.focgraph.concepts;

/**
 * A label as a file gives it.
 *
 * @param isPreferred a concept has one preferred label in a language, and any number of others
 * @param preferredHere what the same row says the preferred label is; empty where it does not say
 * @param column where several rows share a line; 0 otherwise
 */
record LabelRow(
        boolean isPreferred,
        String text,
        String language,
        String preferredHere,
        String file,
        long line,
        long column,
        String verbatim) {

    String place() {
        return column == 0 ? "" : " (column " + column + ")";
    }
}
