package org.focgraph.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * The least that a Jena program must do: read the lines of the raw file, make one triple of each, and hand it to a
 * stream, unchecked. {@code FILE} sends them nowhere, {@code FILE OUT} writes N-Triples.
 */
public final class Floor {

    private static final String BASE = "https://example.org/";

    private final Map<String, Node> nodes = new HashMap<>();

    private Floor() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 1) {
            new Floor().convert(Path.of(args[0]), StreamRDFLib.sinkNull());
        } else {
            try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 20)) {
                new Floor().convert(Path.of(args[0]), StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES));
            }
        }
    }

    private void convert(Path file, StreamRDF sink) throws IOException {
        long votes = 0;
        sink.start();
        try (var lines = lines(file)) {
            var line = lines.readLine();
            while ((line = lines.readLine()) != null) {
                int record = line.indexOf(',');
                int state = line.indexOf(',', record + 1);
                int name = state + 1;
                int vote = 1 + (line.charAt(name) == '"' ? line.indexOf("\",", name) + 1 : line.indexOf(',', name));
                sink.triple(Triple.create(
                        node("roll-call/", line.substring(0, record)),
                        node("voted/", line.substring(vote, line.indexOf(',', vote))),
                        node("state/", line.substring(record + 1, state))));
                votes++;
            }
        }
        sink.finish();
        System.out.println(votes);
    }

    private Node node(String kind, String key) {
        return nodes.computeIfAbsent(kind + key, path -> NodeFactory.createURI(BASE + path));
    }

    static BufferedReader lines(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        if (file.toString().endsWith(".gz")) {
            in = new GZIPInputStream(in, 1 << 16);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }
}
