package org.focgraph.votes.voeten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.focgraph.votes.CsvRows;

/** The header of a table: names in small letters, whatever the table writes. */
final class Columns {

    /** Headings of other versions of the tables. */
    private static final Map<String, String> SYNONYMS = Map.of("importan", "importantvote");

    private final List<String> given;
    private final Map<String, Integer> places = new HashMap<>();

    private Columns(List<String> given) {
        this.given = given;
        for (int i = 0; i < given.size(); i++) {
            var name = given.get(i).toLowerCase(Locale.ROOT);
            places.putIfAbsent(SYNONYMS.getOrDefault(name, name), i);
        }
    }

    static Columns of(CsvRows header) {
        var names = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            names.add(header.text(i).strip());
        }
        return new Columns(names);
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    int at(String name) {
        return places.get(name);
    }

    int size() {
        return given.size();
    }

    /** Heading as the table writes it. */
    String given(int column) {
        return given.get(column);
    }

    List<Integer> matching(Pattern pattern) {
        var matching = new ArrayList<Integer>();
        for (int i = 0; i < given.size(); i++) {
            if (pattern.matcher(given.get(i)).matches()) {
                matching.add(i);
            }
        }
        return matching;
    }

    /** Are the headings in capitals, as in the version whose days come before the month? */
    boolean isCapital() {
        return given.stream().allMatch(name -> name.equals(name.toUpperCase(Locale.ROOT)) || name.equals("Length"));
    }

    /** A cell, or an empty text where the column or the cell is missing or says that the value is. */
    String text(CsvRows row, String name) {
        if (!has(name) || at(name) >= row.size()) {
            return "";
        }
        var text = row.text(at(name)).strip();
        return text.equals("NA") || text.equals(".") ? "" : text;
    }
}
