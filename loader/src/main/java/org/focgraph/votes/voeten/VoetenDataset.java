package org.focgraph.votes.voeten;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.Dataset;
import org.focgraph.state.NameKind;
import org.focgraph.state.StateDirectory;
import org.focgraph.votes.StateNames;

/** Voeten's roll calls, and the R package made of them: the same roll calls under the same numbers. */
public enum VoetenDataset implements Dataset {
    VOETEN(
            new About(
                    "voeten",
                    "Voeten, votes in the General Assembly of the United Nations",
                    "the table of votes and that of roll calls (or votes with roll calls of 2015, or the matrix by code)",
                    "Erik Voeten, Anton Strezhnev, Michael Bailey; Harvard Dataverse",
                    "https://dataverse.harvard.edu/dataset.xhtml?persistentId=hdl:1902.1/12379",
                    "Erik Voeten, Data and Analyses of Voting in the UN General Assembly, in: Routledge Handbook of International Organization, ed. Bob Reinalda, 2013",
                    Optional.of("http://creativecommons.org/publicdomain/zero/1.0/"),
                    "CC0; cite the author",
                    "2021-03-03",
                    "roll call",
                    1_060_000,
                    1_500_000,
                    VoetenDataset.TOTALS_THAT_DIFFER,
                    "voeten-unvotes-2021"),
            EnumSet.of(
                    TableKind.ROLL_CALLS,
                    TableKind.VOTES,
                    TableKind.VOTES_WITH_ROLL_CALLS,
                    TableKind.COUNTRIES,
                    TableKind.MATRIX),
            NameKind.COW,
            true),
    UNVOTES(
            new About(
                    "unvotes",
                    "unvotes, votes in the General Assembly by name of state (R package)",
                    "un_votes, un_roll_calls and, where wanted, un_roll_call_issues",
                    "David Robinson, Nicholas Goguen-Compagnoni; after Erik Voeten",
                    "https://cran.r-project.org/package=unvotes",
                    "David Robinson and Nicholas Goguen-Compagnoni, unvotes: United Nations General Assembly Voting Data, R package; data by Erik Voeten",
                    Optional.of("http://creativecommons.org/publicdomain/zero/1.0/"),
                    "data CC0, package MIT",
                    "2019-12-27",
                    "roll call",
                    860_000,
                    1_000_000,
                    VoetenDataset.TOTALS_THAT_DIFFER,
                    "unvotes-r"),
            EnumSet.of(TableKind.ROLL_CALLS, TableKind.VOTES_BY_NAME, TableKind.ISSUES),
            NameKind.NAME,
            false);

    /**
     * In 378 of the 6,299 roll calls of the release of 2021 the stated totals are not those of the votes listed; where the UN
     * Digital Library has the roll call too, the list is what is wrong. They are kept apart on purpose.
     */
    private static final double TOTALS_THAT_DIFFER = 0.07;

    private static final String MATRIX_SOURCE = "voeten-iso3-matrix-2024";

    private final About about;
    private final Set<TableKind> tables;
    private final NameKind nameKind;
    private final boolean listsAbsence;

    VoetenDataset(About about, Set<TableKind> tables, NameKind nameKind, boolean listsAbsence) {
        this.about = about;
        this.tables = tables;
        this.nameKind = nameKind;
        this.listsAbsence = listsAbsence;
    }

    @Override
    public About about() {
        return about;
    }

    /** The curated tables come in when roll calls are joined. */
    @Override
    public List<String> curated() {
        return List.of();
    }

    @Override
    public String pipeline() {
        return "1";
    }

    @Override
    public boolean isJoined() {
        return true;
    }

    boolean listsAbsence() {
        return listsAbsence;
    }

    Set<TableKind> tables() {
        return tables;
    }

    String source(boolean isMatrix) {
        return isMatrix ? MATRIX_SOURCE : about.source();
    }

    StateNames names(StateDirectory states, boolean isMatrix) {
        return new StateNames(states, isMatrix ? NameKind.ISO3 : nameKind, source(isMatrix));
    }

    @Override
    public Conversion conversion(List<DataFile> files, Graph curated, StateDirectory states) {
        return new VoetenConversion(this, files, states);
    }
}
