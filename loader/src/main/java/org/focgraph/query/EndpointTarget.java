package org.focgraph.query;

import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.focgraph.problem.FocGraphException;

/** Answers from a SPARQL endpoint elsewhere. */
public record EndpointTarget(String url) implements QueryTarget {

    @Override
    public QueryResult answer(Query query, Duration timeout) {
        var builder = QueryExecHTTPBuilder.service(url).query(query).timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (var execution = builder.build()) {
            return Execution.result(query, execution);
        } catch (QueryExceptionHTTP e) {
            throw refused(e.getStatusCode(), e.getMessage(), e);
        } catch (QueryCancelledException e) {
            throw DatasetTarget.tooLong(timeout, e);
        } catch (HttpException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw DatasetTarget.tooLong(timeout, e);
            }
            throw refused(e.getStatusCode(), e.getMessage(), e);
        }
    }

    private FocGraphException refused(int status, String message, Exception cause) {
        var said = message == null || message.isBlank()
                ? ""
                : ": " + message.lines().findFirst().orElse("");
        return FocGraphException.environment(
                status > 0
                        ? "The SPARQL endpoint " + url + " answered " + status + said
                        : "The SPARQL endpoint " + url + " cannot be reached" + said,
                cause);
    }

    @Override
    public String name() {
        return url;
    }
}
