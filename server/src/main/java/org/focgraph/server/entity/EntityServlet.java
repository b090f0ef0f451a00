package org.focgraph.server.entity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.focgraph.content.Vocabulary;
import org.focgraph.query.Catalogue;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Index;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Links;
import org.focgraph.server.http.Accept;
import org.focgraph.server.http.EntityTag;
import org.focgraph.server.http.Reply;
import org.focgraph.server.http.Representation;
import org.focgraph.server.rdf.RdfText;
import org.focgraph.server.site.Edition;
import org.focgraph.server.site.Reading;
import org.focgraph.server.site.ReleaseServlet;
import org.focgraph.server.site.Site;

/**
 * Dereferencing: the address of a thing leads (303) to the document about it, which is given in the format that is asked
 * for by an ending or by {@code Accept}.
 */
public final class EntityServlet extends ReleaseServlet {

    private static final long serialVersionUID = 1L;
    /** How many milliseconds a page waits for the names of a release to be read, where it can do without. */
    private static final long PATIENCE = 200;

    private static final long LONGER = 2_000;
    private static final int MOST_LICENCES = 5;
    private static final List<Representation> OFFERED = List.of(Representation.values());

    private final transient PicturesBlock pictures;

    /** @param catalogue the questions with pictures that pages lead to */
    public EntityServlet(Site site, Catalogue catalogue) {
        super(site);
        this.pictures = new PicturesBlock(catalogue);
    }

    /** The folders that things are named in, such as {@code state/}: one for each prefix of the project. */
    public static List<String> folders() {
        return Vocabulary.bundled().prefixes().getNsPrefixMap().values().stream()
                .filter(space -> space.startsWith(Vocabulary.BASE) && space.endsWith("/"))
                .map(space -> space.substring(Vocabulary.BASE.length()))
                .filter(folder -> !folder.isEmpty())
                .sorted()
                .toList();
    }

    /** Who holds the answer already needs no look at the data: the tag names the release. */
    @Override
    protected Reply atOnce(HttpServletRequest request, Edition edition) {
        var path = request.getRequestURI();
        if (!Address.isDocument(path)) {
            return null;
        }
        var address = Address.read(path);
        return site().kept().atOnce(request, tag(edition, address.local(), format(address, request)));
    }

    @Override
    protected Reply answer(HttpServletRequest request, Reading reading) {
        var asked = Address.read(request.getRequestURI());
        var facts = reading.facts();
        var found = found(facts, asked);
        if (found.isEmpty()) {
            return new Absence(site().links(), request)
                    .unknown(asked.withEnding().local(), index(reading, LONGER));
        }
        var address = found.get();
        var thing = address.iri(site().links().base()).orElseThrow();
        if (facts.objects(thing, Terms.DEPRECATED).stream()
                .anyMatch(value -> Facts.text(value).equals("true"))) {
            return new Absence(site().links(), request).withdrawn(thing, facts);
        }
        return Address.isDocument(request.getRequestURI())
                ? document(request, address, reading)
                : see(address, request, reading.edition());
    }

    /** An ending is a format first; where nothing is called so, it may be part of a key. */
    private Optional<Address> found(Facts facts, Address asked) {
        return Stream.of(asked, asked.withEnding())
                .filter(address -> address.iri(site().links().base())
                        .filter(iri -> facts.isSubject(iri) || facts.isObject(iri))
                        .isPresent())
                .findFirst();
    }

    private Reply see(Address address, HttpServletRequest request, Edition edition) {
        format(address, request);
        var ending = address.format().map(format -> "." + format.ending()).orElse("");
        return Reply.empty(303)
                .with(
                        "Location",
                        site().links().page("/doc/" + Links.encoded(address.local()) + ending + edition.suffix()))
                .with("Cache-Control", "no-cache")
                .with("Vary", "Accept, Accept-Encoding");
    }

    private static Representation format(Address address, HttpServletRequest request) {
        return address.format()
                .orElseGet(() -> Representation.best(OFFERED, Accept.parse(request.getHeader("Accept"))));
    }

    private Reply document(HttpServletRequest request, Address address, Reading reading) {
        var format = format(address, request);
        var thing = Thing.of(
                address.iri(site().links().base()).orElseThrow(),
                reading.facts(),
                site().links(),
                index(reading, format == Representation.HTML ? PATIENCE : 0),
                reading.edition());
        var document = "/doc/" + Links.encoded(address.local());
        var tag = tag(reading.edition(), address.local(), format);
        var reply = Reply.of(200, format.contentType(), List.of(body(thing, document, format)))
                .with("ETag", tag)
                .with("Cache-Control", "no-cache")
                .with("Vary", "Accept, Accept-Encoding")
                .with(
                        "Content-Location",
                        site().links()
                                .page(document + "." + format.ending()
                                        + thing.edition().suffix()))
                .with("Link", links(thing, document, format));
        boolean isWhole = format != Representation.HTML
                || thing.index().isPresent()
                || !reading.edition().isInUse();
        return isWhole ? site().kept().keep(tag, reply) : reply;
    }

    private byte[] body(Thing thing, String document, Representation format) {
        return switch (format) {
            case HTML -> new EntityPage(thing, document, pictures).text().getBytes(StandardCharsets.UTF_8);
            case CSV -> StatementTable.of(thing);
            default -> RdfText.of(Description.of(thing.facts(), thing.node()), format);
        };
    }

    /** The names of the release in use; an earlier one is read so seldom that they are not kept. */
    private Optional<Index> index(Reading reading, long milliseconds) {
        return reading.edition().isInUse() ? site().index().of(reading.release(), milliseconds) : Optional.empty();
    }

    private String tag(Edition edition, String local, Representation format) {
        return EntityTag.strong(site().software(), site().links().site(), edition.tag(), local, format.contentType());
    }

    private String links(Thing thing, String document, Representation shown) {
        var links = new ArrayList<String>();
        links.add(link(thing.node().getURI(), "rel=\"describes\""));
        links.add(link(site().links().page(document), "rel=\"canonical\""));
        OFFERED.stream()
                .filter(format -> format != shown)
                .forEach(format -> links.add(link(
                        site().links()
                                .page(document + "." + format.ending()
                                        + thing.edition().suffix()),
                        "rel=\"alternate\"; type=\"" + format.mediaType() + "\"")));
        thing.kind()
                .ifPresent(kind -> links.add(
                        link(site().links().href(kind.type().getURI()), "rel=\"describedby\"; type=\"text/html\"")));
        licences(thing).forEach(licence -> links.add(link(licence, "rel=\"license\"")));
        return String.join(", ", links);
    }

    /** Those of the tables the statements stand in. */
    private static List<String> licences(Thing thing) {
        return thing.facts().graphs(thing.node()).values().stream()
                .flatMap(List::stream)
                .distinct()
                .flatMap(graph -> thing.facts().objects(graph, Terms.LICENSE).stream())
                .filter(Node::isURI)
                .map(Node::getURI)
                .distinct()
                .sorted()
                .limit(MOST_LICENCES)
                .toList();
    }

    private static String link(String address, String parameters) {
        return "<" + Absence.header(address) + ">; " + parameters;
    }
}
