package org.focgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.load.Staged;
import org.focgraph.load.StagedGraph;
import org.focgraph.load.Staging;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.progress.Progress;
import org.focgraph.query.Catalogue;
import org.focgraph.release.ReleaseContents.Check;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.GraphRecord.Kind;
import org.focgraph.store.Manifest;
import org.focgraph.table.TableSchema;
import org.focgraph.table.Tables;

/** The tables, ontology and rules a generation was made of, checked again to say so in the release. */
final class SourceTables {

    private static final String PREFIX = "data/";

    private final Path data;
    private final Tables tables;
    private final Staged staged;

    private SourceTables(Path data, Tables tables, Staged staged) {
        this.data = data;
        this.tables = tables;
        this.staged = staged;
    }

    /** Refuses tables, and an ontology, other than those the graphs were made from. */
    static SourceTables of(Path data, Manifest manifest, Progress progress) {
        // the same places in the report wherever the tables lie
        var staged = new Staging(data, PREFIX, Optional.empty(), progress).run();
        if (staged.isRejected()) {
            throw FocGraphException.usage(
                    "the tables do not pass their checks, so they are not those of the store; run \"focgraph validate\"");
        }
        var other = different(manifest, staged);
        if (!other.isEmpty()) {
            throw FocGraphException.usage(
                    "generation " + manifest.id() + " was made of other tables or rules (different: "
                            + String.join(", ", other)
                            + "); run \"focgraph load\" first, or give its tables with --data");
        }
        return new SourceTables(data, Tables.read(data, PREFIX, new Problems()), staged);
    }

    private static List<String> different(Manifest manifest, Staged staged) {
        var made = new TreeMap<String, GraphRecord>();
        manifest.graphs().stream()
                .filter(record -> record.kind() == Kind.TABLE || record.kind() == Kind.ONTOLOGY)
                .forEach(record -> made.put(record.name(), record));
        var here = new TreeMap<String, GraphRecord>();
        staged.graphs().stream()
                .map(StagedGraph::record)
                .filter(record -> record.kind() == Kind.TABLE || record.kind() == Kind.ONTOLOGY)
                .forEach(record -> here.put(record.name(), record));
        var names = new TreeSet<>(made.keySet());
        names.addAll(here.keySet());
        return names.stream()
                .filter(name -> !made.containsKey(name)
                        || !here.containsKey(name)
                        || !made.get(name).hasSameInputs(here.get(name)))
                .toList();
    }

    /** The address of the table a graph was made from. */
    Optional<String> address(String graph) {
        return tables.named(graph).map(TableSchema::url);
    }

    /** What the checks of the tables that are in had to say, short of errors. */
    List<Problem> warnings(List<Chosen> in) {
        var names = in.stream().map(Chosen::name).collect(Collectors.toSet());
        return staged.problems().sorted().stream()
                .filter(problem -> tables.schemas().stream()
                        .filter(table -> !names.contains(table.name()))
                        .noneMatch(table -> problem.location().file().startsWith(PREFIX + table.name() + "/")))
                .toList();
    }

    List<Check> checks() {
        var shapes = Vocabulary.bundled().shapes();
        long rules = shapes.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getObject().isURI()
                        && triple.getObject().getURI().startsWith("http://www.w3.org/ns/shacl#NodeShape"))
                .toList()
                .size();
        var quality = Catalogue.read(Content.folder("queries").resolve("quality"), "", new Problems());
        return List.of(
                new Check("tables", "types, required cells, keys and references of every row", rows()),
                new Check(
                        "addresses",
                        "every thing is named as its kind is",
                        staged.graphs().size()),
                new Check("shapes", "SHACL shapes over all statements", rules),
                new Check(
                        "quality queries",
                        "questions whose every answer is a fault",
                        quality.queries().size()));
    }

    private long rows() {
        return staged.graphs().stream()
                .mapToLong(graph -> graph.record().rows())
                .sum();
    }

    /** The tables of the graphs that are in, byte by byte, and the words and rules. */
    void copyTo(ReleaseFolder folder, List<Chosen> in) throws IOException {
        for (var graph : in) {
            var table = tables.named(graph.name());
            if (table.isPresent()) {
                copy(table.get(), graph, folder);
            }
        }
        var ontology = Content.folder("ontology");
        for (var file : filesIn(ontology)) {
            var name = ontology.relativize(file).toString().replace('\\', '/');
            folder.copy(file, "ontology/" + name, "Ontology: " + name, null);
        }
    }

    private void copy(TableSchema table, Chosen graph, ReleaseFolder folder) throws IOException {
        var home = data.resolve(table.name());
        for (var file : List.of(table.csvFile(), table.metadataFile(), home.resolve(table.name() + ".rq"))) {
            if (Files.exists(file)) {
                var name = file.getFileName().toString();
                folder.copy(file, "data/" + table.name() + "/" + name, "Table: " + name, graph.iri());
            }
        }
    }

    private static List<Path> filesIn(Path ontology) throws IOException {
        try (var files = Files.walk(ontology)) {
            var all = new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> !ontology.relativize(file).toString().contains("examples"))
                    .toList());
            all.sort((a, b) -> a.toString().compareTo(b.toString()));
            return all;
        }
    }
}
