package org.focgraph.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.guard.Workers;
import org.focgraph.server.http.Accept;
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
    private final Refusals refusals;

    /** @param base the project's base IRI, against which relative IRIs of a query are read */
    public SparqlEndpoint(Releases releases, String base, Limits limits, Workers workers, Outbox outbox) {
        this.releases = releases;
        this.base = base;
        this.limits = limits;
        this.workers = workers;
        this.outbox = outbox;
        this.refusals = new Refusals(limits, "A LIMIT, a smaller pattern or a more selective first triple may help.");
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
        } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError failed) {
            return Problems.of(refusals.of(failed), request);
        }
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
        return workers.run(new QueryRun(asked, accept, known, releases, base, limits, workers), asked.timeout());
    }

    private byte[] serviceDescription(Format format) {
        try (var lease = releases.acquire()) {
            return Reading.of(lease.dataset(), () -> new ServiceDescription(base, limits, lease.release())
                    .write(lease.dataset(), format));
        }
    }

    private Reply withoutQuery(HttpServletRequest request, Accept accept) {
        boolean read = !request.getMethod().equals("POST");
        if (read && accept.prefersHtml()) {
            return Reply.empty(303).with("Location", "/query").with("Vary", "Accept, Accept-Encoding");
        }
        if (read && Format.ofRdf().stream().anyMatch(format -> accept.names(format.mediaType()))) {
            var format = Format.best(Format.ofRdf(), accept).orElseThrow();
            byte[] description = workers.run(effort -> serviceDescription(format), null);
            return Reply.of(200, format.contentType(), List.of(description)).with("Vary", "Accept, Accept-Encoding");
        }
        throw new Refused(
                400,
                "This is a SPARQL endpoint: send a query as ?query=… by GET or POST, or with POST as"
                        + " application/sparql-query. An Accept header of text/turtle gives its service description.");
    }
}
