package org.focgraph.server.entity;

import java.util.List;
import java.util.stream.Stream;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.http.Representation;

/** The page of a thing: what it is, what is particular to its kind, everything said about it, and what points to it. */
final class EntityPage {

    private static final Block HEAD = new HeadBlock();
    private static final List<Block> BLOCKS = List.of(
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

    private static final Html SHEET = Html.of("<link rel=\"stylesheet\" href=\"/explorer/entity.css\">\n");

    private final Thing thing;
    private final String document;
    private final Block pictures;

    /**
     * @param document the path of the document about the thing, without an ending
     * @param pictures the part that leads to the pictures the thing stands in
     */
    EntityPage(Thing thing, String document, Block pictures) {
        this.thing = thing;
        this.document = document;
        this.pictures = pictures;
    }

    String text() {
        var parts = BLOCKS.stream().map(block -> block.of(thing)).toList();
        return Layout.of(thing.label())
                .from(thing.release())
                .with(head())
                .page(Html.of(
                        "<article>\n{}{}{}{}{}</article>",
                        earlier(),
                        HEAD.of(thing),
                        pictures.of(thing),
                        parts,
                        FormatsBlock.of(thing, document)));
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
                "{}<link rel=\"canonical\" href=\"{}\">\n{}{}",
                SHEET,
                thing.links().page(document),
                alternates,
                SchemaOrg.of(thing, document));
    }
}
