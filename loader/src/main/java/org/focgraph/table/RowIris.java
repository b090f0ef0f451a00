package org.focgraph.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** Fills the templates of a table with the values of a row (Metadata Vocabulary, 5.1.3). */
final class RowIris {

    private final TableSchema table;
    private final IRIx base;
    private final Map<String, List<Value>> values;
    private final long row;
    private final long sourceRow;
    /** As a rule every cell of a row is about the same thing. */
    private final Map<UriTemplate, String> sameInEveryColumn = new HashMap<>();

    RowIris(TableSchema table, IRIx base, Map<String, List<Value>> values, long row, long sourceRow) {
        this.table = table;
        this.base = base;
        this.values = values;
        this.row = row;
        this.sourceRow = sourceRow;
    }

    /** The row as such: what the table says it is about, else its number as RFC 7111 writes it. */
    String row() {
        return table.aboutUrl()
                .map(template -> expand(template, Optional.empty(), 0))
                .orElseGet(() -> table.url() + "#row=" + sourceRow);
    }

    /** @param defaultProperty what the column gives where it has no propertyUrl */
    CellIris of(Column column, int field, String defaultProperty) {
        var here = Optional.of(column);
        boolean pointsNowhere = !column.virtual() && values.get(column.name()).isEmpty();
        return new CellIris(
                column.aboutUrl().map(template -> expand(template, here, field)),
                column.propertyUrl()
                        .map(template -> expand(template, here, field))
                        .orElse(defaultProperty),
                column.valueUrl().filter(template -> !pointsNowhere).map(template -> expand(template, here, field)));
    }

    /** @throws IRIException where what comes out is not an IRI */
    private String expand(UriTemplate template, Optional<Column> column, int field) {
        if (column.isPresent() && template.variesByColumn()) {
            return resolved(template, column, field);
        }
        var known = sameInEveryColumn.get(template);
        if (known == null) {
            known = resolved(template, Optional.empty(), 0);
            sameInEveryColumn.put(template, known);
        }
        return known;
    }

    private String resolved(UriTemplate template, Optional<Column> column, int field) {
        var expanded = template.expand(name -> variable(name, column, field));
        return base.resolve(CsvwPrefixes.expand(expanded)).str();
    }

    private List<String> variable(String name, Optional<Column> column, int field) {
        return switch (name) {
            case "_row" -> List.of(Long.toString(row));
            case "_sourceRow" -> List.of(Long.toString(sourceRow));
            case "_column" ->
                column.map(known -> Integer.toString(known.number())).stream().toList();
            case "_sourceColumn" -> field == 0 ? List.of() : List.of(Integer.toString(field));
            case "_name" ->
                column.map(known -> UriEncoding.decoded(known.name())).stream().toList();
            default ->
                values.getOrDefault(name, List.of()).stream()
                        .map(Value::lexical)
                        .toList();
        };
    }
}
