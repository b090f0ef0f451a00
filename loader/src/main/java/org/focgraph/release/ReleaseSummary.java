package org.focgraph.release;

import java.nio.file.Path;
import java.util.List;

/**
 * What a release came to.
 *
 * @param id of the release
 * @param graphs every graph of the generation, whether it is in, and why
 */
public record ReleaseSummary(String id, Path folder, long statements, long bytes, int files, List<GraphLine> graphs) {

    /** One graph, for people. */
    public record GraphLine(String name, boolean released, boolean open, String reason) {}

    public ReleaseSummary {
        graphs = List.copyOf(graphs);
    }
}
