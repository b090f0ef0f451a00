package org.focgraph.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.release.ReleaseSwitch;

/** A real server on a free port over a small graph in memory, and a client for it. */
final class TestServer implements AutoCloseable {

    static final String PREFIXES =
            """
            PREFIX : <http://example.org/>
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
            """;

    static final String DATA = PREFIXES
            + """
            :r1 a foc:Recommendation ; rdfs:label "Privacy <by> design"@en ; :number 1 ; :next :r2 .
            :r2 a foc:Recommendation ; rdfs:label "Security & rights"@en ; :number 2 ; :next :r3 .
            :r3 a foc:Recommendation ; rdfs:label "Freedom"@en , "Liberté"@fr ; :number 3 ; :next :r1 .
            :t1 a foc:Threat ; rdfs:label "Shutdown"@en ; :page <javascript:alert(1)> .
            foc:Recommendation rdfs:label "Recommendation"@en .
            GRAPH :g1 { :r1 :in :g1 }
            GRAPH :g2 { :r2 :in :g2 }
            """;

    final ReleaseSwitch releases = new ReleaseSwitch();
    final FocGraphServer server;
    final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private TestServer(DatasetGraph dataset, UnaryOperator<ServerSettings.Builder> more) {
        releases.use("release-1", dataset, () -> {});
        server = new FocGraphServer(
                        more.apply(ServerSettings.builder(releases).port(0)).build())
                .start();
    }

    static TestServer start() {
        return start(data(), settings -> settings);
    }

    static TestServer start(Limits limits) {
        return start(data(), settings -> settings.limits(limits));
    }

    static TestServer start(DatasetGraph dataset, UnaryOperator<ServerSettings.Builder> more) {
        return new TestServer(dataset, more);
    }

    static DatasetGraph data() {
        var dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> RDFParser.fromString(DATA, Lang.TRIG).parse(dataset));
        return dataset;
    }

    int port() {
        return server.port();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** By GET where the query is short, by direct POST where it is long. */
    HttpResponse<String> query(String query, String accept) {
        var text = query.contains("PREFIX") ? query : PREFIXES + query;
        return text.length() < 4_000
                ? send(request("/sparql?query=" + encoded(text)).header("Accept", accept))
                : send(request("/sparql")
                        .header("Accept", accept)
                        .header("Content-Type", "application/sparql-query")
                        .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    HttpResponse<String> query(String query) {
        return query(query, "application/sparql-results+json");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }
}
