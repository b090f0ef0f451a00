package org.focgraph.votes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.focgraph.dataset.Account;
import org.focgraph.dataset.Reason;
import org.focgraph.problem.Problem;

/** Where every roll call and every row of an import of votes went. */
public final class VoteAccount implements Account {

    private long rollCalls;
    private long rollCallsLoaded;
    private long rollCallsRepaired;
    private long rollCallsCurated;
    private long rollCallsQuarantined;
    private long rollCallsRefused;

    private long rows;
    private long rowsLoaded;
    private long rowsRepaired;
    private long rowsReviewed;
    private long rowsQuarantined;
    private long rowsRefused;

    private long withoutVote;
    private long disagreements;
    private final Map<String, Long> codes = new TreeMap<>();
    private final Map<String, Long> repairs = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A roll call was read, with so many rows. */
    void read(int rowsOfTheRollCall) {
        rollCalls++;
        rows += rowsOfTheRollCall;
    }

    /** A row was read that belongs to no roll call. */
    void stray(Reason reason) {
        rows++;
        rowsRefused++;
        note(reason);
    }

    void loaded(RollCall rollCall, Gate.Verdict verdict, boolean curated) {
        int apart = verdict.reviewed().size() + verdict.outside().size();
        rollCallsLoaded++;
        rowsLoaded += rollCall.ballots().size() - apart;
        rowsReviewed += verdict.reviewed().size();
        rowsQuarantined += verdict.outside().size();
        rowsRefused += rollCall.refused().size();
        rowsRepaired += rollCall.repairedRows();
        if (!rollCall.repairs().isEmpty()) {
            rollCallsRepaired++;
        }
        if (curated) {
            rollCallsCurated++;
        }
        if (rollCall.isWithoutVote()) {
            withoutVote++;
        }
        rollCall.refused().forEach(this::note);
    }

    void repaired(String kind) {
        repairs.merge(kind, 1L, Long::sum);
    }

    void quarantined(int rowsOfTheRollCall, List<Reason> reasons) {
        rollCallsQuarantined++;
        rowsQuarantined += rowsOfTheRollCall;
        reasons.forEach(this::note);
    }

    void refused(int rowsOfTheRollCall, List<Reason> reasons) {
        rollCallsRefused++;
        rowsRefused += rowsOfTheRollCall;
        reasons.forEach(this::note);
    }

    void disagreement() {
        disagreements++;
    }

    void note(Reason reason) {
        codes.merge(reason.code(), 1L, Long::sum);
        problems.add(reason.problem());
    }

    @Override
    public long units() {
        return rollCalls;
    }

    @Override
    public long unitsLoaded() {
        return rollCallsLoaded;
    }

    @Override
    public long unitsQuarantined() {
        return rollCallsQuarantined;
    }

    @Override
    public long unitsRefused() {
        return rollCallsRefused;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public long rowsQuarantined() {
        return rowsQuarantined;
    }

    @Override
    public long rowsRefused() {
        return rowsRefused;
    }

    public long rowsLoaded() {
        return rowsLoaded;
    }

    public long rowsReviewed() {
        return rowsReviewed;
    }

    public long rowsRepaired() {
        return rowsRepaired;
    }

    @Override
    public boolean addsUp() {
        return rollCalls == rollCallsLoaded + rollCallsQuarantined + rollCallsRefused
                && rows == rowsLoaded + rowsReviewed + rowsQuarantined + rowsRefused;
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("roll calls read", rollCalls);
        figures.put("roll calls loaded", rollCallsLoaded);
        figures.put("roll calls loaded, of which repaired", rollCallsRepaired);
        figures.put("roll calls loaded, of which in the curated tables", rollCallsCurated);
        figures.put("roll calls loaded, of which nobody voted in", withoutVote);
        figures.put("roll calls quarantined", rollCallsQuarantined);
        figures.put("roll calls refused", rollCallsRefused);
        figures.put("rows read", rows);
        figures.put("rows loaded", rowsLoaded);
        figures.put("rows loaded, of which repaired", rowsRepaired);
        figures.put("rows set apart as reviewed exceptions", rowsReviewed);
        figures.put("rows quarantined", rowsQuarantined);
        figures.put("rows refused", rowsRefused);
        figures.put("disagreements with the curated tables", disagreements);
        return figures;
    }

    @Override
    public Map<String, Long> codes() {
        return Map.copyOf(codes);
    }

    /** How often each kind of repair was made. */
    public Map<String, Long> repairs() {
        return Map.copyOf(repairs);
    }

    @Override
    public Map<String, Long> properties() {
        var properties = new LinkedHashMap<String, Long>();
        properties.put("rollCallsKnown", rollCalls);
        properties.put("rollCallsLoaded", rollCallsLoaded);
        properties.put("rollCallsQuarantined", rollCallsQuarantined);
        properties.put("rollCallsRefused", rollCallsRefused);
        properties.put("ballotsLoaded", rowsLoaded);
        properties.put("ballotsRepaired", rowsRepaired);
        properties.put("ballotsSetApart", rowsReviewed);
        properties.put("ballotsQuarantined", rowsQuarantined);
        properties.put("ballotsRefused", rowsRefused);
        return properties;
    }
}
