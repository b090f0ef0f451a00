package org.focgraph.votes;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.Dataset;
import org.focgraph.state.NameKind;
import org.focgraph.state.StateDirectory;

/** Voting data of the UN Digital Library: what each body's export is called, and how much of it to expect. */
public enum UndlDataset implements Dataset {
    UNDL_GA("undl-ga", "4060887", 900_000, 1_100_000, VotingBody.GENERAL_ASSEMBLY),
    UNDL_SC("undl-sc", "4055387", 40_000, 60_000, VotingBody.SECURITY_COUNCIL);

    /** Key of the names the exports use, in table {@code state-names}. */
    private static final String NAMES = "undl-voting";

    private static final List<String> CURATED = List.of(
            "ballots-outside-membership",
            "council-texts",
            "ga-positions",
            "repeated-ballot-lists",
            "resolutions",
            "roll-calls");

    private final About about;
    private final VotingBody body;

    UndlDataset(String key, String record, long fewestRows, long mostRows, VotingBody body) {
        var organ = body.organ().label();
        this.body = body;
        this.about = new About(
                key,
                "UN Digital Library, voting data of the " + organ,
                "a voting export, several are read as one",
                "Dag Hammarskjöld Library, United Nations",
                "https://digitallibrary.un.org/record/" + record,
                "United Nations, Dag Hammarskjöld Library, " + organ + " Voting Data, UN Digital Library, record "
                        + record,
                Optional.empty(),
                "UN Digital Library data, non-commercial use with attribution",
                "2025-10-31",
                "roll call",
                fewestRows,
                mostRows,
                About.USUAL_TOLERANCE,
                "undl-voting");
    }

    @Override
    public About about() {
        return about;
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
        return new UndlConversion(
                about,
                new UndlSource(body),
                files,
                KnownFacts.read(curated),
                new StateNames(states, NameKind.NAME, NAMES));
    }
}
