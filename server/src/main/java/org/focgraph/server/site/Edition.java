package org.focgraph.server.site;

/**
 * The release a page is made from.
 *
 * @param id of the release
 * @param isInUse is it the one that answers where none is named?
 * @param isNamed did the request name it?
 */
public record Edition(String id, boolean isInUse, boolean isNamed) {

    /** What is added to the addresses of other forms of a page, so that they are of the same release. */
    public String suffix() {
        return isNamed ? "?release=" + id : "";
    }

    /** What a page depends on: it says so where its release is no longer the one in use. */
    public String tag() {
        return id + (isInUse ? "" : " earlier") + suffix();
    }
}
