package org.focgraph.server.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.focgraph.server.html.Html;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes a page of the server a page of the site: links become relative, what needs a server is said to need one, and the
 * text of a query stands where the link to its answer stood.
 *
 * @param root where the site is published, with a slash at the end, if that is known
 * @param server the address of a server where more can be asked, without a slash at the end
 */
record PageWriter(SitePlan plan, Optional<String> root, Optional<String> server) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ATTRIBUTES = List.of("href", "src", "action", "poster", "data", "xlink:href");
    private static final String PHRASE = "p, h1, h2, h3, h4, h5, h6, dt, pre, summary, caption";
    private static final String BLOCK = PHRASE + ", li, dd, td, th, div, section, figure, article, main, body";

    /** A page of the site, and the files it leads to. */
    record Written(String html, List<Destination.Saved> links) {}

    /** @param address of the page on the server */
    Written write(String html, String address, SiteFile file) {
        var page = new Page(Jsoup.parse(html), address, file);
        page.rewrite();
        return new Written(page.document.outerHtml(), page.links);
    }

    /** A page of the site without its links to a file that there is none of after all. */
    String without(String html, SiteFile page, SiteFile lacking) {
        var document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        var address = lacking.from(page);
        document.getElementsByAttributeValue("href", address).forEach(PageWriter::leaveOut);
        return document.outerHtml();
    }

    private static void leaveOut(Element element) {
        var parent = element.parent();
        element.remove();
        if (parent != null && parent.is("li") && parent.text().isEmpty()) {
            parent.remove();
        }
    }

    private final class Page {
        private final Document document;
        private final String address;
        private final SiteFile file;
        private final List<Destination.Saved> links = new ArrayList<>();

        Page(Document document, String address, SiteFile file) {
            this.document = document;
            this.address = address;
            this.file = file;
            document.outputSettings().prettyPrint(false);
        }

        void rewrite() {
            document.select("form:not([action=/search])").forEach(this::form);
            for (var attribute : ATTRIBUTES) {
                for (var element : document.getElementsByAttribute(attribute)) {
                    link(element, attribute);
                }
            }
            document.select("script[type=application/ld+json]").forEach(this::description);
            var main = document.selectFirst("main");
            if (main != null) {
                main.append(Html.of(
                                "<p class=\"muted\">Static copy of release {}. <a href=\"{}\">What needs a server</a></p>\n",
                                plan.release(),
                                to(plan.of("/query", address)))
                        .toString());
            }
        }

        private String to(Destination destination) {
            if (destination instanceof Destination.Saved saved) {
                links.add(saved);
                return saved.file().from(file) + saved.suffix();
            }
            throw new IllegalArgumentException("not a file of the site: " + destination);
        }

        private void form(Element form) {
            var there = server.map(place -> Html.of(" {}", Html.link(place + address, "Ask there: " + place)))
                    .orElse(Html.NOTHING);
            form.before(Html.of(
                            "<p class=\"notice\">This is a static copy of release {}; asking with other values needs a server.{}</p>",
                            plan.release(),
                            there)
                    .toString());
            form.remove();
        }

        private void link(Element element, String attribute) {
            var value = element.attr(attribute);
            if (value.isEmpty() || value.startsWith("#") || value.startsWith("data:")) {
                return;
            }
            var destination = isRestOfRows(element) ? wholeAnswer(element) : plan.of(value, address);
            if (destination instanceof Destination.Saved saved) {
                element.attr(attribute, to(saved));
                if (element.is("link[rel=canonical]")) {
                    root.ifPresent(place -> element.attr(attribute, saved.file().below(place)));
                }
                if (element.is("a")
                        && element.text().equals(saved.address())
                        && !saved.file().isPage()) {
                    element.text("/" + saved.file().path());
                }
            } else if (destination instanceof Destination.Query query) {
                query(element, query.sparql());
            } else if (destination instanceof Destination.OfAServer asked) {
                elsewhere(element, attribute, asked);
            } else if (destination instanceof Destination.LeftOut) {
                leaveOut(element);
            }
        }

        private boolean isRestOfRows(Element element) {
            return element.is("a[rel=next], a[rel=prev]");
        }

        /** Parts of a long table are had from a server only; its whole is a file. */
        private Destination wholeAnswer(Element element) {
            var csv = document.selectFirst("a[href^=/api/queries/]:not([href*=?])[href$=.csv]");
            if (csv == null) {
                return plan.of(element.attr("href"), address);
            }
            element.removeAttr("rel").text("All rows (CSV)");
            return plan.of(csv.attr("href"), address);
        }

        /** The answer needs a server; what is asked can be read. */
        private void query(Element link, String sparql) {
            if (!link.is("a")) {
                link.remove();
                return;
            }
            var text = link.text();
            var block = link.closest(BLOCK);
            boolean alone = block != null && block.is("p") && block.text().equals(text);
            var details = new Element("details");
            details.appendElement("summary").text(alone ? text : "Query");
            details.appendElement("pre").addClass("wrap").text(sparql);
            if (alone) {
                block.replaceWith(details);
            } else if (block == null || block.is(PHRASE)) {
                (block == null ? link : block).after(details);
                link.unwrap();
            } else {
                block.appendChild(details);
                link.unwrap();
            }
        }

        private void elsewhere(Element element, String attribute, Destination.OfAServer asked) {
            if (server.isPresent()) {
                element.attr(attribute, server.get() + asked.address());
            } else if (element.is("a")) {
                element.unwrap();
            } else {
                element.remove();
            }
        }

        /** The address of the page, for search engines: absolute, or not at all. */
        private void description(Element script) {
            try {
                if (JSON.readTree(script.data()) instanceof ObjectNode json) {
                    located(json);
                    script.empty();
                    script.appendChild(new DataNode(Html.json(json.toString())));
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the description on " + address + " is not JSON", e);
            }
        }

        private void located(ObjectNode json) {
            JsonNode url = json.get("url");
            if (url != null && url.isTextual() && url.textValue().startsWith("/")) {
                json.remove("url");
                if (root.isPresent() && plan.of(url.textValue(), address) instanceof Destination.Saved saved) {
                    json.put("url", saved.file().below(root.get()));
                }
            }
        }
    }
}
