package org.focgraph.server.publish;

/** What becomes of a link of the server in the site. */
sealed interface Destination {

    /** Not of this server. */
    record Outside() implements Destination {}

    /**
     * A file of the site.
     *
     * @param address what the server is asked for
     * @param suffix what follows the file in a link: a state that scripts read, a place on the page
     */
    record Saved(String address, SiteFile file, String suffix) implements Destination {}

    /** The answer to a query written by hand, which only a server works out: its text can be shown. */
    record Query(String sparql) implements Destination {}

    /** Something else that only a server answers. */
    record OfAServer(String address) implements Destination {}

    /** A format that this site is made without. */
    record LeftOut() implements Destination {}
}
