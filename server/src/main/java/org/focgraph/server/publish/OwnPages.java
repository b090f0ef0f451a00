package org.focgraph.server.publish;

import java.util.Optional;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;

/**
 * Pages that the site has in place of what only a server can do.
 *
 * @param server the address of a server where more can be asked, without a slash at the end
 */
record OwnPages(String release, Optional<String> server) {

    /** In place of the page that sends queries. */
    String query() {
        return Layout.page(
                "Query",
                Html.of(
                        """
                        <h1>Ask in SPARQL</h1>
                        <p class="notice">This is a static copy of release {}: a query of your own needs a server.{}</p>
                        <h2 id="server">How to run one</h2>
                        <p>One program on your own computer answers queries over the same data; it needs Java 17 or newer and
                        no network after it is built.</p>
                        <pre>./focgraph serve</pre>
                        <p>Then open <code>http://127.0.0.1:3030/query</code>. A query can be put without a server too:</p>
                        <pre>./focgraph query --file my-query.rq --format csv</pre>
                        <h2 id="answers">What can be had here</h2>
                        <p>The <a href="/explore/">questions</a> of the catalogue are answered, with their data and the text of
                        their queries; other queries stand where they are used. The <a href="/data">data</a> are files that any
                        SPARQL engine loads.</p>
                        """,
                        release,
                        server.map(address -> Html.of(" {}", Html.link(address + "/query", "Ask it on " + address)))
                                .orElse(Html.NOTHING)));
    }

    /**
     * In place of whatever is not there. A host shows it at any address, so that its links must be absolute.
     *
     * @param root where the site is published, with a slash at the end, if that is known
     */
    static String notFound(Optional<String> root) {
        var where = root.map(address -> Html.of("It may be found from the {}.", Html.link(address, "start page")))
                .orElse(Html.of("It may be found from the start page of this site."));
        return Html.of(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>Not found · focgraph</title>
                        <link rel="icon" href="data:,">
                        </head>
                        <body>
                        <main>
                        <h1>There is nothing at this address</h1>
                        <p>{} This is a static copy: addresses with other values, and formats it was made without, need a
                        server.</p>
                        </main>
                        </body>
                        </html>
                        """,
                        where)
                .toString();
    }

    /** A page that leads on to another: hosts of files have no other way to say so. */
    static String redirect(SiteFile from, SiteFile to, Optional<String> root) {
        var address = to.from(from);
        return Html.of(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <title>Moved · focgraph</title>
                        <meta http-equiv="refresh" content="0; url={}">
                        <link rel="canonical" href="{}">
                        </head>
                        <body>
                        <p><a href="{}">The page is here.</a></p>
                        </body>
                        </html>
                        """,
                        address,
                        root.map(to::below).orElse(address),
                        address)
                .toString();
    }
}
