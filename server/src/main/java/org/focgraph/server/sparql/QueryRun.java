package org.focgraph.server.sparql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.focgraph.server.guard.Effort;
import org.focgraph.server.guard.GuardedQuery;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.http.Accept;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;
import org.focgraph.server.release.Releases;

/** One query from its text to its reply, as it runs on a worker. */
final class QueryRun implements Function<Effort, Reply> {

    private final ProtocolRequest request;
    private final Accept accept;
    private final String known;
    private final Releases releases;
    private final String base;
    private final Limits limits;

    /** @param known the If-None-Match header of the request, or null */
    QueryRun(ProtocolRequest request, Accept accept, String known, Releases releases, String base, Limits limits) {
        this.request = request;
        this.accept = accept;
        this.known = known;
        this.releases = releases;
        this.base = base;
        this.limits = limits;
    }

    @Override
    public Reply apply(Effort effort) {
        var query = GuardedQuery.read(request.query(), base);
        var format = format(query);
        try (var lease = releases.acquire()) {
            var tag = query.isRepeatable() ? tag(lease.release(), format) : null;
            var reply = tag != null && isKnown(tag)
                    ? Reply.empty(304)
                    : Reply.of(200, format.contentType(), answer(query, format, lease.dataset(), effort));
            reply.with("FocGraph-Release", lease.release())
                    .with("Cache-Control", tag == null ? "no-store" : "no-cache")
                    .with("Vary", "Accept, Accept-Encoding");
            return tag == null ? reply : reply.with("ETag", tag);
        }
    }

    private Format format(GuardedQuery query) {
        var offered = Format.of(query.query());
        if (request.format() != null) {
            return Format.named(offered, request.format())
                    .orElseThrow(() -> new Refused(
                            400,
                            "The format of this kind of query is one of %s."
                                    .formatted(offered.stream()
                                            .map(Format::shortName)
                                            .distinct()
                                            .collect(Collectors.joining(", ")))));
        }
        return Format.best(offered, accept)
                .orElseThrow(() -> new Refused(
                        406,
                        "The answer can be had as %s."
                                .formatted(
                                        offered.stream().map(Format::mediaType).collect(Collectors.joining(", ")))));
    }

    private List<byte[]> answer(GuardedQuery query, Format format, DatasetGraph dataset, Effort effort) {
        var asked = request.dataset() != null ? request.dataset() : query.dataset();
        boolean transacted = dataset.supportsTransactions();
        if (transacted) {
            dataset.begin(ReadWrite.READ);
        }
        try (var execution = query.over(DynamicDatasets.dynamicDataset(asked, dataset, false), effort)) {
            var answer = new Answer(limits, effort).of(execution, format, request.query());
            effort.check();
            return answer;
        } catch (RuntimeException e) {
            effort.check();
            throw e;
        } finally {
            if (transacted) {
                dataset.end();
            }
        }
    }

    private boolean isKnown(String tag) {
        if (known == null) {
            return false;
        }
        for (var each : known.split(",", 20)) {
            if (each.strip().equals(tag) || each.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }

    /** Weak, since a compressed answer has the same. */
    private String tag(String release, Format format) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(release, format.contentType(), graphs(request.dataset()), request.query())) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            var bytes = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
            return "W/\"" + bytes.substring(0, 22) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String graphs(DatasetDescription dataset) {
        return dataset == null ? "" : dataset.getDefaultGraphURIs() + " " + dataset.getNamedGraphURIs();
    }
}
