package org.focgraph.texts;

/** What a part of a text is. Only paragraphs are counted. */
enum PartKind {
    TITLE("title"),
    HEADING("heading"),
    PREAMBULAR("preambular paragraph"),
    OPERATIVE("operative paragraph"),
    PARAGRAPH("paragraph of no stated kind"),
    /** Session, agenda item, how the text was adopted. */
    FRONT("front matter"),
    /** Footnotes, the line of the meeting, and what the file could not place. */
    BACK("back matter"),
    FOOTER("footer");

    private final String words;

    PartKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
