package org.focgraph.release;

import java.util.Locale;

/** The file {@code README.md} of a release: what is where, under which terms, and how to check it. */
final class ReadmeFile {

    private ReadmeFile() {}

    static String of(ReleaseContents contents) {
        return """
                # focgraph, release %s

                A knowledge graph of the Freedom Online Coalition's recommendations on human-rights-based cybersecurity: recommendations, the rights and
                threats they name, United Nations resolutions, states, coalitions over time, endorsements and votes. %s

                | file | what |
                |---|---|
                | `focgraph.nq.gz` | everything, as N-Quads in canonical order: the default graph (%s statements, what a query without GRAPH sees) and the named graphs |
                | `graphs/` | each graph as Turtle |
                | `data/` | the tables the graphs were made from, with their CSVW metadata and mappings |
                | `ontology/` | vocabulary, concept schemes, shapes, prefixes, alignments |
                | `report.md`, `report.json` | what was checked, warnings, quarantine, coverage of each body |
                | `catalog.ttl` | DCAT 3, VoID and PROV: every graph with its figures and terms, every file with its checksum |
                | `CITATION.cff` | how to cite |
                | `SHA256SUMS` | checksums: `sha256sum -c SHA256SUMS` |

                An imported data set stands in the default graph of `focgraph.nq.gz` without a copy under its own name; `graphs/` has it apart.

                ## Terms

                %s

                | graph | terms |
                |---|---|
                %s
                The software is under Apache-2.0.
                """
                .formatted(
                        contents.id(),
                        contents.openOnly()
                                ? "This release holds only graphs whose terms are open; `report.md` says which were left out and why."
                                : "",
                        String.format(Locale.ROOT, "%,d", contents.statements().inDefaultGraph()),
                        contents.isOpenThroughout()
                                ? "The compilation is under CC BY 4.0, and every graph in it is under an open licence."
                                : "The compilation is under CC BY 4.0. **Some graphs have terms of their own that are not open:** read them before you use or share the data, or take the open release (`focgraph release --open-only`).",
                        terms(contents));
    }

    private static String terms(ReleaseContents contents) {
        var rows = new StringBuilder();
        contents.in().forEach(graph -> rows.append("| ")
                .append(graph.name())
                .append(" | ")
                .append(graph.terms().reason().replace("|", "\\|"))
                .append(" |\n"));
        return rows.toString();
    }
}
