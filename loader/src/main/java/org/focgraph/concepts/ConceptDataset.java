package org.focgraph.concepts;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.Dataset;
import org.focgraph.state.StateDirectory;

/** Vocabularies of the United Nations that the tables are aligned with. */
public enum ConceptDataset implements Dataset {
    UNBIS(
            new About(
                    "unbis",
                    "UNBIS Thesaurus",
                    "thesaurus.lst, zh_sorted.json, or the thesaurus as Turtle or RDF/XML; any of them at once",
                    "Dag Hammarskjöld Library, United Nations",
                    "http://metadata.un.org/thesaurus",
                    "United Nations, Dag Hammarskjöld Library, UNBIS Thesaurus, http://metadata.un.org/thesaurus",
                    Optional.empty(),
                    "No licence is stated by the library. The list of English labels comes from a repository under the GNU General Public License, version 3; the Chinese one from a repository without a licence.",
                    "2018-11-05",
                    "concept",
                    10_000,
                    500_000,
                    About.USUAL_TOLERANCE,
                    "unbis-thesaurus"),
            List.of("rights", "threats")),
    SDG(
            new About(
                    "sdg",
                    "Sustainable Development Goals: goals, targets, indicators and series",
                    "the Turtle files of the SDG knowledge organisation system, any of them at once",
                    "United Nations Statistics Division",
                    "http://metadata.un.org/sdg",
                    "Amit Joshi, Luis Gonzalez Morales, Szymon Klarman, and Aaron Helton. 2019. A Knowledge Organization System for the United Nations Sustainable Development Goals. New York, NY. http://metadata.un.org/sdg",
                    Optional.empty(),
                    "Made available free of charge; may be copied, duplicated and further distributed with the citation",
                    "2020-05-01",
                    "concept",
                    7_000,
                    40_000,
                    About.USUAL_TOLERANCE,
                    "sdg-kos"),
            List.of());

    private final About about;
    private final List<String> curated;

    ConceptDataset(About about, List<String> curated) {
        this.about = about;
        this.curated = curated;
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public List<String> curated() {
        return curated;
    }

    @Override
    public String pipeline() {
        return "1";
    }

    @Override
    public Conversion conversion(List<DataFile> files, Graph graph, StateDirectory states) {
        return this == UNBIS
                ? new UnbisConversion(about, files, ConceptUse.read(graph))
                : new SdgConversion(about, files);
    }
}
