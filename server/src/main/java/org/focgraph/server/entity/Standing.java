package org.focgraph.server.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.server.facts.Claim;
import org.focgraph.server.facts.Claims;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;

/** Where a thing is drawn: the conditions of the questions with pictures, looked up one by one, so that no link leads to nothing. */
record Standing(Facts facts) {

    static final Node FOC = Facts.iri("https://w3id.org/focgraph/coalition/FOC");

    private static final int MOST = 2_000;
    private static final Node FOLLOWS = Terms.foc("follows");
    private static final Node SERIES = Terms.foc("series");
    private static final Node COUNTS = Terms.foc("countsAsMember");

    /** Properties that lead from one thing to another, or from a node between two things to either. */
    private static final List<Node> ENDS = List.of(
            Terms.SUBJECT,
            Terms.OBJECT,
            Terms.foc("sponsor"),
            Terms.foc("ofResolution"),
            Terms.MEMBER,
            Terms.COALITION,
            Terms.foc("endorser"),
            Terms.foc("endorses"),
            Terms.foc("holder"),
            Terms.foc("inBody"));

    private static final List<Node> DIRECT = List.of(
            SERIES,
            Terms.ON_RESOLUTION,
            Terms.foc("instrument"),
            Terms.foc("adoptedIn"),
            Terms.foc("hostState"),
            Facts.iri("http://www.w3.org/ns/org#subOrganizationOf"));

    private static final List<Node> POSITIONS = Stream.of(
                    "inFavour", "against", "abstaining", "notVoting", "absent", "notAMember")
            .map(Terms::foc)
            .toList();

    private static final Set<Node> BODIES =
            Set.of(Facts.iri("https://w3id.org/focgraph/body/GA"), Facts.iri("https://w3id.org/focgraph/body/HRC"));

    /** Whether anything links it to another thing. */
    boolean isLinked(Node thing) {
        // what only ties two things together is a line there, no item
        if (facts.contains(thing, RDF.subject.asNode(), Node.ANY) || facts.is(thing, Terms.foc("Roster"))) {
            return false;
        }
        return Stream.concat(ENDS.stream(), DIRECT.stream()).anyMatch(property -> !facts.subjects(property, thing, 1)
                        .isEmpty())
                || facts.is(thing, Terms.foc("Resolution")) && has(thing, SERIES)
                || facts.is(thing, Terms.foc("RollCall")) && has(thing, Terms.ON_RESOLUTION);
    }

    private boolean has(Node thing, Node property) {
        return facts.contains(thing, property, Node.ANY);
    }

    /** Whether a recommendation links to a right or a threat there. */
    boolean isInStrands(Node thing) {
        var right = Terms.foc("concernsRight");
        var threat = Terms.foc("concernsThreat");
        if (facts.is(thing, Terms.foc("Recommendation"))) {
            return Claims.about(facts, thing).all().stream()
                    .anyMatch(claim ->
                            claim.predicate().equals(right) || claim.predicate().equals(threat));
        }
        return (facts.is(thing, Terms.foc("Right")) || facts.is(thing, Terms.foc("Threat")))
                && Claims.onto(facts, thing).all().stream()
                        .anyMatch(claim -> facts.is(claim.subject(), Terms.foc("Recommendation")));
    }

    /** The series whose picture a text stands in, or a series itself that has one. */
    Optional<Node> genealogy(Node thing) {
        if (facts.is(thing, Terms.foc("Series"))) {
            return facts.subjects(SERIES, thing, MOST).stream().anyMatch(text -> refers(text, thing))
                    ? Optional.of(thing)
                    : Optional.empty();
        }
        return facts.is(thing, Terms.foc("Resolution"))
                ? facts.object(thing, SERIES).filter(series -> refers(thing, series))
                : Optional.empty();
    }

    /** To the order of its series, or to a text of another series. */
    private boolean refers(Node text, Node series) {
        return Stream.concat(Claims.about(facts, text).all().stream(), Claims.onto(facts, text).all().stream())
                .anyMatch(claim -> isDrawn(claim, text, series));
    }

    private boolean isDrawn(Claim claim, Node text, Node series) {
        var other = claim.subject().equals(text) ? claim.object() : claim.subject();
        var others = other.isURI() ? facts.objects(other, SERIES) : List.<Node>of();
        return claim.predicate().equals(FOLLOWS) || others.stream().anyMatch(each -> !each.equals(series));
    }

    /** The vote on a key text that a roll call is, or the first that a text has, with a position of a member of the coalition. */
    Optional<Node> keyVote(Node thing) {
        var rollCalls = facts.is(thing, Terms.foc("RollCall"))
                ? List.of(thing)
                : facts.subjects(Terms.ON_RESOLUTION, thing, MOST).stream()
                        .sorted((one, next) -> one.toString().compareTo(next.toString()))
                        .toList();
        if (rollCalls.isEmpty()) {
            return Optional.empty();
        }
        var members = members(FOC);
        return rollCalls.stream()
                .filter(rollCall -> facts.objects(rollCall, Terms.ON_RESOLUTION).stream()
                        .anyMatch(text -> has(text, SERIES) && has(text, Terms.SYMBOL) && has(text, Terms.TITLE)))
                .filter(rollCall -> has(rollCall, Terms.DATE) && BODIES.contains(body(rollCall)))
                .filter(rollCall -> members.stream().anyMatch(state -> voted(rollCall, state)))
                .findFirst();
    }

    private Node body(Node rollCall) {
        return facts.object(rollCall, Terms.foc("votingBody")).orElse(Node.ANY);
    }

    private boolean voted(Node rollCall, Node state) {
        return POSITIONS.stream().anyMatch(position -> facts.contains(rollCall, position, state));
    }

    /** Whether one of these states has a position in a vote of the General Assembly on a key text. */
    boolean voted(List<Node> states) {
        return facts.with(SERIES, MOST).stream()
                .flatMap(triple -> facts.subjects(Terms.ON_RESOLUTION, triple.getSubject(), MOST).stream())
                .filter(rollCall -> body(rollCall).toString().endsWith("/GA") && has(rollCall, Terms.DATE))
                .anyMatch(rollCall -> states.stream().anyMatch(state -> voted(rollCall, state)));
    }

    /** States that were ever members, by whatever counts as membership. */
    List<Node> members(Node coalition) {
        return facts.subjects(Terms.ORGANIZATION, coalition, MOST).stream()
                .filter(this::counts)
                .flatMap(membership -> facts.objects(membership, Terms.MEMBER).stream())
                .distinct()
                .toList();
    }

    boolean isMember(Node state, Node coalition) {
        return facts.subjects(Terms.MEMBER, state, MOST).stream()
                .filter(membership -> facts.contains(membership, Terms.ORGANIZATION, coalition))
                .anyMatch(this::counts);
    }

    private boolean counts(Node membership) {
        return facts.objects(membership, Terms.ROLE).stream()
                .flatMap(role -> facts.objects(role, COUNTS).stream())
                .anyMatch(counts -> Facts.text(counts).equals("true"));
    }
}
