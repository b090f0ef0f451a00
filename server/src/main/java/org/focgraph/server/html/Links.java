package org.focgraph.server.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where addresses lead: what the project names has its page on this server, everything else is elsewhere. Data keep the
 * public addresses; only links differ.
 *
 * @param base the project's base IRI
 * @param site where this server is reached from outside, such as {@code https://example.org}; empty for links that stay
 *     on whatever host the page came from
 */
public record Links(String base, String site) {

    /** Whether the project names it. */
    public boolean isOwn(String iri) {
        return iri.startsWith(base) && iri.length() > base.length();
    }

    /** The part of an own IRI after the base: {@code state/KEN}. */
    public String local(String iri) {
        return iri.substring(base.length());
    }

    /** An address of this server. */
    public String page(String path) {
        return site + path;
    }

    /** The page of a thing of the project; the IRI itself where it is another's. */
    public String href(String iri) {
        if (!isOwn(iri)) {
            return iri;
        }
        var local = local(iri);
        if (local.equals("vocab") || local.startsWith("vocab#")) {
            return page("/" + local);
        }
        return page("/doc/" + encoded(local));
    }

    /** A link with text: inside this server, or outside where the address is one of the web. */
    public Html to(String iri, String text) {
        return isOwn(iri) ? Html.of("<a href=\"{}\">{}</a>", href(iri), text) : Html.link(iri, text);
    }

    /** The page that shows the answer to a query. */
    public String query(String sparql) {
        return page("/sparql?query=" + URLEncoder.encode(sparql.strip(), StandardCharsets.UTF_8));
    }

    /** What may stand in a path of an address, and in a header: letters, digits and a few signs; all else as bytes. */
    public static String encoded(String path) {
        var encoded = new StringBuilder(path.length() + 8);
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || "-._~/!$'()*+,;=:@".indexOf(c) >= 0;
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append("%02X".formatted(octet & 0xFF));
            }
        }
        return encoded.toString();
    }
}
