package org.focgraph.votes;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.content.Vocabulary;

/** What a record says of a state in a roll call; each is a property and an individual of the vocabulary. */
public enum Position {
    IN_FAVOUR("inFavour", "in favour", true),
    AGAINST("against", "against", true),
    ABSTAINING("abstaining", "abstaining", true),
    NOT_VOTING("notVoting", "not voting", false),
    ABSENT("absent", "absent", false),
    NOT_A_MEMBER("notAMember", "not a member", false);

    private static final Position[] VALUES = values();

    private final Node term;
    private final String words;
    private final boolean cast;

    Position(String term, String words, boolean cast) {
        this.term = NodeFactory.createURI(Vocabulary.FOC + term);
        this.words = words;
        this.cast = cast;
    }

    public static Position at(int ordinal) {
        return VALUES[ordinal];
    }

    public static Position of(Node term) {
        for (var position : VALUES) {
            if (position.term.equals(term)) {
                return position;
            }
        }
        throw new IllegalArgumentException(term + " is no position");
    }

    public Node term() {
        return term;
    }

    public String words() {
        return words;
    }

    /** Was a vote cast? Abstaining is a choice made by voting, in the records of the UN. */
    public boolean isCast() {
        return cast;
    }
}
