package org.focgraph.bench.serve;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks the same addresses over and over, a number of connections at a time, each waiting for its answer. */
final class Requests {

    /**
     * @param p50 median in milliseconds
     * @param p99 99th percentile in milliseconds
     */
    record Measured(double perSecond, double p50, double p99) {}

    private final List<String> addresses;
    private final Map<String, String> headers;
    private final boolean withTag;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param withTag send the tag of the first answer, and expect 304 */
    Requests(List<String> addresses, Map<String, String> headers, boolean withTag) {
        this.addresses = addresses;
        this.headers = headers;
        this.withTag = withTag;
    }

    Measured run(int connections, int seconds) throws Exception {
        var requests = new ArrayList<HttpRequest>();
        for (var address : addresses) {
            var request = request(address);
            if (withTag) {
                var tag = send(request.build(), 200).headers().firstValue("ETag").orElseThrow();
                request = request(address).header("If-None-Match", tag);
            }
            requests.add(request.build());
        }
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long begin = System.nanoTime();
        var pool = Executors.newFixedThreadPool(connections);
        try {
            var parts = new ArrayList<Future<List<Long>>>();
            for (int c = 0; c < connections; c++) {
                int first = c * 7;
                parts.add(pool.submit(() -> ask(requests, first, end)));
            }
            var times = new ArrayList<Long>();
            for (var part : parts) {
                times.addAll(part.get());
            }
            double took = (System.nanoTime() - begin) / 1e9;
            times.sort(null);
            return new Measured(times.size() / took, at(times, 0.5), at(times, 0.99));
        } finally {
            pool.shutdown();
        }
    }

    private List<Long> ask(List<HttpRequest> requests, int first, long end) throws Exception {
        var times = new ArrayList<Long>();
        for (int i = first; System.nanoTime() < end; i++) {
            long begin = System.nanoTime();
            send(requests.get(i % requests.size()), withTag ? 304 : 200);
            times.add(System.nanoTime() - begin);
        }
        return times;
    }

    private HttpResponse<byte[]> send(HttpRequest request, int expected) throws Exception {
        var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != expected) {
            throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
        }
        return response;
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address));
        headers.forEach(request::header);
        return request;
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1e6;
    }
}
