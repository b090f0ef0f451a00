package org.focgraph.bench.chain;

import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.CsvResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;

/** Runs an RML mapping over the CSV files of a folder, row by row, into N-Triples: {@code MAPPING FOLDER OUT}. */
public final class MappingEngine {

    private MappingEngine() {}

    public static void main(String[] args) throws Exception {
        var mapping = RmlMappingLoader.build().load(RDFFormat.TURTLE, Path.of(args[0]));
        var engine = RdfRmlMapper.builder()
                .triplesMaps(mapping)
                .setLogicalSourceResolver(Rdf.Ql.Csv, CsvResolver::getInstance)
                .fileResolver(Path.of(args[1]))
                .build();
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 20)) {
            var writer = new NTriplesWriter(out);
            writer.startRDF();
            engine.map().doOnNext(writer::handleStatement).blockLast();
            writer.endRDF();
        }
    }
}
