package org.focgraph.concepts;

import java.io.IOException;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.TextLines;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/**
 * The list of English labels: tab-separated label, {@code pref_label=…}, {@code uri=…}, {@code kind=pref} or
 * {@code kind=alt}.
 */
final class Gazetteer {

    private static final int CELLS = 4;
    private static final int LONGEST_LINE = 10_000;

    private Gazetteer() {}

    static boolean isLine(String line) {
        return line.contains("\tpref_label=") && line.contains("\turi=");
    }

    static void read(DataFile file, UnbisConcepts concepts) throws IOException, FileFault {
        try (var lines = new TextLines(file, LONGEST_LINE, RdfFile.MOST_BYTES)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    row(file.name(), line, lines.line(), concepts);
                }
            }
        }
    }

    private static void row(String file, String line, long number, UnbisConcepts concepts) throws FileFault {
        var cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw fault(file, number, 1, cells.length + " columns, where four were expected");
        }
        var preferred = value(file, number, line, cells[1], "pref_label=");
        var address = value(file, number, line, cells[2], "uri=");
        var kind = value(file, number, line, cells[3], "kind=");
        if (!kind.equals("pref") && !kind.equals("alt")) {
            throw fault(file, number, line.length() - kind.length() + 1, "the kind \"" + kind + "\"");
        }
        concepts.label(address, new LabelRow(kind.equals("pref"), cells[0], "en", preferred, file, number, 0, line));
    }

    private static String value(String file, long number, String line, String cell, String name) throws FileFault {
        if (!cell.startsWith(name)) {
            throw fault(file, number, line.indexOf(cell) + 1, "\"" + cell + "\", where " + name + "… was expected");
        }
        return cell.substring(name.length());
    }

    private static FileFault fault(String file, long line, long column, String found) {
        return new FileFault(
                Problem.error(
                        Location.of(file).at(line, column),
                        "UNBIS-LINE",
                        found,
                        "give the list as it was published: label, pref_label=…, uri=… and kind=pref or kind=alt between tabs"));
    }
}
