package org.focgraph.diff;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.sparql.core.Quad;

/** The differences as an RDF Patch of one transaction; the file is there whole or not at all. */
final class PatchFile implements AutoCloseable {

    private final Path target;
    private final Path beside;
    private final OutputStream out;
    private final RDFChangesWriterText patch;

    PatchFile(Path target) throws IOException {
        this.target = target;
        this.beside = target.toAbsolutePath().resolveSibling(target.getFileName() + ".new");
        this.out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16);
        this.patch = RDFChangesWriterText.create(out);
        patch.start();
        patch.txnBegin();
    }

    void write(Changes.Change change) {
        var quad = change.quad();
        Node graph = quad.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : quad.getGraph();
        if (change.added()) {
            patch.add(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
        } else {
            patch.delete(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
        }
    }

    void complete() throws IOException {
        patch.txnCommit();
        patch.finish();
        patch.close();
        out.close();
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(beside);
    }
}
