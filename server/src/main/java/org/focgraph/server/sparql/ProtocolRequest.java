package org.focgraph.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetDescription;
import org.eclipse.jetty.http.HttpException;
import org.focgraph.server.guard.QueryText;
import org.focgraph.server.http.Parameters;
import org.focgraph.server.http.Refused;

/**
 * A request of the SPARQL 1.1 Protocol, section 2.1: a query by GET, by POST of a form, or by POST as it is.
 *
 * <p>Besides the protocol's parameters there are {@code format} (a short name that wins over Accept, for links) and
 * {@code timeout} (seconds, only to shorten), and {@code release} (a release that is kept, in place of the one in use). All
 * others are ignored.
 *
 * @param query the text of the query, or null where there is none
 * @param dataset the graphs named by the request, or null
 * @param release the release asked for, or null for the one in use
 */
record ProtocolRequest(String query, DatasetDescription dataset, String format, Duration timeout, String release) {

    private static final int LARGEST_FORM = 1 << 20;
    private static final String FORM = "application/x-www-form-urlencoded";
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
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refused(415, "Requests are read as they are, without Content-Encoding.");
        }
        var type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        checkCharset(type);
        return switch (type.split(";", 2)[0].strip()) {
            case FORM -> of(Parameters.parse(request.getQueryString(), body(request, LARGEST_FORM, "form")), null);
            case DIRECT -> of(Parameters.parse(request.getQueryString()), body(request, QueryText.LONGEST, "query"));
            case "application/sparql-update" ->
                throw new Refused(415, "This endpoint answers queries only; it cannot be written to.");
            default -> throw new Refused(415, "A query is posted as %s or as %s.".formatted(DIRECT, FORM));
        };
    }

    private static void checkCharset(String contentType) {
        int at = contentType.indexOf("charset=");
        if (at >= 0) {
            var charset = contentType
                    .substring(at + 8)
                    .split(";", 2)[0]
                    .replace("\"", "")
                    .strip();
            if (!charset.equals("utf-8") && !charset.equals("us-ascii")) {
                throw new Refused(415, "Queries are read in UTF-8.");
            }
        }
    }

    private static String body(HttpServletRequest request, int most, String what) throws IOException {
        var refused = new Refused(413, "The %s is longer than %d kB.".formatted(what, most / 1024));
        if (request.getContentLengthLong() > most) {
            throw refused;
        }
        var bytes = bytes(request, most + 1);
        if (bytes.length > most) {
            throw refused;
        }
        return Parameters.utf8(ByteBuffer.wrap(bytes));
    }

    private static byte[] bytes(HttpServletRequest request, int most) {
        try {
            return request.getInputStream().readNBytes(most);
        } catch (IOException | HttpException.RuntimeException incomplete) {
            throw new Refused(
                    400, "The body of the request did not arrive as it should.", Map.of("Connection", "close"));
        }
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
                timeout(parameters.one("timeout")),
                parameters.one("release"));
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
