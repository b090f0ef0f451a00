package org.focgraph.server.sparql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.focgraph.content.Vocabulary;
import org.focgraph.server.guard.Effort;
import org.focgraph.server.guard.GuardedQuery;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.guard.Workers;
import org.focgraph.server.html.Html;
import org.focgraph.server.http.Accept;
import org.focgraph.server.http.EntityTag;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;
import org.focgraph.server.release.Releases;

/** One query from its text to its reply, as it runs on a worker. */
final class QueryRun implements Function<Effort, Reply> {

    private static final int LONGEST_LINK = 4_000;

    private final ProtocolRequest request;
    private final Accept accept;
    private final String known;
    private final Releases releases;
    private final String base;
    private final Limits limits;
    private final Workers workers;

    /** @param known the If-None-Match header of the request, or null */
    QueryRun(
            ProtocolRequest request,
            Accept accept,
            String known,
            Releases releases,
            String base,
            Limits limits,
            Workers workers) {
        this.request = request;
        this.accept = accept;
        this.known = known;
        this.releases = releases;
        this.base = base;
        this.limits = limits;
        this.workers = workers;
    }

    @Override
    public Reply apply(Effort effort) {
        var query = GuardedQuery.read(request.query(), base);
        var format = format(query);
        try (var lease = releases.acquire()) {
            var tag = query.isRepeatable() ? tag(lease.release(), format) : null;
            var reply = tag != null && EntityTag.isKnown(known, tag)
                    ? Reply.empty(304)
                    : answer(query, format, lease.dataset(), effort);
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

    private Reply answer(GuardedQuery query, Format format, DatasetGraph dataset, Effort effort) {
        var asked = request.dataset() != null ? request.dataset() : query.dataset();
        boolean transacted = dataset.supportsTransactions();
        if (transacted) {
            dataset.begin(ReadWrite.READ);
        }
        try (var execution = query.over(DynamicDatasets.dynamicDataset(asked, dataset, false), effort)) {
            var answer = new Answer(limits, effort, base, () -> whyEmpty(query, dataset, effort));
            var reply = Reply.of(200, format.contentType(), answer.of(execution, format, request.query()));
            effort.check();
            return answer.isEmpty() ? reply.with("FocGraph-Rows", "0").with(whyLink()) : reply;
        } catch (RuntimeException e) {
            effort.check();
            throw e;
        } finally {
            if (transacted) {
                dataset.end();
            }
        }
    }

    /** The graphs a request names are not looked into one by one: the reason is sought in all the data. */
    private Html whyEmpty(GuardedQuery query, DatasetGraph dataset, Effort effort) {
        var target = new GuardedTarget(dataset, base, limits, workers, effort);
        return Emptiness.html(
                Emptiness.explain(query.query(), target, Vocabulary.bundled().prefixes()));
    }

    /** Where a program learns why there are no rows; a very long query would make too long a header. */
    private Map<String, String> whyLink() {
        var address = "/api/why?query=" + URLEncoder.encode(request.query(), StandardCharsets.UTF_8);
        return address.length() > LONGEST_LINK || request.dataset() != null
                ? Map.of()
                : Map.of("Link", "<" + address + ">; rel=\"help\"; title=\"Why there are no rows\"");
    }

    /** Weak, since a compressed answer has the same. */
    private String tag(String release, Format format) {
        return EntityTag.weak(List.of(release, format.contentType(), graphs(request.dataset()), request.query()));
    }

    private static String graphs(DatasetDescription dataset) {
        return dataset == null ? "" : dataset.getDefaultGraphURIs() + " " + dataset.getNamedGraphURIs();
    }
}
