package org.focgraph.texts;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.Dataset;
import org.focgraph.state.StateDirectory;

/** Texts of resolutions cut into paragraphs, which a user supplies; they are not open for republication. */
public final class UnTexts implements Dataset {

    private static final About ABOUT = new About(
            "un-texts",
            "Texts of United Nations resolutions, by paragraph",
            "one resolution a line as JSON, several files are read as one",
            "UN-EOSG-Analytics, repository un-mandates-housekeeping",
            "https://github.com/UN-EOSG-Analytics/un-mandates-housekeeping",
            "United Nations resolutions, parsed into paragraphs by UN-EOSG-Analytics, un-mandates-housekeeping, https://github.com/UN-EOSG-Analytics/un-mandates-housekeeping",
            Optional.empty(),
            "No licence is stated. Use at home to check locators; do not republish the texts.",
            "2025-12-26",
            "text",
            15_000,
            1_000_000,
            0.02,
            "un-mandates-housekeeping");

    /** Where assertions, their words and the symbols they cite stand. */
    private static final List<String> CURATED = List.of(
            "council-texts",
            "document-relations",
            "recommendation-rights",
            "recommendation-threats",
            "resolution-relations",
            "resolution-rights",
            "resolution-threats",
            "resolutions",
            "threat-rights",
            "wordings");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public List<String> curated() {
        return CURATED;
    }

    @Override
    public String pipeline() {
        return "1";
    }

    @Override
    public Conversion conversion(List<DataFile> files, Graph curated, StateDirectory states) {
        return new TextsConversion(ABOUT, files, Wordings.read(curated), CitedPassage.byText(curated));
    }
}
