package org.focgraph.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Problem;
import org.focgraph.store.GraphRecord.Kind;

/** What was checked, what the checks say, what is in quarantine and how much of each body's votes is there. */
final class ReleaseReport {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FIGURES = List.of(
            "rollCallsKnown",
            "rollCallsLoaded",
            "rollCallsQuarantined",
            "rollCallsRefused",
            "ballotsLoaded",
            "ballotsRepaired",
            "ballotsSetApart",
            "ballotsQuarantined",
            "ballotsRefused");

    private final ReleaseContents contents;
    private final Graph descriptions;

    ReleaseReport(ReleaseContents contents) {
        this.contents = contents;
        this.descriptions = contents.descriptions();
    }

    /** For programs. */
    String json() {
        var report = JSON.createObjectNode();
        report.put("release", contents.id()).put("openOnly", contents.openOnly());
        report.putObject("statements")
                .put("defaultGraph", contents.statements().inDefaultGraph())
                .put("all", contents.statements().inAll());
        var checks = report.putArray("checks");
        contents.checks().forEach(check -> checks.addObject()
                .put("name", check.name())
                .put("what", check.what())
                .put("number", check.number()));
        report.put("errors", 0);
        var warnings = report.putArray("warnings");
        contents.warnings().forEach(warning -> warning(warnings.addObject(), warning));
        var graphs = report.putArray("graphs");
        contents.graphs().forEach(graph -> graph(graphs.addObject(), graph));
        var imports = report.putArray("imports");
        imports().forEach(chosen -> imports.add(figures(chosen.iri())));
        var coverage = report.putArray("coverage");
        coverage().forEach(coverage::add);
        return report.toPrettyString() + "\n";
    }

    private static void warning(ObjectNode node, Problem warning) {
        node.put("file", warning.location().file())
                .put("line", warning.location().line())
                .put("column", warning.location().column())
                .put("code", warning.code())
                .put("found", warning.found())
                .put("advice", warning.advice());
    }

    private void graph(ObjectNode node, Chosen graph) {
        var record = graph.record();
        node.put("name", graph.name())
                .put("kind", record.kind().name().toLowerCase(Locale.ROOT))
                .put("title", record.title())
                .put("licence", record.license())
                .put("open", graph.terms().isOpen())
                .put("released", graph.isIn())
                .put("reason", graph.reason());
        if (graph.isIn()) {
            node.put("rows", record.rows())
                    .put("triples", contents.summaries().get(graph.name()).triples());
        }
    }

    private List<Chosen> imports() {
        return contents.in().stream()
                .filter(graph -> graph.record().kind() == Kind.IMPORT)
                .filter(graph -> contents.summaries()
                        .get(graph.name())
                        .descriptions()
                        .contains(NodeFactory.createURI(graph.iri()), foc("rollCallsKnown"), Node.ANY))
                .toList();
    }

    private ObjectNode figures(String subject) {
        var node = JSON.createObjectNode().put("dataset", subject.substring(subject.lastIndexOf('/') + 1));
        for (var figure : FIGURES) {
            ReleaseContents.text(descriptions, subject, Vocabulary.FOC + figure)
                    .ifPresent(number -> node.put(figure, Long.parseLong(number)));
        }
        return node;
    }

    /** One entry for each body, session and series of each data set. */
    private List<ObjectNode> coverage() {
        var entries = new TreeMap<String, ObjectNode>();
        descriptions.find(Node.ANY, RDF.type.asNode(), foc("Coverage")).forEachRemaining(triple -> {
            var subject = triple.getSubject().getURI();
            var node = figures(subject).put("dataset", key(subject, "ofDataset"));
            node.put("body", key(subject, "coversBody"))
                    .put("session", key(subject, "coversSession"))
                    .put("series", key(subject, "coversSeries"))
                    .put(
                            "label",
                            ReleaseContents.text(descriptions, subject, RDFS.label.getURI())
                                    .orElse(null));
            entries.put(subject, node);
        });
        return new ArrayList<>(entries.values());
    }

