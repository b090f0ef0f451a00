package org.focgraph.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problems;
import org.focgraph.table.Row;
import org.focgraph.table.TableReader;
import org.focgraph.table.TableSchema;

/** Reads the three tables that a directory of states is made from. */
record StateTables(Path folder) {

    StateDirectory read() {
        var states = new ArrayList<State>();
        var names = new ArrayList<NameEntry>();
        var stays = new ArrayList<Memberships.Stay>();
        rows("states", row -> states.add(state(row)));
        rows("state-names", row -> names.add(name(row)));
        rows("un-memberships", row -> stays.add(stay(row)));
        return new StateDirectory(states, names, new Memberships(stays));
    }

    private void rows(String table, Consumer<Row> rows) {
        var problems = new Problems();
        var file = table + ".csv-metadata.json";
        var metadata = folder.resolve(table).resolve(file);
        TableSchema.read(metadata, "data/" + table + "/" + file, problems)
                .ifPresent(schema -> TableReader.read(schema, problems, rows));
        if (problems.hasErrors()) {
            throw new FocGraphException(
                    ExitCode.DATA_REJECTED,
                    "the table " + table + " cannot be used to tell states: "
                            + problems.sorted().get(0));
        }
    }

    private static State state(Row row) {
        return new State(
                row.text("key"),
                row.text("label"),
                row.text("official_name"),
                row.text("iso2"),
                row.text("iso3"),
                interval(row, "existed_from", "existed_until"));
    }

    private static NameEntry name(Row row) {
        return new NameEntry(
                row.text("label"),
                NameKind.of(row.text("kind")),
                row.text("lang"),
                row.text("state"),
                row.text("dataset"),
                interval(row, "valid_from", "valid_until"),
                interval(row, "observed_first", "observed_last"),
                row.text("note"));
    }

    private static Memberships.Stay stay(Row row) {
        return new Memberships.Stay(
                row.text("key"),
                row.text("state"),
                !row.text("role").equals("member"),
                interval(row, "from", "until"),
                row.text("end_reason"));
    }

    private static Interval interval(Row row, String from, String until) {
        return Interval.of(row.text(from), row.text(until));
    }
}
