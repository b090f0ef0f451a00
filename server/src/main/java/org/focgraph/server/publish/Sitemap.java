package org.focgraph.server.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.focgraph.server.html.Html;

/** The list of pages for search engines (sitemaps.org 0.9), in parts where there are too many for one file. */
final class Sitemap {

    private static final int MOST = 50_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    /**
     * The files by their names; none where it is not known where the site will stand, since addresses must be whole.
     *
     * @param pages files below the root of the site
     */
    static Map<String, String> of(Collection<String> pages, Optional<String> root) {
        if (root.isEmpty()) {
            return Map.of();
        }
        var addresses = pages.stream()
                .sorted()
                .map(page -> new SiteFile(page).below(root.get()))
                .toList();
        if (addresses.size() <= MOST) {
            return Map.of("sitemap.xml", list("urlset", "url", addresses));
        }
        var files = new TreeMap<String, String>();
        var parts = new ArrayList<String>();
        for (int from = 0; from < addresses.size(); from += MOST) {
            var name = "sitemap-" + (parts.size() + 1) + ".xml";
            files.put(name, list("urlset", "url", addresses.subList(from, Math.min(from + MOST, addresses.size()))));
            parts.add(root.get() + name);
        }
        files.put("sitemap.xml", list("sitemapindex", "sitemap", parts));
        return files;
    }

    private static String list(String whole, String each, List<String> addresses) {
        var entries = addresses.stream()
                .map(address -> "<" + each + "><loc>" + Html.of("{}", address) + "</loc></" + each + ">\n")
                .toList();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + whole + " xmlns=\"" + NAMESPACE + "\">\n"
                + String.join("", entries) + "</" + whole + ">\n";
    }

    static String robots(Optional<String> root) {
        return "User-agent: *\nAllow: /\n"
                + root.map(address -> "Sitemap: " + address + "sitemap.xml\n").orElse("");
    }
}