    private String key(String subject, String property) {
        return ReleaseContents.text(descriptions, subject, Vocabulary.FOC + property)
                .map(text -> text.substring(text.lastIndexOf('/') + 1))
                .orElse(null);
    }

    private static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }

    /** For people, in Markdown. */
    String text() {
        var text = new StringBuilder("# Checks and coverage of focgraph, release " + contents.id() + "\n\n");
        text.append("Everything that is released passed these checks; there are no errors.\n\n");
        text.append("| check | what | number |\n|---|---|---:|\n");
        contents.checks()
                .forEach(check ->
                        row(text, check.name(), check.what(), String.format(Locale.ROOT, "%,d", check.number())));
        warnings(text);
        quarantine(text);
        text.append("\n## Graphs\n\n| graph | statements | rows | licence | released |\n|---|---:|---:|---|---|\n");
        for (var graph : contents.graphs()) {
            var record = graph.record();
            row(
                    text,
                    graph.name(),
                    graph.isIn()
                            ? String.format(
                                    Locale.ROOT,
                                    "%,d",
                                    contents.summaries().get(graph.name()).triples())
                            : "",
                    graph.isIn() && record.rows() > 0 ? String.format(Locale.ROOT, "%,d", record.rows()) : "",
                    record.license() == null ? "none stated" : record.license(),
                    (graph.isIn() ? "yes: " : "no: ") + graph.reason());
        }
        return text.toString();
    }

    private void warnings(StringBuilder text) {
        var codes = new TreeMap<String, Integer>();
        contents.warnings().forEach(warning -> codes.merge(warning.code(), 1, Integer::sum));
        text.append("\n## Warnings\n\n");
        if (codes.isEmpty()) {
            text.append("None.\n");
            return;
        }
        text.append("Each stands in `report.json` with file and line; docs/errors.md explains the codes.\n\n");
        text.append("| code | number |\n|---|---:|\n");
        codes.forEach((code, number) -> row(text, code, String.format(Locale.ROOT, "%,d", number)));
    }

    private void quarantine(StringBuilder text) {
        text.append("\n## Imported votes\n\n");
        if (imports().isEmpty()) {
            text.append("None are in this release.\n");
            return;
        }
        text.append(
                "| data set | roll calls known | loaded | quarantined | refused | ballots loaded | quarantined |\n");
        text.append("|---|---:|---:|---:|---:|---:|---:|\n");
        for (var dataset : imports()) {
            var figures = figures(dataset.iri());
            row(
                    text,
                    dataset.name(),
                    number(figures, "rollCallsKnown"),
                    number(figures, "rollCallsLoaded"),
                    number(figures, "rollCallsQuarantined"),
                    number(figures, "rollCallsRefused"),
                    number(figures, "ballotsLoaded"),
                    number(figures, "ballotsQuarantined"));
        }
        text.append("\nCoverage of each body; sessions and series stand in `report.json`.\n\n");
        text.append("| data set | body | roll calls known | loaded | ballots loaded |\n|---|---|---:|---:|---:|\n");
        coverage().stream()
                .filter(entry ->
                        entry.get("session").isNull() && entry.get("series").isNull())
                .sorted(Comparator.comparing(entry -> entry.get("dataset").asText()))
                .forEach(entry -> row(
                        text,
                        entry.get("dataset").asText(),
                        entry.get("body").asText(),
                        number(entry, "rollCallsKnown"),
                        number(entry, "rollCallsLoaded"),
                        number(entry, "ballotsLoaded")));
    }

    private static String number(JsonNode node, String figure) {
        return node.has(figure)
                ? String.format(Locale.ROOT, "%,d", node.get(figure).asLong())
                : "";
    }

    private static void row(StringBuilder text, String... cells) {
        for (var cell : cells) {
            text.append("| ")
                    .append(cell.replace("|", "\\|").replace("\n", " "))
                    .append(' ');
        }
        text.append("|\n");
    }
}
