package org.focgraph.release;

/** The file {@code CITATION.cff} of a release (Citation File Format 1.2.0). */
final class CitationFile {

    private static final String TITLE =
            "focgraph: a knowledge graph of the Freedom Online Coalition's recommendations on human-rights-based cybersecurity";

    private CitationFile() {}

    static String of(ReleaseContents contents) {
        return """
                cff-version: 1.2.0
                message: "If you use this release of focgraph, please cite it with its identifier: another release may count differently."
                title: "%s"
                type: dataset
                authors:
                  - name: "The focgraph contributors"
                version: "%s"
                %s%surl: "https://w3id.org/focgraph/"
                """
                .formatted(
                        TITLE,
                        contents.id(),
                        contents.newest()
                                .map(day -> "date-released: " + day + "\n")
                                .orElse(""),
                        contents.isOpenThroughout() ? "license: CC-BY-4.0\n" : "");
    }
}
