package org.focgraph.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetDescription;
import org.focgraph.server.guard.QueryText;
import org.focgraph.server.http.Parameters;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.RequestBody;

/**
 * A request of the SPARQL 1.1 Protocol, section 2.1: a query by GET, by POST of a form, or by POST as it is.
 *
 * <p>Besides the protocol's parameters there are {@code format} (a short name that wins over Accept, for links) and
 * {@code timeout} (seconds, only to shorten). All others are ignored.
 *
 * @param query the text of the query, or null where there is none
 * @param dataset the graphs named by the request, or null
 */
record ProtocolRequest(String query, DatasetDescription dataset, String format, Duration timeout) {

    private static final String DIRECT = "application/sparql-query";

    static ProtocolRequest read(HttpServletRequest request) throws IOException {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> of(Parameters.parse(request.getQueryString()), null);
            case "POST" -> post(request);
            default ->
                throw new Refused(
                        405,
                        "Queries are sent with GET or POST; this endpoint cannot be written to.",
                        Map.of("Allow", "GET, HEAD, POST, OPTIONS"));
        };
    }

    private static ProtocolRequest post(HttpServletRequest request) throws IOException {
        return switch (RequestBody.mediaType(request)) {
            case RequestBody.FORM ->
                of(
                        Parameters.parse(
                                request.getQueryString(), RequestBody.read(request, RequestBody.LARGEST_FORM, "form")),
                        null);
            case DIRECT ->
                of(Parameters.parse(request.getQueryString()), RequestBody.read(request, QueryText.LONGEST, "query"));
            case "application/sparql-update" ->
                throw new Refused(415, "This endpoint answers queries only; it cannot be written to.");
            default -> throw new Refused(415, "A query is posted as %s or as %s.".formatted(DIRECT, RequestBody.FORM));
        };
    }

    private static ProtocolRequest of(Parameters parameters, String direct) {
        var query = parameters.one("query");
        if (direct != null && query != null) {
            throw new Refused(400, "The query stands both in the address and in the body; send one of them.");
        }
        if (!parameters.all("update").isEmpty()) {
            throw new Refused(400, "This endpoint answers queries only; it cannot be written to.");
        }
        return new ProtocolRequest(
                direct == null ? query : direct,
                dataset(parameters.all("default-graph-uri"), parameters.all("named-graph-uri")),
                parameters.one("format"),
                timeout(parameters.one("timeout")));
    }

    private static DatasetDescription dataset(List<String> defaults, List<String> named) {
        var defaultGraphs = defaults.stream().filter(iri -> !iri.isEmpty()).toList();
        var namedGraphs = named.stream().filter(iri -> !iri.isEmpty()).toList();
        return defaultGraphs.isEmpty() && namedGraphs.isEmpty()
                ? null
                : DatasetDescription.create(defaultGraphs, namedGraphs);
    }

    private static Duration timeout(String seconds) {
        if (seconds == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(seconds);
            if (number > 0) {
                return Duration.ofMillis(Math.max(1, (long) Math.min(1e9, number * 1000)));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Refused(400, "The parameter timeout is a number of seconds, such as 5 or 2.5.");
    }
}
