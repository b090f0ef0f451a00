package org.focgraph.problem;

/**
 * Where a problem stands: a file, a line and a column, the latter two counted from 1, or 0 where not known.
 *
 * <p>In a table the column is the number of the field, as a spreadsheet counts; in other text it is the character.
 */
public record Location(String file, long line, long column) implements Comparable<Location> {

    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    public Location at(long line, long column) {
        return new Location(file, line, column);
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Long.compare(line, other.line);
        return byLine != 0 ? byLine : Long.compare(column, other.column);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
