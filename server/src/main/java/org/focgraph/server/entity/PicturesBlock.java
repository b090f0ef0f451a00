package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.focgraph.cite.Permalink;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Problems;
import org.focgraph.query.Arguments;
import org.focgraph.query.Catalogue;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** The pictures a thing stands in: what is around it, and those questions of the catalogue whose answers hold it. */
final class PicturesBlock implements Block {

    private static final String AROUND = "evidence/around";
    private static final String STRANDS = "recommendations/strands";
    private static final String GENEALOGY = "resolutions/genealogy";
    private static final String MEMBERS = "membership/members-over-time";
    private static final String VOTES = "votes/members-on-key-texts";

    private final Catalogue catalogue;

    /** @param catalogue a question it lacks is not linked to */
    PicturesBlock(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Html of(Thing thing) {
        var pictures = new ArrayList<Html>();
        var standing = new Standing(thing.facts());
        var node = thing.node();
        if (standing.isLinked(node)) {
            link(thing, AROUND, Map.of("item", node.getURI()), null, "Around this")
                    .ifPresent(pictures::add);
        }
        if (standing.isInStrands(node)) {
            link(thing, STRANDS, Map.of(), node, "Recommendations, rights and threats")
                    .ifPresent(pictures::add);
        }
        pictures.addAll(texts(thing, standing));
        pictures.addAll(members(thing, standing));
        return pictures.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "<nav class=\"stands-in\" aria-label=\"Pictures it stands in\"><ul>\n{}</ul></nav>\n",
                        pictures);
    }

    /** Texts among the texts of their series, and the votes on them. */
    private List<Html> texts(Thing thing, Standing standing) {
        var pictures = new ArrayList<Html>();
        standing.genealogy(thing.node())
                .flatMap(series -> link(
                        thing,
                        GENEALOGY,
                        Map.of("series", series.getURI()),
                        series.equals(thing.node()) ? null : thing.node(),
                        "How the texts grew out of one another"))
                .ifPresent(pictures::add);
        standing.keyVote(thing.node())
                .flatMap(rollCall -> link(
                        thing,
                        VOTES,
                        Map.of(
                                "body",
                                thing.facts()
                                        .object(rollCall, Terms.foc("votingBody"))
                                        .orElseThrow()
                                        .getURI()),
                        rollCall,
                        "Votes of members on the key texts"))
                .ifPresent(pictures::add);
        return pictures;
    }

    /** Members of the coalition the questions are about, and coalitions with members. */
    private List<Html> members(Thing thing, Standing standing) {
        var pictures = new ArrayList<Html>();
        boolean isState = thing.is("State");
        var coalition = isState ? Standing.FOC : thing.node();
        var states = isState
                ? standing.isMember(thing.node(), coalition) ? List.of(thing.node()) : List.<Node>of()
                : standing.members(coalition);
        if (states.isEmpty()) {
            return pictures;
        }
        var asked = Map.of("coalition", coalition.getURI());
        var focus = isState ? thing.node() : null;
        link(thing, MEMBERS, asked, focus, isState ? "Members of the coalition over time" : "Members over time")
                .ifPresent(pictures::add);
        if (standing.voted(states)) {
            link(thing, VOTES, asked, focus, "Votes of members on the key texts")
                    .ifPresent(pictures::add);
        }
        return pictures;
    }

    /** Nothing where the catalogue has no such question, or it cannot be asked like this. */
    private Optional<Html> link(Thing thing, String path, Map<String, String> given, Node focus, String words) {
        var prefixes = Vocabulary.bundled().prefixes();
        return catalogue.queries().stream()
                .filter(question -> question.path().equals(path))
                .findFirst()
                .flatMap(question -> {
                    var problems = new Problems();
                    var arguments = Arguments.of(question, given, prefixes, problems);
                    if (problems.hasErrors()) {
                        return Optional.empty();
                    }
                    var address = new TreeMap<>(arguments.canonical(question, prefixes));
                    if (focus != null) {
                        address.put("focus", thing.links().local(focus.getURI()));
                    }
                    return Optional.of(Html.of(
                            "<li><a href=\"{}\">{}</a></li>\n",
                            thing.links().page("/explore/" + path + Permalink.query(address)),
                            words));
                });
    }
}
