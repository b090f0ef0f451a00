package org.focgraph.server.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of the server's own: whoever asked gets a reference, the log gets the reference and what happened. */
public final class Fault {

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Fault() {}

    public static Refused of(Throwable cause) {
        var bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        var reference = HexFormat.of().formatHex(bytes);
        LOG.error("internal error {}", reference, cause);
        return new Refused(500, "Something went wrong here, reference %s.".formatted(reference));
    }
}
