package org.focgraph.texts;

import java.util.regex.Pattern;

/**
 * A part of a text as the file cuts it up: a paragraph, a heading, a note at the foot of a page.
 *
 * @param order place in the file, from 1
 * @param text with line breaks of the page folded into blanks
 * @param number what is printed before it, {@code 6.} or {@code (c)}; empty where nothing is
 * @param level 1 for a numbered paragraph, 2 and more for what is below one; 0 where the file gives none
 */
record Part(int order, PartKind kind, String text, String number, int level) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    static String folded(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
