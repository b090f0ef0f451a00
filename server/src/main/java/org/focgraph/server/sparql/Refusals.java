package org.focgraph.server.sparql;

import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.focgraph.server.guard.Busy;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.guard.QueryRefused;
import org.focgraph.server.http.Fault;
import org.focgraph.server.http.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said to whoever asked, whatever went wrong with a query.
 *
 * @param narrower what may help a query that takes too long, as a sentence
 */
public record Refusals(Limits limits, String narrower) {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    public Refused of(Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused;
        }
        if (failure instanceof QueryRefused refused) {
            return new Refused(refused.status(), refused.getMessage());
        }
        if (failure instanceof Busy busy) {
            return new Refused(503, busy.getMessage(), Map.of("Retry-After", "5"));
        }
        if (failure instanceof QueryCancelledException) {
            return new Refused(504, outOfTime());
        }
        if (failure instanceof StackOverflowError) {
            return new Refused(400, "The query or its paths go too deep to be followed.");
        }
        if (failure instanceof OutOfMemoryError) {
            LOG.error("out of memory in a query", failure);
            return new Refused(503, "The query needs more memory than there is.");
        }
        if (failure instanceof QueryException) {
            LOG.debug("refused when run", failure);
            return new Refused(400, "The query cannot be run as it is written.");
        }
        return Fault.of(failure);
    }

    private String outOfTime() {
        return "The query was stopped: the first row is due after %s seconds and the last after %s. %s"
                .formatted(Limits.seconds(limits.firstRow()), Limits.seconds(limits.total()), narrower);
    }
}
