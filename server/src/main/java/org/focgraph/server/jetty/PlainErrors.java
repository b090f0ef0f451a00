package org.focgraph.server.jetty;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.focgraph.server.http.Problems;
import org.focgraph.server.http.ResponseHeaders;

/** Errors that come from Jetty itself, as {@code application/problem+json} and without a word about the inside. */
final class PlainErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        response.setStatus(status);
        ResponseHeaders.ofErrors()
                .forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json;charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (request.getMethod().equals("HEAD")) {
            callback.succeeded();
        } else {
            Content.Sink.write(response, true, Problems.json(status, sentence(status)), callback);
        }
        return true;
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request could not be read.";
            case 404 -> "There is nothing at this address.";
            case 408 -> "The request did not arrive in time.";
            case 413 -> "The request is too large.";
            case 414 -> "The address is too long; send long queries with POST.";
            case 431 -> "The headers of the request are too large; send long queries with POST.";
            case 503 -> "The server is stopping or busy; please try again in a moment.";
            default -> status < 500 ? "The request was refused." : "Something went wrong here.";
        };
    }
}
