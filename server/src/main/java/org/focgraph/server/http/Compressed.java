package org.focgraph.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A body as gzip, for clients that take it. */
final class Compressed {

    private static final int WORTHWHILE = 1_024;

    private Compressed() {}

    static boolean isWanted(String acceptEncoding, long length) {
        return length > WORTHWHILE && acceptEncoding != null && takesGzip(acceptEncoding.toLowerCase(Locale.ROOT));
    }

    private static boolean takesGzip(String acceptEncoding) {
        for (var part : acceptEncoding.split(",", 20)) {
            var coding = part.strip().split("\\s*;\\s*");
            if (coding[0].equals("gzip") || coding[0].equals("*")) {
                return coding.length == 1 || !coding[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    static List<byte[]> of(List<byte[]> body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes, 1 << 13)) {
            for (var part : body) {
                gzip.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(bytes.toByteArray());
    }
}
