package org.focgraph.server.entity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Entry;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Index;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.html.Links;
import org.focgraph.server.http.Accept;
import org.focgraph.server.http.Problems;
import org.focgraph.server.http.Reply;

/** The answers where there is no thing: nothing was ever named so (404), or it was withdrawn (410). */
final class Absence {

    private static final int SUGGESTIONS = 3;

    private final Links links;
    private final HttpServletRequest request;

    Absence(Links links, HttpServletRequest request) {
        this.links = links;
        this.request = request;
    }

    /** Nothing has this address; the three nearest are offered. */
    Reply unknown(String local, Optional<Index> index) {
        var nearest = index.map(names -> names.nearest(local, SUGGESTIONS)).orElse(List.of());
        var sentence = "Nothing is called %s here.".formatted(shortened(local));
        if (!forPeople()) {
            return plain(404, sentence + suggestions(nearest));
        }
        var words = local.substring(local.indexOf('/') + 1).replace('-', ' ');
        return page(
                404,
                Html.of(
                        "<h1>Not found</h1>\n<p class=\"wrap\">{}</p>\n{}<p><a href=\"{}\">Search for {}</a></p>\n",
                        sentence,
                        nearest.isEmpty() ? Html.NOTHING : offered(nearest),
                        links.page("/search?q="
                                + Links.encoded(shortened(words))
                                        .replace("&", "%26")
                                        .replace("+", "%2B")),
                        shortened(words)));
    }

    private Html offered(List<Entry> nearest) {
        var items = nearest.stream()
                .map(entry -> Html.of(
                        "<li>{} <span class=\"muted\">{}</span></li>\n",
                        links.to(entry.iri(), entry.label()),
                        links.local(entry.iri())))
                .toList();
        return Html.of("<p>The nearest names:</p>\n<ul>\n{}</ul>\n", items);
    }

    private String suggestions(List<Entry> nearest) {
        return nearest.isEmpty()
                ? ""
                : " The nearest names: "
                        + String.join(
                                "; ",
                                nearest.stream()
                                        .map(entry -> entry.label() + " <" + entry.iri() + ">")
                                        .toList())
                        + ".";
    }

    /** The graph says that the thing was withdrawn, and perhaps what stands in its place. */
    Reply withdrawn(Node thing, Facts facts) {
        var successor = facts.object(thing, Terms.REPLACED_BY).filter(Node::isURI);
        var reply = forPeople()
                ? page(410, withdrawnPage(thing, facts, successor))
                : plain(
                        410,
                        "%s was withdrawn.%s"
                                .formatted(
                                        facts.label(thing),
                                        successor
                                                .map(next -> " In its place stands %s <%s>."
                                                        .formatted(facts.label(next), next.getURI()))
                                                .orElse("")));
        successor.ifPresent(next ->
                reply.with("Link", "<%s>; rel=\"successor-version\"".formatted(header(links.href(next.getURI())))));
        return reply;
    }

    private Html withdrawnPage(Node thing, Facts facts, Optional<Node> successor) {
        return Html.of(
                "<h1>{}</h1>\n<p>This entry was withdrawn.{}</p>\n<p class=\"wrap muted\">{}</p>\n",
                facts.label(thing),
                successor
                        .map(next -> Html.of(" In its place stands {}.", links.to(next.getURI(), facts.label(next))))
                        .orElse(Html.NOTHING),
                thing.getURI());
    }

    /** No address of a header breaks out of its brackets or its line. */
    static String header(String address) {
        return address.chars()
                .filter(c -> c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean forPeople() {
        return Accept.parse(request.getHeader("Accept")).prefersHtml();
    }

    private Reply page(int status, Html content) {
        return with(Reply.text(status, "text/html", Layout.page(Problems.title(status), content)));
    }

    private Reply plain(int status, String sentence) {
        return with(Reply.text(status, "application/problem+json", Problems.json(status, sentence)));
    }

    private static Reply with(Reply reply) {
        return reply.with("Cache-Control", "no-store").with("Vary", "Accept, Accept-Encoding");
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
