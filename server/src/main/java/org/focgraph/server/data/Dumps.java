package org.focgraph.server.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Suggestion;
import org.focgraph.release.CanonicalLine;
import org.focgraph.release.PlainGzip;
import org.focgraph.server.http.EntityTag;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;
import org.focgraph.server.release.Lease;
import org.focgraph.server.release.Releases;
import org.focgraph.server.sparql.Reading;
import org.focgraph.store.GraphRecord;

/** Graphs as files, written as they are read: however large, they take no memory, and only a few are sent at once. */
final class Dumps {

    private static final int AT_ONCE = 3;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int BETWEEN_LOOKS = 1_024;

    private final Releases releases;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Dumps(Releases releases) {
        this.releases = releases;
    }

    /** Writes the file, or gives the answer that stands in place of it. */
    Reply send(String file, Lease lease, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = DumpFormat.of(file)
                .orElseThrow(() -> new Refused(404, "A graph can be had as /data/NAME.ttl, NAME.nt or NAME.nq.gz."));
        var graph = graph(format.graph(file), lease);
        var source = source(graph, lease);
        var tag = EntityTag.weak(List.of(lease.release(), file, String.valueOf(graph.sha256())));
        var headers = Map.of("ETag", tag, "FocGraph-Release", lease.release(), "Cache-Control", "no-cache");
        if (EntityTag.isKnown(request.getHeader("If-None-Match"), tag)) {
            return Reply.empty(304).with(headers);
        }
        if (!free.tryAcquire()) {
            throw new Refused(
                    503, "Other files are being sent; please try again in a moment.", Map.of("Retry-After", "30"));
        }
        try {
            headers.forEach(response::setHeader);
            response.setContentType(format.contentType());
            if (graph.license() != null) {
                response.setHeader("Link", "<" + graph.license() + ">; rel=\"license\"");
            }
            if (!request.getMethod().equals("HEAD")) {
                write(graph, source, format, response.getOutputStream());
            }
        } catch (UncheckedIOException clientLeft) {
            throw clientLeft.getCause();
        } finally {
            free.release();
        }
        return null;
    }

    private GraphRecord graph(String name, Lease lease) {
        var graphs = releases.kept().stream()
                .filter(manifest -> manifest.id().equals(lease.release()))
                .flatMap(manifest -> manifest.graphs().stream())
                .filter(record -> record.kind().isSeen())
                .toList();
        return graphs.stream()
                .filter(record -> record.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        404,
                        "The release %s has no graph %s; %s"
                                .formatted(
                                        lease.release(),
                                        Printable.quoted(name),
                                        Suggestion.didYouMean(
                                                name,
                                                graphs.stream()
                                                        .map(GraphRecord::name)
                                                        .toList(),
                                                "/data lists them."))));
    }

    private Consumer<StreamRDF> source(GraphRecord graph, Lease lease) {
        if (graph.kind().isNamed()) {
            return sink -> Reading.of(lease.dataset(), () -> named(lease.dataset(), graph, sink));
        }
        return releases.apart(graph)
                .orElseThrow(() -> new Refused(
                        404,
                        "The graph %s of release %s is not kept apart: its statements are among all facts, which /sparql?release=%s answers from."
                                .formatted(graph.name(), lease.release(), lease.release())));
    }

    private static Void named(DatasetGraph dataset, GraphRecord graph, StreamRDF sink) {
        dataset.getGraph(NodeFactory.createURI(address(graph))).find().forEachRemaining(sink::triple);
        return null;
    }

    private static String address(GraphRecord graph) {
        return Vocabulary.BASE + "graph/" + graph.name();
    }

    private static void write(GraphRecord graph, Consumer<StreamRDF> source, DumpFormat format, OutputStream body)
            throws IOException {
        try (var out = new BufferedOutputStream(format == DumpFormat.NQUADS ? PlainGzip.over(body) : body, 1 << 16)) {
            var writer = new InTime(writer(graph, format, out));
            writer.start();
            if (format == DumpFormat.TURTLE) {
                new TreeMap<>(Vocabulary.bundled().prefixes().getNsPrefixMap()).forEach(writer::prefix);
            }
            source.accept(writer);
            writer.finish();
        }
    }

    private static StreamRDF writer(GraphRecord graph, DumpFormat format, OutputStream out) {
        return switch (format) {
            case TURTLE -> StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
            case NTRIPLES -> StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
            case NQUADS -> quads(NodeFactory.createURI(address(graph)), out);
        };
    }

    private static StreamRDF quads(org.apache.jena.graph.Node graph, OutputStream out) {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                try {
                    out.write(CanonicalLine.of(Quad.create(graph, triple)));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** Ends a file that is read so slowly that others wait for their turn. */
    private static final class InTime extends StreamRDFWrapper {
        private final long until = System.nanoTime() + LONGEST.toNanos();
        private long sent;

        InTime(StreamRDF next) {
            super(next);
        }

        @Override
        public void triple(Triple triple) {
            if (++sent % BETWEEN_LOOKS == 0 && System.nanoTime() > until) {
                throw new UncheckedIOException(new IOException("the file was not read in time"));
            }
            super.triple(triple);
        }
    }
}
