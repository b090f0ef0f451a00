package org.focgraph.bench.serve;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.focgraph.bench.serve.Requests.Measured;

/**
 * How fast pages, data and answers come, beside a point query of stock Fuseki over a copy of the same database. Both servers
 * run at once and are asked in turn, so that whatever else the machine does hits both.
 */
public final class ServeBench {

    private static final int[] CONNECTIONS = {1, 8};

    private ServeBench() {}

    /** One kind of request, to one server. */
    private record Kind(String name, List<String> addresses, Map<String, String> headers, boolean withTag) {}

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments);
        var copy = Files.createTempDirectory("focgraph-serve-bench");
        try (var servers = Servers.start(Path.of(System.getProperty("bench.home")), options.store(), copy)) {
            var kinds = kinds(servers);
            var results = new ArrayList<List<List<Measured>>>();
            kinds.forEach(kind -> results.add(
                    IntStream.of(CONNECTIONS).mapToObj(c -> (List<Measured>) new ArrayList<Measured>()).toList()));
            for (int round = 0; round <= options.rounds(); round++) {
                for (int k = 0; k < kinds.size(); k++) {
                    for (int c = 0; c < CONNECTIONS.length; c++) {
                        var measured = measure(kinds.get(k), CONNECTIONS[c], options.seconds());
                        if (round > 0) {
                            results.get(k).get(c).add(measured);
                        }
                    }
                }
            }
            var table = table(kinds, results);
            System.out.print(table);
            if (options.out() != null) {
                Files.writeString(options.out(), table);
            }
        } finally {
            Servers.delete(copy);
        }
    }

    private static Measured measure(Kind kind, int connections, int seconds) throws Exception {
        return new Requests(kind.addresses(), kind.headers(), kind.withTag()).run(connections, seconds);
    }

    private static List<Kind> kinds(Servers servers) throws IOException {
        var states = List.of("KEN", "NLD", "BRA", "IND", "CHN", "GHA", "CAN", "PER", "MEX", "FRA", "JPN", "SWE");
        var query = "/api/queries/membership/members-on-a-date.csv?date=";
        var days = IntStream.range(0, 200).mapToObj(d -> "20" + (11 + d % 12) + "-0" + (1 + d % 9) + "-1" + d % 9).toList();
        var ours = servers.ours();
        return List.of(
                new Kind("stock Fuseki, point query", points(servers.stock(), states), csv(), false),
                new Kind("focgraph, point query", points(ours + "/sparql", states), csv(), false),
                new Kind("focgraph, entity page", documents(ours, states, ""), Map.of("Accept", "text/html"), false),
                new Kind("focgraph, entity as Turtle", documents(ours, states, ".ttl"), Map.of(), false),
                new Kind("focgraph, entity as Turtle, 304", documents(ours, states, ".ttl"), Map.of(), true),
                new Kind("focgraph, question as CSV", days.stream().map(day -> ours + query + day).toList(), Map.of(), false),
                new Kind("focgraph, question as CSV, 304", days.stream().map(day -> ours + query + day).toList(), Map.of(), true));
    }

    private static Map<String, String> csv() {
        return Map.of("Accept", "text/csv");
    }

    /** What is said of a state. */
    private static List<String> points(String endpoint, List<String> states) {
        return states.stream()
                .map(state -> endpoint + "?query="
                        + URLEncoder.encode(
                                "SELECT ?p ?o WHERE { <https://w3id.org/focgraph/state/" + state + "> ?p ?o }",
                                StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> documents(String site, List<String> states, String ending) {
        return states.stream().map(state -> site + "/doc/state/" + state + ending).toList();
    }

    private static String table(List<Kind> kinds, List<List<List<Measured>>> results) {
        var text = new StringBuilder("| request | connections | requests/s | ratio to stock | p50 ms | p99 ms |\n|---|---|---|---|---|---|\n");
        for (int k = 0; k < kinds.size(); k++) {
            for (int c = 0; c < CONNECTIONS.length; c++) {
                var mine = results.get(k).get(c);
                var stock = results.get(0).get(c);
                var ratios = IntStream.range(0, mine.size())
                        .mapToObj(i -> mine.get(i).perSecond() / stock.get(i).perSecond())
                        .toList();
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.0f | %.2f | %.1f | %.1f |%n",
                        kinds.get(k).name(),
                        CONNECTIONS[c],
                        median(mine.stream().map(Measured::perSecond).toList()),
                        median(ratios),
                        median(mine.stream().map(Measured::p50).toList()),
                        median(mine.stream().map(Measured::p99).toList())));
            }
        }
        return text.toString();
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
