package org.focgraph.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;

/** Reads the rows of a table one by one, reports every fault and hands on the rows that have none. */
public final class TableReader {

    private final TableSchema table;
    private final Problems problems;
    private final Optional<KeyIndex> keys;
    private final Consumer<Row> rows;
    private final List<CellReader> readers;
    private final List<String> properties;
    private final IRIx base;
    private final Location file;
    private long count;

    private TableReader(TableSchema table, Problems problems, Optional<KeyIndex> keys, Consumer<Row> rows) {
        this.table = table;
        this.problems = problems;
        this.keys = keys;
        this.rows = rows;
        this.readers = table.columns().stream().map(CellReader::new).toList();
        this.properties = table.columns().stream()
                .map(column -> RowTriples.propertyIri(table, column))
                .toList();
        this.base = IRIx.create(table.url());
        this.file = Location.of(table.csvDisplayName());
    }

    public static void read(TableSchema table, Problems problems, Consumer<Row> rows) {
        new TableReader(table, problems, Optional.empty(), rows).read();
    }

    /** Enters the keys of all rows, and leaves out a row whose key is taken. */
    public static void read(TableSchema table, Problems problems, KeyIndex keys, Consumer<Row> rows) {
        new TableReader(table, problems, Optional.of(keys), rows).read();
    }

    private void read() {
        var place = new CsvPlace(table.csvFile(), table.csvDisplayName());
        var opened = CsvRecords.open(place, table.dialect(), problems);
        if (opened.isEmpty()) {
            keys.ifPresent(index -> index.lostRows(table));
            return;
        }
        try (var records = opened.get()) {
            read(records);
            if (records.isLost()) {
                keys.ifPresent(index -> index.lostRows(table));
            }
        }
    }

    private void read(CsvRecords records) {
        var header = header(records);
        if (header.isEmpty()) {
            keys.ifPresent(index -> index.lostRows(table));
            return;
        }
        boolean any = false;
        for (var record = records.next(); record.isPresent(); record = records.next()) {
            any = true;
            if (!(record.get().isBlank() && table.dialect().skipBlankRows())) {
                count++;
                read(record.get(), header.get());
            }
        }
        if (!any && !records.isLost()) {
            problems.add(Problem.warning(
                    file.at(1, 0), "TABLE-NO-ROWS", "a header and no rows", "add rows, or remove the table"));
        }
    }

    private Optional<Header> header(CsvRecords records) {
        if (!table.dialect().header()) {
            return Optional.of(Header.byPosition(table.columns()));
        }
        var first = records.next();
        if (first.isEmpty() || records.isLost()) {
            if (!records.isLost()) {
                Header.empty(file, problems);
            }
            return Optional.empty();
        }
        return first.map(record -> Header.match(record, table, problems))
                .filter(header -> !header.fields().isEmpty());
    }

    private void read(CsvRecord record, Header header) {
        if (record.cells().size() != header.width()) {
            reportWidth(record, header);
            keys.ifPresent(index -> index.lostRows(table));
            return;
        }
        var values = new HashMap<String, List<Value>>();
        var faulty = new HashSet<String>();
        for (int i = 0; i < readers.size(); i++) {
            int field = header.fields().get(i);
            var column = table.columns().get(i);
            var reading = read(record, field, readers.get(i));
            values.put(column.name(), reading.values());
            if (!reading.faults().isEmpty() || field < 0 && !column.virtual()) {
                faulty.add(column.name());
            }
            reading.faults().forEach(fault -> problems.add(fault.at(at(record, field))));
        }
        row(record, header, values, faulty).ifPresent(row -> deliver(row, header.sound(), faulty));
    }

    private CellReader.Reading read(CsvRecord record, int field, CellReader reader) {
        if (field < 0) {
            return reader.column().virtual() ? reader.read("") : CellReader.Reading.NOTHING;
        }
        return record.strayIn(field)
                .map(fault -> new CellReader.Reading(List.of(), List.of(fault)))
                .orElseGet(
                        () -> reader.read(table.dialect().trimmed(record.cells().get(field))));
    }

    private Location at(CsvRecord record, int field) {
        return field < 0 ? file.at(record.line(), 0) : file.at(record.lineOf(field), field + 1L);
    }

    private Optional<Row> row(
            CsvRecord record, Header header, HashMap<String, List<Value>> values, Set<String> faulty) {
        var iris = new RowIris(table, base, values, count, record.number());
        var cells = new ArrayList<Cell>();
        int i = 0;
        try {
            var about = iris.row();
            for (; i < readers.size(); i++) {
                int field = header.fields().get(i);
                var column = table.columns().get(i);
                var text = field < 0 ? "" : record.cells().get(field);
                var own = iris.of(column, field + 1, properties.get(i));
                cells.add(new Cell(
                        column,
                        text,
                        values.get(column.name()),
                        own,
                        at(record, field).line(),
                        field + 1));
            }
            return Optional.of(new Row(table, count, record.line(), about, List.copyOf(cells)));
        } catch (IRIException e) {
            var where = at(record, i < readers.size() ? header.fields().get(i) : -1);
            if (faulty.isEmpty()) {
                problems.add(Problem.error(
                        where,
                        "TABLE-IRI",
                        "the template of the metadata gives no IRI here: " + Printable.of(e.getMessage()),
                        "correct the cells it is made from, or the template"));
            }
            keys.ifPresent(index -> index.lostRows(table));
            return Optional.empty();
        }
    }

    private void deliver(Row row, boolean understood, Set<String> faulty) {
        boolean isNew = keys.map(index -> index.add(row, faulty, problems)).orElse(true);
        if (isNew && understood && faulty.isEmpty()) {
            rows.accept(row);
        }
    }

    private void reportWidth(CsvRecord record, Header header) {
        int found = record.cells().size();
        if (record.isBlank()) {
            problems.add(Problem.error(file.at(record.line(), 1), "TABLE-ROW-LENGTH", "an empty line", "remove it"));
            return;
        }
        var advice = found > header.width()
                ? "put a cell that has a comma in it into quotes, or remove the cells too many"
                : "add the cells that are missing, with commas between them, or close the line before";
        problems.add(Problem.error(
                file.at(record.line(), Math.min(found, header.width()) + (found > header.width() ? 1L : 0L)),
                "TABLE-ROW-LENGTH",
                "a row of " + found + (found == 1 ? " cell" : " cells") + " where there are " + header.width()
                        + " columns",
                advice));
    }
}
