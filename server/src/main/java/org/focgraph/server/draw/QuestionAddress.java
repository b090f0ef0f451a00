package org.focgraph.server.draw;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.focgraph.cite.Permalink;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.query.CatalogueQuery;

/**
 * Where a server has the page of a question.
 *
 * @param site scheme, host and port of the server, with a slash at the end
 * @param given parameters of the question and the state of its picture
 */
public record QuestionAddress(String site, CatalogueQuery question, Map<String, String> given) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Faults are wanted for programs; where there is none, the page is HTML anyway. */
    private static final String FOR_PROGRAMS = "application/problem+json, text/html;q=0.5";

    /**
     * The address of the page, asked for once: no browser is needed to learn that there is nothing to draw.
     *
     * @throws FocGraphException with the server's reason where there is no page, or none with a picture
     */
    public URI withPicture() {
        var asked = URI.create(site + "explore/" + question.path() + Permalink.query(new TreeMap<>(given)));
        var page = get(asked);
        if (page.statusCode() != 200) {
            throw new FocGraphException(page.statusCode() == 400 ? ExitCode.USAGE : ExitCode.ENVIRONMENT, reason(page));
        }
        if (!page.body().contains(" id=\"picture\"")) {
            throw new FocGraphException(
                    ExitCode.DATA_REJECTED,
                    "there is nothing to draw: " + question.path() + " has no rows"
                            + (given.isEmpty() ? "" : " for what was asked")
                            + "; \"focgraph query " + question.path() + "\" tells why");
        }
        return page.uri();
    }

    private static HttpResponse<String> get(URI address) {
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
        try {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Accept", FOR_PROGRAMS)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw FocGraphException.environment("the page " + address + " cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FocGraphException(ExitCode.ENVIRONMENT, "interrupted while the question was asked", e);
        }
    }

    private static String reason(HttpResponse<String> page) {
        try {
            var said = JSON.readTree(page.body()).path("detail").asText();
            if (!said.isEmpty()) {
                return said;
            }
        } catch (IOException e) {
            // not a problem of RFC 9457: the status has to do
        }
        return "the page " + page.uri() + " was answered with status " + page.statusCode();
    }
}
