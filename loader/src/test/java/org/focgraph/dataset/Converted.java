package org.focgraph.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.state.StateDirectory;

/** What became of a few lines. */
public record Converted(Graph facts, Conversion.Result result) {

    public static Converted of(Dataset dataset, Graph curated, List<DataFile> files) throws Exception {
        var facts = GraphFactory.createDefaultGraph();
        var result =
                dataset.conversion(files, curated, StateDirectory.bundled()).run(StreamRDFLib.graph(facts));
        return new Converted(facts, result);
    }

    /** A file of these words. */
    public static DataFile file(Path folder, String name, String text) throws Exception {
        return DataFile.at(Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
    }

    public boolean has(String subject, Node property, Node object) {
        return facts.contains(NodeFactory.createURI(subject), property, object);
    }

    public int count(Node property, Node object) {
        return facts.find(Node.ANY, property, object).toList().size();
    }

    public long figure(String name) {
        return result.account().figures().getOrDefault(name, -1L);
    }
}
