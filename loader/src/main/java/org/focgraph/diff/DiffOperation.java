package org.focgraph.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.focgraph.content.Vocabulary;
import org.focgraph.diff.Difference.Counts;
import org.focgraph.progress.Progress;
import org.focgraph.query.Catalogue;
import org.focgraph.query.DatasetTarget;
import org.focgraph.store.DiskTrouble;
import org.focgraph.store.Store;

/** Compares two releases: statements in order against statements in order, then the answers that follow from them. */
public final class DiffOperation {

    private final Store store;
    private final Progress progress;
    private final PrefixMapping prefixes = Vocabulary.bundled().prefixes();

    /** @param store whose generations may be named */
    public DiffOperation(Store store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /**
     * What is asked for.
     *
     * @param before a release folder, a file of N-Quads or a generation
     * @param after the like
     * @param patch a file for the differences as RDF Patch
     * @param questions to be put to both; empty where their answers do not matter
     */
    public record Request(String before, String after, Optional<Path> patch, Optional<Catalogue> questions) {}

    public Difference run(Request request) {
        Path scratch = null;
        try {
            scratch = Files.createTempDirectory("focgraph-diff-");
            progress.step("Reading " + request.before());
            try (var before = Side.open(request.before(), store, scratch)) {
                if (request.after().equals(request.before())) {
                    return new Difference(before.name(), before.name(), new TreeMap<>(), List.of(), 0, null);
                }
                progress.step("Reading " + request.after());
                try (var after = Side.open(request.after(), store, scratch)) {
                    return compared(before, after, request);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw DiskTrouble.explain(scratch, e, "--patch or -Djava.io.tmpdir", "nothing was written");
        } finally {
            progress.finished();
            delete(scratch);
        }
    }

    private static void delete(Path scratch) {
        try {
            if (scratch != null) {
                Store.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Difference compared(Side before, Side after, Request request) throws IOException {
        progress.step("Comparing statements");
        var graphs = new TreeMap<String, Counts>();
        var words = new PlainWords();
        try (var changes = new Changes(before.lines(), after.lines())) {
            if (request.patch().isPresent()) {
                try (var patch = new PatchFile(request.patch().get())) {
                    changes.forEachRemaining(change -> {
                        patch.write(change);
                        note(change, graphs, words);
                    });
                    patch.complete();
                }
            } else {
                changes.forEachRemaining(change -> note(change, graphs, words));
            }
        }
        return new Difference(
                before.name(),
                after.name(),
                graphs,
                graphs.isEmpty() ? List.of() : told(words, before.dataset(), after.dataset()),
                words.left(),
                graphs.isEmpty() ? null : answers(before, after, request.questions()));
    }

    private static void note(Changes.Change change, SortedMap<String, Counts> graphs, PlainWords words) {
        var quad = change.quad();
        var graph = quad.isDefaultGraph() ? "" : quad.getGraph().getURI();
        graphs.merge(graph, new Counts(0, 0).plus(change.added()), (sum, one) -> sum.plus(change.added()));
        if (quad.isDefaultGraph()) {
            words.add(change);
        }
    }

    private List<ThingChange> told(PlainWords words, DatasetGraph before, DatasetGraph after) {
        before.begin(ReadWrite.READ);
        after.begin(ReadWrite.READ);
        try {
            return words.told(new Names(before.getDefaultGraph(), after.getDefaultGraph(), prefixes));
        } finally {
            after.end();
            before.end();
        }
    }

    private Answers answers(Side before, Side after, Optional<Catalogue> questions) {
        if (questions.isEmpty()) {
            return null;
        }
        progress.step("Putting the questions of the catalogue to both");
        return Answers.compare(
                questions.get(),
                prefixes,
                new DatasetTarget(before.dataset()),
                new DatasetTarget(after.dataset()),
                progress);
    }
}
