package org.focgraph.server.publish;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.focgraph.server.http.Representation;

/**
 * What is asked for.
 *
 * @param out a folder that is not there yet, is empty, or is an earlier site
 * @param root where the site will be published, with a slash at the end, if that is known
 * @param server the address of a server where more can be asked, without a slash at the end
 * @param formats endings of the formats that every thing is had in, beside its page
 */
public record SiteRequest(Path out, Optional<String> root, Optional<String> server, Set<String> formats) {

    /** Every format a thing can be had in, beside its page. */
    public static Set<String> allFormats() {
        return Stream.of(Representation.values())
                .filter(format -> format != Representation.HTML)
                .map(Representation::ending)
                .collect(Collectors.toUnmodifiableSet());
    }
}
