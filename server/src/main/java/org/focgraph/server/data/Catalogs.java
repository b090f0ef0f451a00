package org.focgraph.server.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.focgraph.content.Vocabulary;
import org.focgraph.release.PlainTurtle;
import org.focgraph.release.ServedCatalog;
import org.focgraph.server.http.Refused;
import org.focgraph.server.release.Lease;
import org.focgraph.server.release.Releases;
import org.focgraph.server.sparql.Reading;
import org.focgraph.store.Manifest;

/**
 * The catalogue of a release, in DCAT and VoID.
 *
 * @param files where the files of graphs are found; the project's own address, whatever host answers
 */
record Catalogs(String files) {

    Optional<Manifest> manifest(Releases releases, Lease lease) {
        return releases.kept().stream()
                .filter(manifest -> manifest.id().equals(lease.release()))
                .findFirst();
    }

    Graph graph(Manifest manifest, Lease lease) {
        return Reading.of(
                lease.dataset(),
                () -> ServedCatalog.of(manifest, lease.dataset().getDefaultGraph(), files));
    }

    String turtle(Releases releases, Lease lease) {
        var manifest = manifest(releases, lease)
                .orElseThrow(() -> new Refused(404, "Nothing is known of the graphs of this release."));
        var out = new ByteArrayOutputStream();
        new PlainTurtle(Vocabulary.bundled().prefixes()).write(graph(manifest, lease), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
