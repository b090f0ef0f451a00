package org.focgraph.server.publish;

import java.util.List;
import org.focgraph.server.html.Links;

/**
 * A thing as the site finds it.
 *
 * @param local the part of its address after the base: {@code state/KEN}
 * @param kind the name of its kind
 * @param label in English, or the first there is
 * @param others its names in other languages, and other names
 * @param codes symbols and codes it is known by
 */
record SiteThing(String local, String kind, String label, List<String> others, List<String> codes) {

    private static final String TERM = "vocab#";

    /** The address of the page about it: a word of the vocabulary has its place on the page of all words. */
    String address() {
        return isTerm() ? "/" + local : "/doc/" + Links.encoded(local);
    }

    boolean isTerm() {
        return local.startsWith(TERM);
    }

    String folder() {
        return local.substring(0, local.indexOf('/') + 1);
    }

    /** Its page as seen from the root of the site. */
    String page() {
        return isTerm()
                ? SiteFile.page("/vocab").below("") + local.substring(TERM.length() - 1)
                : SiteFile.page(address()).below("");
    }
}
