package org.focgraph.server.publish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.focgraph.server.facts.Natural;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;

/** Finding things without a server: a page that searches with a script, and a list of each kind for whoever has none. */
final class SearchPages {

    static final String ADDRESS = "/search";
    static final String SCRIPT = "/explorer/search.js";

    private static final int SHORT = 60;

    private final Map<String, List<SiteThing>> kinds = new TreeMap<>();

    SearchPages(List<SiteThing> things) {
        things.forEach(thing ->
                kinds.computeIfAbsent(thing.kind(), any -> new ArrayList<>()).add(thing));
        kinds.values()
                .forEach(list -> list.sort(Comparator.comparing(SiteThing::label, Natural.ORDER)
                        .thenComparing(SiteThing::local, Natural.ORDER)));
    }

    static String ofKind(String kind) {
        return ADDRESS + "/" + kind;
    }

    /** Every page by its address. */
    Map<String, String> all() {
        var pages = new LinkedHashMap<String, String>();
        pages.put(ADDRESS, search());
        kinds.forEach((kind, things) -> pages.put(ofKind(kind), list(kind, things)));
        return pages;
    }

    private String search() {
        var options = kinds.keySet().stream()
                .filter(kind -> !kind.equals(SiteThings.STATE_NAME))
                .map(kind -> Html.of("<option value=\"{}\">{}</option>\n", kind, spaced(kind)))
                .toList();
        var lists = kinds.entrySet().stream()
                .map(kind -> Html.of(
                        "<li><a href=\"{}\">{}</a> <span class=\"number\">{}</span></li>\n",
                        ofKind(kind.getKey()),
                        spaced(kind.getKey()),
                        "%,d".formatted(kind.getValue().size())))
                .toList();
        return Layout.of("Search")
                .in("/search")
                .with(Html.of("<script type=\"module\" src=\"{}\"></script>\n", SCRIPT))
                .page(Html.of(
                        """
                        <h1>Search</h1>
                        <form action="/search" method="get" class="search" role="search">
                        <p><label for="q">Name in any language, word, symbol or code</label></p>
                        <p><input id="q" name="q" type="search" maxlength="200"></p>
                        <p><label>Kind <select id="kind" name="kind">
                        <option value="">all kinds</option>
                        {}</select></label> <button type="submit">Search</button></p>
                        </form>
                        <noscript><p class="notice">Searching needs script here. The lists below need none.</p></noscript>
                        <p id="found" role="status"></p>
                        <ol id="results" class="results"></ol>
                        <h2 id="kinds">Everything by kind</h2>
                        <p class="muted">Each is listed from A to Z. <a href="{}" data-format="search">All names as JSON</a></p>
                        <ul class="kinds" aria-label="Things by kind">
                        {}</ul>
                        """,
                        options,
                        SearchIndex.ADDRESS,
                        lists));
    }

    private static String list(String kind, List<SiteThing> things) {
        var title = "All of kind " + spaced(kind);
        return Layout.page(
                title,
                Html.of(
                        "<h1>{}</h1>\n<p>{} in all. <a href=\"/search\">Search</a></p>\n{}",
                        title,
                        "%,d".formatted(things.size()),
                        things.size() <= SHORT ? items(things) : byLetter(things)));
    }

    private static Html byLetter(List<SiteThing> things) {
        var letters = new TreeMap<String, List<SiteThing>>();
        things.forEach(thing -> letters.computeIfAbsent(letter(thing.label()), any -> new ArrayList<>())
                .add(thing));
        var contents = letters.keySet().stream()
                .map(letter -> Html.of("<a href=\"#{}\">{}</a> ", id(letter), letter))
                .toList();
        var sections = letters.entrySet().stream()
                .map(letter -> Html.of(
                        "<h2 id=\"{}\">{}</h2>\n{}", id(letter.getKey()), letter.getKey(), items(letter.getValue())))
                .toList();
        return Html.of("<p>{}</p>\n{}", contents, sections);
    }

    private static String id(String letter) {
        return letter.equals("0–9") ? "digits" : "letter-" + letter.codePointAt(0);
    }

    /** Without accents: É stands under E. */
    private static String letter(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return "#";
        }
        var first = new String(Character.toChars(plain.codePointAt(0)));
        return Character.isDigit(first.codePointAt(0)) ? "0–9" : first;
    }

    private static Html items(List<SiteThing> things) {
        var items = things.stream()
                .map(thing -> Html.of("<li><a href=\"{}\">{}</a></li>\n", thing.address(), thing.label()))
                .toList();
        return Html.of("<ul>\n{}</ul>\n", items);
    }

    private static String spaced(String kind) {
        return kind.replace('-', ' ');
    }
}
