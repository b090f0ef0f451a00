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

    /** The address of the document about it. */
    String document() {
        return "/doc/" + Links.encoded(local);
    }

    String folder() {
        return local.substring(0, local.indexOf('/') + 1);
    }
}
