package org.focgraph.server.html;

import java.util.ArrayList;
import java.util.List;

/**
 * The frame a page stands in.
 *
 * @param place the address in the menu that the page belongs to; empty where it belongs to none
 * @param release the release the page is made from; empty where it is made from none
 * @param head more for its head: other formats, its address, sheets of style
 */
public record Layout(String title, String place, String release, Html head) {

    private record Item(String address, String name) {}

    private static final List<Item> MENU = List.of(
            new Item("/explore/", "Questions"),
            new Item("/search", "Search"),
            new Item("/vocab", "Vocabulary"),
            new Item("/query", "Query"),
            new Item("/data", "Data"),
            new Item("/cite", "Cite"),
            new Item("/about", "About"));

    public static Layout of(String title) {
        return new Layout(title, "", "", Html.NOTHING);
    }

    /** Marks an item of the menu as the one the page belongs to. */
    public Layout in(String address) {
        return new Layout(title, address, release, head);
    }

    public Layout from(String usedRelease) {
        return new Layout(title, place, usedRelease, head);
    }

    public Layout with(Html more) {
        return new Layout(title, place, release, more);
    }

    public String page(Html content) {
        return begin() + content + end(release);
    }

    public static String page(String title, Html content) {
        return of(title).page(content);
    }

    /** The page down to its content, for content that is written as it comes. */
    public static String before(String title) {
        return of(title).begin();
    }

    private String begin() {
        return Html.of(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>{}</title>
                        <link rel="stylesheet" href="/style.css">
                        <link rel="icon" href="data:,">
                        {}</head>
                        <body>
                        <a class="skip" href="#content">Skip to content</a>
                        <header><nav aria-label="Site"><a class="home" href="/"{}>focgraph</a>{}</nav></header>
                        <main id="content">
                        """,
                        title.equals("focgraph") ? title : title + " · focgraph",
                        head,
                        current("/"),
                        menu())
                .toString();
    }

    private List<Html> menu() {
        var links = new ArrayList<Html>();
        for (var item : MENU) {
            links.add(Html.of(" <a href=\"{}\"{}>{}</a>", item.address(), current(item.address()), item.name()));
        }
        return links;
    }

    private Html current(String address) {
        return address.equals(place) ? Html.of(" aria-current=\"page\"") : Html.NOTHING;
    }

    public static String after() {
        return end("");
    }

    private static String end(String release) {
        return Html.of(
                        """

                        </main>
                        <footer><p><a href="/about">About</a> <a href="/accessibility">Accessibility</a> \
                        <a href="/data">Data and licences</a> <a href="/cite">Cite</a></p>
                        {}</footer>
                        </body>
                        </html>
                        """,
                        release.isEmpty()
                                ? Html.NOTHING
                                : Html.of("<p class=\"wrap\">Release <code>{}</code></p>\n", release))
                .toString();
    }
}
