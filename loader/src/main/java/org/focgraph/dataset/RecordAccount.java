package org.focgraph.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.focgraph.problem.Problem;

/** Where every record of a data set other than votes went; a record may stand on several rows. */
public final class RecordAccount implements Account {

    private final String unit;
    private long units;
    private long loaded;
    private long repaired;
    private long quarantined;
    private long refused;
    private long rows;
    private long rowsLoaded;
    private long rowsQuarantined;
    private long rowsRefused;
    private final Map<String, Long> more = new LinkedHashMap<>();
    private final Map<String, Long> codes = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param unit what is counted, in the singular */
    public RecordAccount(String unit) {
        this.unit = unit;
    }

    /** A record is among the facts, with so many of its rows; the rest of them were refused one by one. */
    public void loaded(long rowsOfTheRecord, boolean wasRepaired) {
        units++;
        loaded++;
        rows += rowsOfTheRecord;
        rowsLoaded += rowsOfTheRecord;
        if (wasRepaired) {
            repaired++;
        }
    }

    /** A record contradicts itself or others. */
    public void quarantined(long rowsOfTheRecord, List<Reason> reasons) {
        units++;
        quarantined++;
        rows += rowsOfTheRecord;
        rowsQuarantined += rowsOfTheRecord;
        reasons.forEach(this::note);
    }

    /** What a record is about cannot be told. */
    public void refused(long rowsOfTheRecord, List<Reason> reasons) {
        units++;
        refused++;
        rows += rowsOfTheRecord;
        rowsRefused += rowsOfTheRecord;
        reasons.forEach(this::note);
    }

    /** One row of a record that is otherwise among the facts, or of none. */
    public void rowRefused(Reason reason) {
        rows++;
        rowsRefused++;
        note(reason);
    }

    /** Rows of no record, all for one reason; it is told once. */
    public void rowsRefused(long number, Reason reason) {
        rows += number;
        rowsRefused += number;
        note(reason);
    }

    /** Counts something worth a line in the report, such as sponsors. */
    public void count(String what, long number) {
        more.merge(what, number, Long::sum);
    }

    public void note(Reason reason) {
        codes.merge(reason.code(), 1L, Long::sum);
        problems.add(reason.problem());
    }

    @Override
    public long units() {
        return units;
    }

    @Override
    public long unitsLoaded() {
        return loaded;
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
        return units == loaded + quarantined + refused && rows == rowsLoaded + rowsQuarantined + rowsRefused;
    }

    @Override
    public Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        figures.put(unit + "s read", units);
        figures.put(unit + "s loaded", loaded);
        figures.put(unit + "s loaded, of which repaired", repaired);
        figures.put(unit + "s quarantined", quarantined);
        figures.put(unit + "s refused", refused);
        figures.put("rows read", rows);
        figures.put("rows loaded", rowsLoaded);
        figures.put("rows quarantined", rowsQuarantined);
        figures.put("rows refused", rowsRefused);
        figures.putAll(more);
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
        properties.put("recordsKnown", units);
        properties.put("recordsLoaded", loaded);
        properties.put("recordsRepaired", repaired);
        properties.put("recordsQuarantined", quarantined);
        properties.put("recordsRefused", refused);
        return properties;
    }
}
