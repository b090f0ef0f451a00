package org.focgraph.release;

import com.jcraft.jzlib.GZIPOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Gzip whose bytes follow from the content alone: no time, no name, and one compressor everywhere. The one in
 * {@code java.util.zip} is that of the machine, and two machines compress differently.
 */
public final class PlainGzip {

    private static final int UNKNOWN_SYSTEM = 255;
    private static final int BUFFER = 1 << 16;

    private PlainGzip() {}

    public static OutputStream over(OutputStream out) throws IOException {
        var gzip = new GZIPOutputStream(out, BUFFER);
        gzip.setModifiedTime(0);
        gzip.setOS(UNKNOWN_SYSTEM);
        return gzip;
    }
}
