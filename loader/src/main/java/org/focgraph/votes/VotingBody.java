package org.focgraph.votes;

import java.time.LocalDate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.content.Vocabulary;
import org.focgraph.symbol.Organ;

/** An organ of the United Nations that votes by roll call. */
public enum VotingBody {
    GENERAL_ASSEMBLY("GA", Organ.GENERAL_ASSEMBLY),
    SECURITY_COUNCIL("SC", Organ.SECURITY_COUNCIL);

    /** Eleven members until amendments of the Charter took effect for the council of 1966. */
    private static final LocalDate COUNCIL_OF_FIFTEEN = LocalDate.of(1966, 1, 1);

    private final String key;
    private final Organ organ;

    VotingBody(String key, Organ organ) {
        this.key = key;
        this.organ = organ;
    }

    public String key() {
        return key;
    }

    public Organ organ() {
        return organ;
    }

    public Node node() {
        return NodeFactory.createURI(Vocabulary.BASE + "body/" + key);
    }

    /** How many states can have a ballot that day. */
    public int seats(LocalDate day, int membersOfTheUnitedNations) {
        return this == GENERAL_ASSEMBLY ? membersOfTheUnitedNations : day.isBefore(COUNCIL_OF_FIFTEEN) ? 11 : 15;
    }

    /** In a small organ equal lists of ballots are ordinary; in the Assembly they are an event. */
    boolean isLarge() {
        return this == GENERAL_ASSEMBLY;
    }
}
