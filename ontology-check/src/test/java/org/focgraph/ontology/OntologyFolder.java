package org.focgraph.ontology;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/** The folder {@code ontology/} of this repository, as triples and as an OWL ontology. */
final class OntologyFolder {

    static final String FOC = "https://w3id.org/focgraph/vocab#";
    static final Path REPOSITORY = Path.of(System.getProperty("basedir", "."))
            .resolve("..")
            .toAbsolutePath()
            .normalize();
    static final Path FOLDER = REPOSITORY.resolve("ontology");
    static final Path VOCABULARY = FOLDER.resolve("foc.ttl");
    static final Path SHAPES = FOLDER.resolve("shapes");
    static final Path EXAMPLES = SHAPES.resolve("examples");

    private OntologyFolder() {}

    /** Files below a folder of the repository whose names end so, in order. */
    static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    static Model read(Path turtle) throws IOException {
        try (InputStream in = Files.newInputStream(turtle)) {
            return read(in);
        }
    }

    static Model read(String turtle) {
        return read(new ByteArrayInputStream((prefixLines() + turtle).getBytes(StandardCharsets.UTF_8)));
    }

    private static Model read(InputStream turtle) {
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, turtle, "https://w3id.org/focgraph/", Lang.TURTLE);
        return model;
    }

    /** Prefix to address, from the single list. */
    static TreeMap<String, String> prefixes() {
        try {
            return new TreeMap<>(read(FOLDER.resolve("prefixes.ttl")).getNsPrefixMap());
        } catch (IOException e) {
            throw new IllegalStateException("ontology/prefixes.ttl cannot be read", e);
        }
    }

    private static String prefixLines() {
        return prefixes().entrySet().stream()
                .map(p -> "@prefix " + p.getKey() + ": <" + p.getValue() + "> .\n")
                .collect(Collectors.joining());
    }

    /** Every {@code foc:} address that foc.ttl declares. */
    static TreeSet<String> terms() throws IOException {
        var terms = new TreeSet<String>();
        read(VOCABULARY)
                .listSubjectsWithProperty(RDF.type)
                .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(FOC))
                .forEach(s -> terms.add(s.getURI()));
        return terms;
    }

    /** The vocabulary as OWL, with further statements beside it. */
    static OWLOntology owl(Model... instances) throws IOException, OWLOntologyCreationException {
        var all = read(VOCABULARY);
        for (var model : instances) {
            all.add(model);
        }
        // reserved vocabulary of OWL 2: what an assertion is about is no matter for the reasoner
        for (var reserved : List.of(RDF.subject, RDF.predicate, RDF.object)) {
            all.removeAll(null, reserved, null);
        }
        var bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, all, Lang.TURTLE);
        return OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** Reads the quoted cells of a curated table; no cell of ours spans lines. */
    static List<Map<String, String>> table(Path csv) throws IOException {
        var lines = Files.readString(csv).split("\n");
        var names = lines[0].split(",", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (var line : List.of(lines).subList(1, lines.length)) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            if (cells.length != names.length) {
                throw new IllegalStateException(csv + ": " + line);
            }
            rows.add(row(names, cells));
        }
        return rows;
    }

    static Map<String, String> row(String[] names, String[] cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }
}
