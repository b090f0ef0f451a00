package org.focgraph.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.focgraph.problem.FocGraphException;
import org.focgraph.server.explorer.Assets;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;

/** A page whose text stands in the folder {@code explorer/pages} as HTML, without its frame. */
record TextPage(String title, String file) {

    /** @param release to be named at its foot */
    String of(String release) {
        return Layout.of(title).in("/" + file).from(release).page(Html.of(fragment()));
    }

    private String fragment() {
        try (var in = Assets.class.getResourceAsStream("files/pages/" + file + ".html")) {
            if (in == null) {
                throw FocGraphException.environment(
                        "this build lacks the page " + file + "; build it again with mvn package", null);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
