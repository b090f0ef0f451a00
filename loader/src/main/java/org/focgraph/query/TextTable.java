package org.focgraph.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.focgraph.problem.Printable;

/**
 * Rows set out in aligned columns for a terminal.
 *
 * <p>What is wider than the terminal loses, in this order: columns that say the same in every row (told below the table),
 * IRIs that stand beside their label, the ends of the longest texts.
 */
final class TextTable {

    private static final String EMPTY = "–";
    private static final String GAP = "  ";
    private static final String LABEL = "Label";
    private static final int NARROWEST = 10;

    private final List<Column> columns;
    private final int rows;
    private final int room;
    private final List<String> notes = new ArrayList<>();

    /** One column: its heading, its cells, and whether they are numbers. */
    private record Column(String heading, List<String> cells, boolean numeric) {

        int width() {
            int widest = cells.stream().mapToInt(TextWidth::of).max().orElse(0);
            return Math.max(TextWidth.of(heading), widest);
        }

        boolean saysTheSame() {
            return cells.size() > 1 && cells.stream().distinct().count() == 1;
        }
    }

    private TextTable(List<Column> columns, int rows, int room) {
        this.columns = new ArrayList<>(columns);
        this.rows = rows;
        this.room = room;
    }

    /** @param width characters a line may take; 0 for as many as it needs */
    static TextTable of(QueryResult.Rows rows, PrefixMapping prefixes, int width) {
        var names = new ShortNames(prefixes);
        var columns = rows.vars().stream()
                .map(variable -> new Column(
                        variable.getVarName(),
                        rows.rows().stream()
                                .map(row -> cell(row.get(variable), names))
                                .toList(),
                        isNumeric(rows, variable)))
                .toList();
        var table = new TextTable(columns, rows.rows().size(), width);
        table.makeFit();
        return table;
    }

    private static boolean isNumeric(QueryResult.Rows rows, Var variable) {
        return rows.rows().stream()
                .map(row -> row.get(variable))
                .allMatch(node -> node == null
                        || node.isLiteral() && NodeValue.makeNode(node).isNumber());
    }

    private static String cell(Node node, ShortNames names) {
        if (node == null) {
            return EMPTY;
        }
        if (node.isURI()) {
            return Printable.of(names.iri(node.getURI()));
        }
        if (node.isLiteral()) {
            return Printable.of(node.getLiteralLexicalForm());
        }
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
    }

    private void makeFit() {
        for (var column : List.copyOf(columns)) {
            if (isTooWide() && column.saysTheSame()) {
                columns.remove(column);
                notes.add(column.heading() + " is " + column.cells().get(0) + " in every row");
            }
        }
        var left = new ArrayList<String>();
        for (var column : List.copyOf(columns)) {
            if (isTooWide() && hasLabel(column)) {
                columns.remove(column);
                left.add(column.heading());
            }
        }
        if (!left.isEmpty()) {
            notes.add("left out to fit the screen, csv has them: " + String.join(", ", left));
        }
    }

    private boolean hasLabel(Column column) {
        return columns.stream().anyMatch(other -> other.heading().equals(column.heading() + LABEL));
    }

    private boolean isTooWide() {
        int gaps = GAP.length() * (columns.size() - 1);
        return room > 0 && columns.stream().mapToInt(Column::width).sum() + gaps > room;
    }

    /** What each column needs; where that is more than there is, the widest give way first. */
    private int[] widths() {
        var widths = columns.stream().mapToInt(Column::width).toArray();
        int gaps = GAP.length() * Math.max(0, columns.size() - 1);
        while (room > 0 && Arrays.stream(widths).sum() + gaps > room) {
            var widest = IntStream.range(0, widths.length)
                    .filter(i -> !columns.get(i).numeric() && widths[i] > NARROWEST)
                    .reduce((one, other) -> widths[other] > widths[one] ? other : one);
            if (widest.isEmpty()) {
                break;
            }
            widths[widest.getAsInt()]--;
        }
        return widths;
    }

    @Override
    public String toString() {
        var widths = widths();
        var text = new StringBuilder();
        line(text, widths, columns.stream().map(Column::heading).toList());
        line(text, widths, Arrays.stream(widths).mapToObj("─"::repeat).toList());
        for (int row = 0; row < rows; row++) {
            int at = row;
            line(text, widths, columns.stream().map(c -> c.cells().get(at)).toList());
        }
        text.append(rows == 0 ? "no rows" : rows == 1 ? "1 row" : rows + " rows")
                .append('\n');
        notes.forEach(note -> text.append("  ").append(note).append('\n'));
        boolean cut =
                IntStream.range(0, widths.length).anyMatch(i -> columns.get(i).width() > widths[i]);
        return cut
                ? text.append("  … is cut to fit the screen, csv has it all\n").toString()
                : text.toString();
    }

    private void line(StringBuilder text, int[] widths, List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            var cell = TextWidth.cut(cells.get(i), widths[i]);
            var padding = " ".repeat(widths[i] - TextWidth.of(cell));
            line.append(i == 0 ? "" : GAP).append(columns.get(i).numeric() ? padding + cell : cell + padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
