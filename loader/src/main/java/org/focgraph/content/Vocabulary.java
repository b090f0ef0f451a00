package org.focgraph.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.problem.FocGraphException;

/**
 * The words of the graph: base address, prefixes, declared terms, the ontology with its concept schemes, and the shapes.
 *
 * @param prefixes the one list, {@code ontology/prefixes.ttl}
 * @param ontology every statement of {@code ontology/*.ttl} and {@code ontology/schemes/*.ttl}
 * @param shapes every statement of {@code ontology/shapes/*.ttl}
 * @param terms addresses declared in the {@code foc:} namespace
 */
public record Vocabulary(PrefixMapping prefixes, Graph ontology, Graph shapes, Set<String> terms) {

    /** Everything focgraph names starts with this. */
    public static final String BASE = "https://w3id.org/focgraph/";

    /** The namespace of classes and properties. */
    public static final String FOC = BASE + "vocab#";

    /** The words bundled with this build. */
    public static Vocabulary bundled() {
        return Bundled.VOCABULARY;
    }

    private static final class Bundled {
        static final Vocabulary VOCABULARY = read(Content.folder("ontology"));
    }

    /** Reads a folder laid out as {@code ontology/}. */
    public static Vocabulary read(Path folder) {
        var prefixes = parse(folder.resolve("prefixes.ttl")).getPrefixMapping();
        var ontology = GraphFactory.createDefaultGraph();
        turtleIn(folder).forEach(file -> parseInto(file, ontology));
        turtleIn(folder.resolve("schemes")).forEach(file -> parseInto(file, ontology));
        var shapes = GraphFactory.createDefaultGraph();
        turtleIn(folder.resolve("shapes")).forEach(file -> parseInto(file, shapes));
        return new Vocabulary(prefixes, ontology, shapes, declared(ontology));
    }

    private static Set<String> declared(Graph ontology) {
        var terms = new TreeSet<String>();
        ontology.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(t -> t.getSubject())
                .filterKeep(n -> n.isURI() && n.getURI().startsWith(FOC))
                .forEachRemaining(n -> terms.add(n.getURI()));
        return terms;
    }

    private static List<Path> turtleIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.filter(f -> f.getFileName().toString().endsWith(".ttl"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw FocGraphException.environment("the folder " + folder + " cannot be listed", e);
        }
    }

    private static Graph parse(Path file) {
        var graph = GraphFactory.createDefaultGraph();
        parseInto(file, graph);
        return graph;
    }

    private static void parseInto(Path file, Graph graph) {
        try (var in = Files.newInputStream(file)) {
            RDFParser.source(in)
                    .lang(RDFDataMgr.determineLang(file.getFileName().toString(), null, null))
                    .base(BASE)
                    .parse(graph);
        } catch (IOException e) {
            throw FocGraphException.environment("the file " + file + " cannot be read", e);
        }
    }
}
