package org.focgraph.link;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rows as RFC 4180 has them, quoting only where it must. */
record CsvWriter(Writer out, char delimiter, String lineEnd) {

    void row(List<String> cells, int width, List<String> added) throws IOException {
        for (int i = 0; i < width; i++) {
            cell(i < cells.size() ? cells.get(i) : "");
            out.write(delimiter);
        }
        for (int i = 0; i < added.size(); i++) {
            if (i > 0) {
                out.write(delimiter);
            }
            cell(added.get(i));
        }
        out.write(lineEnd);
    }

    private void cell(String text) throws IOException {
        boolean plain = text.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r')
                && text.strip().length() == text.length();
        out.write(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }
}
