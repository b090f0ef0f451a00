package org.focgraph.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;

/** The body of a request, read as far as it may be long, in UTF-8 and nothing else. */
public final class RequestBody {

    public static final String FORM = "application/x-www-form-urlencoded";
    public static final int LARGEST_FORM = 1 << 20;

    private RequestBody() {}

    /** The media type of the body in small letters, empty where none is given; encodings are refused here. */
    public static String mediaType(HttpServletRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refused(415, "Requests are read as they are, without Content-Encoding.");
        }
        var type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        checkCharset(type);
        return type.split(";", 2)[0].strip();
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

    /** @param what a word for the body, for whoever sent too much of it */
    public static String read(HttpServletRequest request, int most, String what) throws IOException {
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
}
