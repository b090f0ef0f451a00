package org.focgraph.link;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The links found as a mapping set in SSSOM, a row for each distinct cell: subjects are literals, as SSSOM 1.1 has them. */
public final class SssomTable {

    private SssomTable() {}

    /** Cells without a target map to nothing and are left out. */
    public static String of(LinkReport report, LinkSettings settings) {
        var rows = new StringBuilder();
        report.entries().stream().filter(entry -> entry.link().isResolved()).forEach(entry -> row(entry, rows));
        var id = UUID.nameUUIDFromBytes(rows.toString().getBytes(StandardCharsets.UTF_8));
        return """
                #curie_map:
                #  rdfs: "http://www.w3.org/2000/01/rdf-schema#"
                #  semapv: "https://w3id.org/semapv/vocab/"
                #  skos: "http://www.w3.org/2004/02/skos/core#"
                #sssom_version: "1.1"
                #mapping_set_id: "urn:uuid:%s"
                #mapping_set_title: "Column %s of %s, linked to focgraph"
                #license: "https://w3id.org/sssom/license/unspecified"
                #mapping_tool: "focgraph link"
                #subject_type: "rdfs literal"
                #object_source: "https://w3id.org/focgraph/"
                subject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tconfidence\tcomment
                """
                        .formatted(
                                id,
                                yaml(settings.column()),
                                yaml(settings.file().getFileName().toString()))
                + rows;
    }

    private static void row(LinkReport.Entry entry, StringBuilder rows) {
        var link = entry.link();
        var target = link.target().orElseThrow();
        rows.append(tsv(entry.cell())).append('\t');
        rows.append(link.confidence() >= Link.RESPELT ? "skos:exactMatch" : "skos:closeMatch")
                .append('\t');
        rows.append(target.iri()).append('\t').append(tsv(target.label())).append('\t');
        rows.append("semapv:LexicalMatching\t");
        rows.append(String.format(Locale.ROOT, "%.1f", link.confidence())).append('\t');
        rows.append(tsv(link.match().word() + ": " + link.reason())).append('\n');
    }

    private static String tsv(String text) {
        var oneLine = text.replaceAll("[\\t\\r\\n]+", " ");
        return oneLine.contains("\"") ? '"' + oneLine.replace("\"", "\"\"") + '"' : oneLine;
    }

    private static String yaml(String text) {
        return text.replaceAll("[\\p{Cntrl}]", " ").replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
