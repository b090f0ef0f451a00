package org.focgraph.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.focgraph.problem.Printable;

/** Turns the text of a cell into values, step by step as in "Parsing Cells" (Tabular Data Model, 6.4). */
record CellReader(Column column) {

    /** More than any cell that was meant. */
    static final int LONGEST = 100_000;

    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\t]");
    private static final Pattern SPACES = Pattern.compile("\\s{2,}");

    /** What a cell gave. */
    record Reading(List<Value> values, List<Fault> faults) {

        static final Reading NOTHING = new Reading(List.of(), List.of());
    }

    Reading read(String text) {
        var unreadable = unreadable(text);
        if (unreadable.isPresent()) {
            return new Reading(List.of(), List.of(unreadable.get()));
        }
        var normalized = normalized(text);
        return column.separator().isPresent() ? list(normalized) : single(normalized);
    }

    private static Optional<Fault> unreadable(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(new Fault(
                    "TABLE-CELL-SIZE",
                    "a cell of " + text.length() + " characters, beginning " + Printable.quoted(text.substring(0, 40)),
                    "shorten it to " + LONGEST + ", or look for a quote that is not closed"));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' || c >= 0xFFFE) {
                return Optional.of(new Fault(
                        "TABLE-CONTROL",
                        String.format(
                                "a control character, U+%04X, at character %d of %s",
                                (int) c, i + 1, Printable.quoted(text)),
                        "remove it"));
            }
        }
        return Optional.empty();
    }

    private String normalized(String text) {
        var base = column.datatype().base();
        if (base.keepsSpace()) {
            return text;
        }
        var oneLine = LINE_ENDS.matcher(text).replaceAll(" ");
        return base == BaseType.NORMALIZED_STRING
                ? oneLine
                : SPACES.matcher(oneLine.strip()).replaceAll(" ");
    }

    private Reading list(String text) {
        var given = text.isEmpty() ? column.defaultText() : text;
        if (given.isEmpty() || column.nulls().contains(given)) {
            return new Reading(List.of(), column.required() ? List.of(required()) : List.of());
        }
        var separator = column.separator().orElseThrow();
        boolean keepsSpace = column.datatype().base() == BaseType.STRING
                || column.datatype().base() == BaseType.ANY_ATOMIC_TYPE
                || column.datatype().base() == BaseType.ANY;
        var values = new ArrayList<Value>();
        var faults = new ArrayList<Fault>();
        for (var item : given.split(Pattern.quote(separator), -1)) {
            add(keepsSpace ? item : item.strip(), values, faults);
        }
        if (column.required() && values.isEmpty() && faults.isEmpty()) {
            faults.add(required());
        }
        return new Reading(List.copyOf(values), faults);
    }

    private Reading single(String text) {
        var values = new ArrayList<Value>();
        var faults = new ArrayList<Fault>();
        add(text, values, faults);
        if (column.required() && values.isEmpty() && faults.isEmpty()) {
            faults.add(required());
        }
        return new Reading(List.copyOf(values), faults);
    }

    private void add(String text, List<Value> values, List<Fault> faults) {
        var given = text.isEmpty() ? column.defaultText() : text;
        if (column.nulls().contains(given)) {
            return;
        }
        var datatype = column.datatype();
        var parsed = datatype.parse(given);
        parsed.fault().ifPresent(faults::add);
        if (parsed.fault().isEmpty()) {
            Optional<String> lang = datatype.hasLanguage() && !column.lang().equals("und")
                    ? Optional.of(column.lang())
                    : Optional.empty();
            values.add(new Value(parsed.lexical(), datatype.iri(), lang));
        }
    }

    private Fault required() {
        return new Fault(
                "TABLE-REQUIRED", "no value for " + Printable.quoted(column.name()), "every row must have one");
    }
}
