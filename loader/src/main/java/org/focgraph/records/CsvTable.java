package org.focgraph.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/** The rows of a CSV file (RFC 4180) one after the other, with their lines; cells may hold line ends. */
final class CsvTable implements AutoCloseable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final String file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private long line;

    /**
     * A row of the file.
     *
     * @param line where it begins
     */
    record Row(String file, long line, List<String> header, List<String> cells) {

        /** The cell under a column of the header, as it stands in the file; empty where the row is too short. */
        String text(String column) {
            int at = header.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at);
        }

        /** Has it a cell for every column, and no more? */
        boolean isWhole() {
            return cells.size() == header.size();
        }

        String verbatim() {
            return String.join(" | ", cells);
        }
    }

    private CsvTable(String file, Reader reader) throws IOException, FileFault {
        this.file = file;
        this.parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get();
        this.records = parser.iterator();
        this.line = 1;
        if (!hasNext()) {
            throw new FileFault(Problem.error(
                    Location.of(file), "RECORDS-HEADER", "the file is empty", "give the file as it was downloaded"));
        }
        this.header = records.next().toList().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
        this.line = parser.getCurrentLineNumber() + 1;
    }

    static CsvTable open(DataFile file) throws IOException, FileFault {
        if (file.name().toLowerCase(Locale.ROOT).matches(".*\\.(xlsx?|ods)")) {
            throw new FileFault(Problem.error(
                    Location.of(file.name()),
                    "RECORDS-SPREADSHEET",
                    "a workbook of a spreadsheet program",
                    "save the sheet as CSV in UTF-8; which files a data set takes stands in docs/importing.md"));
        }
        var reader = new BufferedReader(Encoding.reader(file, Encoding.of(file)));
        try {
            return new CsvTable(file.name(), reader);
        } catch (IOException | FileFault | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** All rows of small files with these columns, one file after the other. */
    static List<Row> all(List<DataFile> files, List<String> columns) throws IOException, FileFault {
        var rows = new ArrayList<Row>();
        for (var file : files) {
            try (var table = open(file)) {
                rows.addAll(table.require(columns).rows());
            }
        }
        return rows;
    }

    /** All rows that are left. */
    List<Row> rows() throws IOException, FileFault {
        var rows = new ArrayList<Row>();
        for (var row = next(); row != null; row = next()) {
            rows.add(row);
        }
        return rows;
    }

    /** The names of the columns, without blanks around them. */
    List<String> header() {
        return header;
    }

    /** Fails where a column is missing. */
    CsvTable require(List<String> columns) throws FileFault {
        var missing = new ArrayList<>(columns);
        missing.removeAll(header);
        if (!missing.isEmpty()) {
            throw new FileFault(Problem.error(
                    Location.of(file).at(1, 1),
                    "RECORDS-HEADER",
                    "there is no column " + String.join(", ", missing),
                    "the first row must name the columns " + String.join(", ", columns)));
        }
        return this;
    }

    /** The next row; null at the end of the file. */
    private Row next() throws IOException, FileFault {
        while (hasNext()) {
            var cells = records.next().toList();
            long at = line;
            line = parser.getCurrentLineNumber() + 1;
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                return new Row(file, at, header, cells);
            }
        }
        return null;
    }

    private boolean hasNext() throws IOException, FileFault {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw new FileFault(Problem.error(
                        Location.of(file).at(line, 1),
                        "RECORDS-QUOTES",
                        "the quotes of the row that begins here are not in order",
                        "put the whole cell in quotes, double the quotes inside and close it"));
            }
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
