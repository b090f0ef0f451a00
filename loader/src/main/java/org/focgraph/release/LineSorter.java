package org.focgraph.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Sorts any number of lines in little memory: what does not fit is set down in sorted runs, and the runs are merged.
 *
 * <p>Call {@link #sorted()} once, after the last line.
 */
public final class LineSorter {

    private static final int MEBIBYTES = 32;

    /** What an array costs besides its bytes. */
    private static final int PER_LINE = 24;

    /** So many runs are read at once; more are merged in between. */
    private static final int MOST_RUNS = 64;

    private final Path folder;
    private final long most;
    private final List<byte[]> held = new ArrayList<>();
    private final List<LineRun> runs = new ArrayList<>();
    private long bytes;

    /** @param folder where runs are set down; they are left there, to be deleted with it */
    public LineSorter(Path folder) {
        this(folder, (long) MEBIBYTES << 20);
    }

    LineSorter(Path folder, long bytesInMemory) {
        this.folder = folder;
        this.most = bytesInMemory;
    }

    public void add(byte[] line) {
        held.add(line);
        bytes += line.length + PER_LINE;
        if (bytes > most) {
            try {
                setDown();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void setDown() throws IOException {
        runs.add(LineRun.write(newFile(), ofHeld(held)));
        held.clear();
        bytes = 0;
        if (runs.size() == MOST_RUNS) {
            var merged = LineRun.write(newFile(), merged(runs));
            for (var run : runs) {
                Files.delete(run.file());
            }
            runs.clear();
            runs.add(merged);
        }
    }

    private Path newFile() throws IOException {
        return Files.createTempFile(folder, "run-", ".lines");
    }

    /** Every line once, in order. */
    public SortedLines sorted() throws IOException {
        if (runs.isEmpty()) {
            return new MergedLines(List.of(ofHeld(held)));
        }
        setDown();
        return merged(runs);
    }

    private static SortedLines merged(List<LineRun> runs) throws IOException {
        var opened = new ArrayList<SortedLines>();
        for (var run : runs) {
            opened.add(run.open());
        }
        return new MergedLines(opened);
    }

    private static SortedLines ofHeld(List<byte[]> lines) {
        lines.sort(Arrays::compareUnsigned);
        Iterator<byte[]> each = lines.iterator();
        return new SortedLines() {
            @Override
            public byte[] next() {
                return each.hasNext() ? each.next() : null;
            }

            @Override
            public void close() {
                // held in memory
            }
        };
    }
}
