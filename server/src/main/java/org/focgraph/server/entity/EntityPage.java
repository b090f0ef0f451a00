package org.focgraph.server.entity;

import java.util.List;
import java.util.stream.Stream;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.http.Representation;

/** The page of a thing: what it is, what is particular to its kind, everything said about it, and what points to it. */
final class EntityPage {

    private static final List<Block> BLOCKS = List.of(
            new HeadBlock(),
            new AssertionBlock(),
            new OutcomeBlock(),
            new RollCallBlock(),
            new RostersBlock(),
            new MembershipsBlock(),
            new VotesBlock(),
            new SponsorsBlock(),
            new ContestBlock(),
            new EvidenceBlock(),
            new DatesBlock(),
            new IdentifiersBlock(),
            new StatementsBlock(),
            new IncomingBlock(),
            new CiteBlock());

    private final Thing thing;
    private final String document;

    /** @param document the path of the document about the thing, without an ending */
    EntityPage(Thing thing, String document) {
        this.thing = thing;
        this.document = document;
    }

    String text() {
        var parts = BLOCKS.stream().map(block -> block.of(thing)).toList();
        return Layout.page(
                thing.label(),
                head(),
                Html.of("<article>\n{}{}{}</article>", earlier(), parts, FormatsBlock.of(thing, document)));
    }

    /** Never other data in silence. */
    private Html earlier() {
        return thing.edition().isInUse()
                ? Html.NOTHING
                : Html.of(
                        "<p class=\"notice\">This is release {}, an earlier one. <a href=\"{}\">The page in the release in use</a>. "
                                + "Links on this page lead to the release in use.</p>\n",
                        thing.release(),
                        thing.links().page(document));
    }

    private Html head() {
        var alternates = Stream.of(Representation.values())
                .filter(format -> format != Representation.HTML)
                .map(format -> Html.of(
                        "<link rel=\"alternate\" type=\"{}\" href=\"{}.{}{}\">\n",
                        format.mediaType(),
                        thing.links().page(document),
                        format.ending(),
                        thing.edition().suffix()))
                .toList();
        return Html.of(
                "<link rel=\"canonical\" href=\"{}\">\n{}{}",
                thing.links().page(document),
                alternates,
                SchemaOrg.of(thing, document));
    }
}
