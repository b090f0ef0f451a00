package org.focgraph.store;

import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;

/**
 * A store that speaks the SPARQL 1.1 Graph Store Protocol with indirect graph identification ({@code ?graph=},
 * {@code ?default}).
 *
 * <p>What may pass (no connection, 429, 5xx) is tried again with growing pauses; a refusal (401, 403 and other 4xx)
 * ends at once.
 */
public final class RemoteStore {

    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final String address;

    /** @param user and password may both be null where the store asks for none */
    public RemoteStore(String address, String user, String password) {
        this.address = address;
        if (user != null && password != null) {
            AuthEnv.get().registerUsernamePassword(URI.create(address), user, password);
        }
    }

    public String address() {
        return address;
    }

    /** The graph, which is empty where the store has none of that name. */
    public Graph get(Node name) {
        return patiently("reading " + name, () -> {
            try {
                return request(name).GET();
            } catch (HttpException e) {
                if (e.getStatusCode() == 404) {
                    return GraphFactory.createDefaultGraph();
                }
                throw e;
            }
        });
    }

    /** Replaces a graph as a whole. */
    public void put(Node name, Graph graph) {
        patiently("writing " + name, () -> {
            request(name).contentType(RDFFormat.NTRIPLES_UTF8).PUT(graph);
            return null;
        });
    }

    /** Replaces the default graph. */
    public void putDefault(Graph graph) {
        patiently("writing the default graph", () -> {
            GSP.service(address)
                    .defaultGraph()
                    .contentType(RDFFormat.NTRIPLES_UTF8)
                    .PUT(graph);
            return null;
        });
    }

    /** Removes a graph that may be there or not. */
    public void delete(Node name) {
        patiently("deleting " + name, () -> {
            try {
                request(name).DELETE();
            } catch (HttpException e) {
                if (e.getStatusCode() != 404) {
                    throw e;
                }
            }
            return null;
        });
    }

    private GSP request(Node name) {
        return GSP.service(address).graphName(name);
    }

    private <T> T patiently(String doing, Supplier<T> request) {
        HttpException last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            pause(attempt);
            try {
                return request.get();
            } catch (HttpException e) {
                if (!mayPass(e)) {
                    throw refused(doing, e);
                }
                last = e;
            }
        }
        throw refused(doing, last);
    }

    private static boolean mayPass(HttpException e) {
        int status = e.getStatusCode();
        return status == -1 || status == 429 || status >= 500;
    }

    private FocGraphException refused(String doing, HttpException e) {
        var status = e.getStatusCode();
        var reason = status == 401 || status == 403
                ? "it refused the credentials (status " + status
                        + "); set FOCGRAPH_STORE_USER and FOCGRAPH_STORE_PASSWORD"
                : status > 0
                        ? "it answered with status " + status
                        : isRefusedConnection(e)
                                ? "nothing answers there"
                                : "the connection failed (" + e.getMessage() + ")";
        return new FocGraphException(
                ExitCode.ENVIRONMENT,
                doing + " at " + address + " failed: " + reason + "; run the load again, it takes up where it stopped",
                e);
    }

    private static boolean isRefusedConnection(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        if (attempt == 0) {
            return;
        }
        try {
            Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FocGraphException.environment("interrupted while waiting for the store", e);
        }
    }
}
