package org.focgraph.votes.join;

import org.apache.jena.graph.Node;
import org.focgraph.dataset.Statements;

/** What a roll call was on that only one source has, as far as the source tells. */
enum MotionKind {
    TEXT("voteOnText", "", ""),
    PARAGRAPH("voteOnParagraph", "a paragraph", "a paragraph of "),
    AMENDMENT("voteOnAmendment", "an amendment", "an amendment to "),
    UNKNOWN("voteOnUnknownMotion", "a motion that the source does not tell", "");

    private final Node term;
    private final String part;
    private final String phrase;

    MotionKind(String term, String part, String phrase) {
        this.term = Statements.foc(term);
        this.part = part;
        this.phrase = phrase;
    }

    Node term() {
        return term;
    }

    /** What stands as the part of the text that was voted on. */
    String part() {
        return part;
    }

    String phrase() {
        return phrase;
    }
}
