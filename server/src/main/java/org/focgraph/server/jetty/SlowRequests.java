package org.focgraph.server.jetty;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request does not arrive in time. They hold no thread meanwhile; the idle timeout alone would let a
 * client send a byte now and then for ever.
 */
final class SlowRequests {

    private static final String WAITING = SlowRequests.class.getName();

    private final Server server;
    private final Duration patience;

    SlowRequests(Server server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    /** Before the body is read. */
    Handler.Wrapper begin(Handler next) {
        return new Handler.Wrapper(next) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                var connection = request.getConnectionMetaData().getConnection();
                request.setAttribute(WAITING, later(connection));
                return super.handle(request, response, callback);
            }
        };
    }

    /** When the body is there. */
    Handler.Wrapper end(Handler next) {
        return new Handler.Wrapper(next) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                if (request.getAttribute(WAITING) instanceof Scheduler.Task task) {
                    task.cancel();
                }
                return super.handle(request, response, callback);
            }
        };
    }

    private Scheduler.Task later(Connection connection) {
        return server.getScheduler()
                .schedule(() -> connection.getEndPoint().close(), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** For connections on which no request has arrived at all. */
    Connection.Listener firstRequest() {
        return new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                server.getScheduler()
                        .schedule(
                                () -> {
                                    if (connection.getMessagesIn() == 0) {
                                        connection.getEndPoint().close();
                                    }
                                },
                                patience.toMillis(),
                                TimeUnit.MILLISECONDS);
            }
        };
    }
}
