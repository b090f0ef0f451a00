package org.focgraph.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.content.Content;
import org.focgraph.load.Staging;
import org.focgraph.problem.Problems;
import org.focgraph.query.Catalogue;
import org.focgraph.server.FocGraphServer;
import org.focgraph.server.Questions;
import org.focgraph.server.ServerSettings;
import org.focgraph.server.release.Lease;
import org.focgraph.server.release.Releases;

/** A real server over the bundled tables, staged once for all tests, with its catalogue and a few questions more. */
final class ApiServer implements AutoCloseable {

    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    static final JsonMapper JSON = new JsonMapper();

    /** Questions that the repository has none of: statements, no rows, free text. */
    private static final Map<String, String> MORE = Map.of(
            "tests/labels-as-statements.rq",
            """
            #+ summary: Labels of coalitions, as statements
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            CONSTRUCT { ?c rdfs:label ?l } WHERE { ?c a foc:Coalition ; rdfs:label ?l FILTER(LANG(?l) = "en") }
            """,
            "tests/nothing.rq",
            """
            #+ summary: A question without an answer
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            SELECT ?s ?o WHERE { ?s a foc:Recommendation ; foc:noSuchProperty ?o } ORDER BY ?s
            """,
            "tests/echo.rq",
            """
            #+ summary: What was said?
            #+ parameters:
            #+   - name: words
            #+     description: any text
            #+   - name: number
            #+     description: any number
            #+ defaults:
            #+   - number: "1"
            SELECT ?words ?number WHERE {
              BIND(COALESCE(?__words, "nothing") AS ?words) BIND(COALESCE(?__number_integer, 1) AS ?number)
            } ORDER BY ?words
            """,
            "tests/slow.rq",
            """
            #+ summary: A question that takes too long
            SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?n
            """);

    final Kept releases = new Kept();
    final FocGraphServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Without questions on the home page, whose pictures would be drawn anew beside each test. */
    private ApiServer(UnaryOperator<ServerSettings.Builder> more) {
        releases.use("release-1", Bundled.DATASET);
        server = new FocGraphServer(more.apply(ServerSettings.builder(releases)
                                .port(0)
                                .catalogue(Bundled.CATALOGUE)
                                .home(List.of()))
                        .build())
                .start();
    }

    static ApiServer start() {
        return start(settings -> settings);
    }

    static ApiServer start(UnaryOperator<ServerSettings.Builder> more) {
        return new ApiServer(more);
    }

    static Catalogue catalogue() {
        return Bundled.CATALOGUE;
    }

    static DatasetGraph bundled() {
        return Bundled.DATASET;
    }

    /** Several releases at hand, as a store has them. */
    static final class Kept implements Releases {

        private final Map<String, DatasetGraph> kept = new TreeMap<>();
        private String current;

        synchronized void use(String id, DatasetGraph dataset) {
            kept.put(id, dataset);
            current = id;
        }

        synchronized void forget(String id) {
            kept.remove(id);
        }

        @Override
        public synchronized Lease acquire() {
            return lease(current);
        }

        @Override
        public synchronized Optional<Lease> acquire(String release) {
            return kept.containsKey(release) ? Optional.of(lease(release)) : Optional.empty();
        }

        private Lease lease(String id) {
            var dataset = kept.get(id);
            return new Lease() {
                @Override
                public String release() {
                    return id;
                }

                @Override
                public DatasetGraph dataset() {
                    return dataset;
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        }
    }

    private static final class Bundled {
        static final DatasetGraph DATASET = stage();
        static final Catalogue CATALOGUE = read();

        private static DatasetGraph stage() {
            var staged = Staging.bundled();
            if (staged.isRejected()) {
                throw new AssertionError(
                        "the bundled tables do not load: " + staged.problems().sorted());
            }
            var dataset = DatasetGraphFactory.createTxnMem();
            dataset.executeWrite(() -> {
                staged.union().find().forEachRemaining(dataset.getDefaultGraph()::add);
                staged.graphs().forEach(graph -> {
                    var name = NodeFactory.createURI("https://w3id.org/focgraph/graph/" + graph.name());
                    graph.graph()
                            .find()
                            .forEachRemaining(triple ->
                                    dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
                });
            });
            return dataset;
        }

        private static Catalogue read() {
            var problems = new Problems();
            var all = new ArrayList<>(Catalogue.read(Content.folder("queries"), "queries/", problems)
                    .queries());
            all.addAll(Questions.of(MORE).queries());
            if (problems.hasErrors()) {
                throw new AssertionError(problems.sorted().toString());
            }
            return new Catalogue(all);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(60));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path));
    }

    HttpResponse<byte[]> get(String path, String accept) {
        return send(request(path).header("Accept", accept));
    }

    JsonNode json(String path) {
        try {
            return JSON.readTree(get(path, "application/json").body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    @Override
    public void close() {
        server.stop();
    }
}
