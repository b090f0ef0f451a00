package org.focgraph.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.focgraph.server.http.Accept;
import org.focgraph.server.http.EntityTag;
import org.focgraph.server.http.Parameters;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;

/**
 * What was asked for.
 *
 * @param path decoded by nobody: paths of the catalogue need no escapes
 * @param address path and parameters to the letter
 * @param known the If-None-Match header, or null
 */
record Request(String path, String address, Parameters parameters, Accept accept, String known) {

    static Request of(HttpServletRequest request) {
        return new Request(
                request.getRequestURI(),
                request.getRequestURI() + "?" + request.getQueryString(),
                Parameters.parse(request.getQueryString()),
                Accept.parse(request.getHeader("Accept")),
                request.getHeader("If-None-Match"));
    }

    /** A parameter that may stand there once; an empty value counts as none. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.one(name)).filter(value -> !value.isBlank());
    }

    /** The media type wanted most; of those wanted alike, the first. */
    <T> T best(List<T> offered, Function<T, String> mediaType) {
        T best = null;
        double weight = 0;
        for (var each : offered) {
            double wanted = accept.weight(mediaType.apply(each));
            if (wanted > weight) {
                best = each;
                weight = wanted;
            }
        }
        if (best == null) {
            throw new Refused(
                    406,
                    "This can be had as %s."
                            .formatted(String.join(
                                    ", ",
                                    offered.stream().map(mediaType).distinct().toList())));
        }
        return best;
    }

    /** The reply with its tag, or without its body where the client has it already. */
    Reply tagged(Reply reply, String tag) {
        return (EntityTag.isKnown(known, tag) ? Reply.empty(304).with(reply.headers()) : reply).with("ETag", tag);
    }
}
