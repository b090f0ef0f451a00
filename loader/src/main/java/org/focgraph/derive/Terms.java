package org.focgraph.derive;

import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.content.Vocabulary;

/** The terms that derived statements are made of. */
final class Terms {

    static final String BASE_ROSTER = Vocabulary.BASE + "roster/";

    static final Node COALITION_CLASS = foc("Coalition");
    static final Node ROSTER_CLASS = foc("Roster");
    static final Node ROLL_CALL_CLASS = foc("RollCall");
    static final Node COALITION = foc("coalition");
    static final Node ROSTER = foc("roster");
    static final Node INCLUDES = foc("includes");
    static final Node MAY_INCLUDE = foc("mayInclude");
    static final Node MEMBER_COUNT = foc("memberCount");
    static final Node FROM = foc("from");
    static final Node UNTIL = foc("until");
    static final Node BEGINS_EARLIEST = foc("beginsEarliest");
    static final Node BEGINS_LATEST = foc("beginsLatest");
    static final Node ENDS_EARLIEST = foc("endsEarliest");
    static final Node ENDS_LATEST = foc("endsLatest");
    static final Node COMPLETENESS = foc("completeness");
    static final Node AS_OF = foc("asOf");
    static final Node DATE = DCTerms.date.asNode();
    static final Node ALT_LABEL = SKOS.altLabel.asNode();
    static final Node DERIVED_FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

    private Terms() {}

    private static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }

    static Node uri(String address) {
        return NodeFactory.createURI(address);
    }

    static Node date(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    /** What stands after the last slash: {@code FOC} of {@code …/coalition/FOC}. */
    static String localKey(Node thing) {
        var address = thing.getURI();
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
