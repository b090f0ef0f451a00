package org.focgraph.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.focgraph.server.guard.Busy;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.guard.QueryRefused;
import org.focgraph.server.guard.Workers;
import org.focgraph.server.http.Accept;
import org.focgraph.server.http.Fault;
import org.focgraph.server.http.Outbox;
import org.focgraph.server.http.Problems;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;
import org.focgraph.server.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SPARQL endpoint: the one thing Fuseki dispatches to. It reads the protocol strictly, never writes, and answers every
 * error with a sentence.
 */
public final class SparqlEndpoint extends ActionService {

    private static final Logger LOG = LoggerFactory.getLogger(SparqlEndpoint.class);

    private final Releases releases;
    private final String base;
    private final Limits limits;
    private final Workers workers;
    private final Outbox outbox;

    /** @param base the project's base IRI, against which relative IRIs of a query are read */
    public SparqlEndpoint(Releases releases, String base, Limits limits, Workers workers, Outbox outbox) {
        this.releases = releases;
        this.base = base;
        this.limits = limits;
        this.workers = workers;
        this.outbox = outbox;
    }

    @Override
    public void process(HttpAction action) {
        var request = action.getRequest();
        try {
            outbox.send(reply(request).with("FocGraph-Limits", limits.header()), request, action.getResponse());
        } catch (IOException clientLeft) {
            LOG.debug("client left", clientLeft);
        }
    }

    @Override
    public void validate(HttpAction action) {
        // process does it all
    }

    @Override
    public void execute(HttpAction action) {
        process(action);
    }

    private Reply reply(HttpServletRequest request) {
        try {
            return answer(request);
        } catch (Refused refused) {
            return Problems.of(refused, request);
        } catch (QueryRefused refused) {
            return Problems.of(new Refused(refused.status(), refused.getMessage()), request);
        } catch (Busy busy) {
            return Problems.of(new Refused(503, busy.getMessage(), Map.of("Retry-After", "5")), request);
        } catch (QueryCancelledException late) {
            return Problems.of(new Refused(504, outOfTime()), request);
        } catch (StackOverflowError tooDeep) {
            return Problems.of(new Refused(400, "The query or its paths go too deep to be followed."), request);
        } catch (OutOfMemoryError tooMuch) {
            LOG.error("out of memory in a query", tooMuch);
            return Problems.of(new Refused(503, "The query needs more memory than there is."), request);
        } catch (QueryException late) {
            LOG.debug("refused when run", late);
            return Problems.of(new Refused(400, "The query cannot be run as it is written."), request);
        } catch (RuntimeException | IOException failed) {
            return Problems.of(Fault.of(failed), request);
        }
    }

    private String outOfTime() {
        return "The query was stopped: the first row is due after %s seconds and the last after %s. A LIMIT, a smaller pattern"
                        .formatted(Limits.seconds(limits.firstRow()), Limits.seconds(limits.total()))
                + " or a more selective first triple may help.";
    }

    private Reply answer(HttpServletRequest request) throws IOException {
        if (request.getMethod().equals("OPTIONS")) {
            return Reply.empty(204).with("Allow", "GET, HEAD, POST, OPTIONS");
        }
        var asked = ProtocolRequest.read(request);
        var accept = Accept.parse(request.getHeader("Accept"));
        if (asked.query() == null) {
            return withoutQuery(request, accept);
        }
        if (asked.query().isBlank()) {
            throw new Refused(400, "The query is empty.");
        }
        var known = request.getMethod().equals("POST") ? null : request.getHeader("If-None-Match");
        return workers.run(new QueryRun(asked, accept, known, releases, base, limits), asked.timeout());
    }

    private Reply withoutQuery(HttpServletRequest request, Accept accept) {
        boolean read = !request.getMethod().equals("POST");
        if (read && accept.prefersHtml()) {
            return Reply.empty(303).with("Location", "/#query").with("Vary", "Accept, Accept-Encoding");
        }
        if (read && Format.ofRdf().stream().anyMatch(format -> accept.names(format.mediaType()))) {
            var format = Format.best(Format.ofRdf(), accept).orElseThrow();
            return Reply.of(200, format.contentType(), List.of(ServiceDescription.write(base + "sparql", format)))
                    .with("Vary", "Accept, Accept-Encoding");
        }
        throw new Refused(
                400,
                "This is a SPARQL endpoint: send a query as ?query=… by GET or POST, or with POST as"
                        + " application/sparql-query. An Accept header of text/turtle gives its service description.");
    }
}
