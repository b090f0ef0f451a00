package org.focgraph.votes.join;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.focgraph.dataset.Account;
import org.focgraph.dataset.Reason;
import org.focgraph.problem.Problem;
import org.focgraph.votes.voeten.Refusal;
import org.focgraph.votes.voeten.Release;
import org.focgraph.votes.voeten.VoetenRollCall;

/** Where every roll call and every row went of a data set that was joined with preferred sources. */
public final class JoinAccount implements Account {

    private long own;
    private long quarantined;
    private long refused;
    private long rows;
    private long rowsOwn;
    private long rowsCompared;
    private long rowsAgreeing;
    private long rowsQuarantined;
    private long rowsRefused;
    private long disagreements;
    private long otherRows;
    private final Map<Matching.Basis, Long> matched = new EnumMap<>(Matching.Basis.class);
    private final Map<String, Long> codes = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    void release(Release release) {
        otherRows = release.otherRows();
        release.strays().forEach(stray -> {
            rows++;
            rowsRefused++;
            note(stray);
        });
    }

    void refused(Refusal refusal) {
        refused++;
        rows += refusal.rows();
        rowsRefused += refusal.rows();
        refusal.reasons().forEach(this::note);
    }

    void quarantined(VoetenRollCall rollCall, List<Reason> reasons) {
        quarantined++;
        rows += rollCall.rows();
        rowsQuarantined += rollCall.rows();
        reasons.forEach(this::note);
    }

    /** It is among the facts as a roll call that no preferred source has. */
    void own(VoetenRollCall rollCall) {
        own++;
        rowsOwn += rollCall.states().size();
        rows(rollCall);
    }

    /** It is a roll call that a preferred source has. */
    void matched(VoetenRollCall rollCall, Matching.Basis basis, long differing) {
        matched.merge(basis, 1L, Long::sum);
        rowsCompared += rollCall.states().size();
        disagreements += differing;
        rows(rollCall);
    }

    private void rows(VoetenRollCall rollCall) {
        rows += rollCall.rows();
        rowsAgreeing += rollCall.rowsAgreeing();
        rowsQuarantined += rollCall.rowsOutside().size();
        // What a fault of a matched roll call took out of its list.
        rowsRefused += rollCall.rows()
                - rollCall.states().size()
                - rollCall.rowsAgreeing()
                - rollCall.rowsOutside().size();
        rollCall.rowsOutside().forEach(this::note);
        rollCall.rowsRefused().forEach(this::note);
    }

    void note(Reason reason) {
        codes.merge(reason.code(), 1L, Long::sum);
        problems.add(reason.problem());
    }

    /** Roll calls that a preferred source has. */
    public long matched() {
        return matched.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Roll calls that no preferred source has. */
    public long own() {
        return own;
    }

    public long disagreements() {
        return disagreements;
    }

    @Override
    public long units() {
        return own + matched() + quarantined + refused;
    }

    @Override
    public long unitsLoaded() {
        return own + matched();
    }

    @Override
    public long unitsQuarantined() {
        return quarantined;
    }

    @Override
    public long unitsRefused() {
        return refused;
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

    @Override
    public boolean addsUp() {
        return rows == rowsOwn + rowsCompared + rowsAgreeing + rowsQuarantined + rowsRefused;
    }

    @Override
    public Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("roll calls read", units());
        figures.put("roll calls that a preferred source has", matched());
        for (var basis : Matching.Basis.values()) {
            figures.put("roll calls that a preferred source has, by " + basis.words(), matched.getOrDefault(basis, 0L));
        }
        figures.put("roll calls that no preferred source has", own);
        figures.put("roll calls quarantined", quarantined);
        figures.put("roll calls refused", refused);
        figures.put("rows read", rows);
        figures.put("rows loaded", rowsOwn);
        figures.put("rows compared with a preferred source", rowsCompared);
        figures.put("rows compared, of which differ", disagreements);
        figures.put("rows that say of a state outside the United Nations that it was no member", rowsAgreeing);
        figures.put("rows quarantined", rowsQuarantined);
        figures.put("rows refused", rowsRefused);
        figures.put("rows of tables without votes", otherRows);
        return figures;
    }

    @Override
    public Map<String, Long> codes() {
        return Map.copyOf(codes);
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public Map<String, Long> properties() {
        var properties = new LinkedHashMap<String, Long>();
        properties.put("rollCallsKnown", units());
        properties.put("rollCallsLoaded", unitsLoaded());
        properties.put("rollCallsMatched", matched());
        properties.put("rollCallsQuarantined", quarantined);
        properties.put("rollCallsRefused", refused);
        properties.put("ballotsLoaded", rowsOwn);
        properties.put("ballotsQuarantined", rowsQuarantined);
        properties.put("ballotsRefused", rowsRefused);
        properties.put("disagreements", disagreements);
        return properties;
    }
}
