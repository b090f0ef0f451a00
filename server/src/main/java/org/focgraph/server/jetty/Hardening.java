package org.focgraph.server.jetty;

import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** Makes the Jetty that Fuseki built fit for hostile clients. */
public final class Hardening {

    private static final int HEADERS = 16 << 10;
    private static final long LARGEST_BODY = (1 << 20) + 1_024;
    private static final int CONNECTIONS = 4_096;
    /** Of connections not accepted yet: beyond it a client tries again only after a second. */
    private static final int BACKLOG = 1_024;

    private Hardening() {}

    /**
     * @param idle how long a connection may be silent
     * @param arrival how long a request may take to arrive
     * @param drain how long requests may run on when the server stops
     */
    public static void apply(Server server, String host, Duration idle, Duration arrival, Duration drain) {
        var slow = new SlowRequests(server, arrival);
        for (var connector : server.getConnectors()) {
            if (connector instanceof ServerConnector network) {
                network.setHost(host);
                network.setAcceptQueueSize(BACKLOG);
                network.setIdleTimeout(idle.toMillis());
                network.setShutdownIdleTimeout(500);
                network.addBean(slow.firstRequest());
                configure(network.getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration());
            }
        }
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        server.setStopTimeout(drain.toMillis());
        var application = server.getHandler();
        server.setErrorHandler(new PlainErrors());
        server.getDescendant(ContextHandler.class).setErrorHandler(new PlainErrors());
        var retained = new EagerContentHandler(
                slow.end(application), new EagerContentHandler.RetainedContentLoaderFactory(LARGEST_BODY, -1, true));
        server.setHandler(new GracefulHandler(new FairTurns(slow.begin(sized(retained)))));
    }

    private static SizeLimitHandler sized(EagerContentHandler next) {
        var sized = new SizeLimitHandler(LARGEST_BODY, -1);
        sized.setHandler(next);
        return sized;
    }

    private static void configure(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADERS);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setUriCompliance(UriCompliance.RFC3986);
    }
}
