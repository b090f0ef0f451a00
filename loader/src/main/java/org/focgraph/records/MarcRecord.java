package org.focgraph.records;

import java.util.List;
import java.util.stream.Stream;

/**
 * A bibliographic record in MARC 21.
 *
 * @param line where it begins
 * @param isMisread whether texts in it were UTF-8 taken for Latin-1, and have been read again
 */
record MarcRecord(String file, long line, List<Field> fields, boolean isMisread) {

    /** @param indicator the first of the two */
    record Field(String tag, String indicator, List<Subfield> subfields) {

        /** The first subfield of this code; empty where there is none. */
        String text(String code) {
            return subfields.stream()
                    .filter(subfield -> subfield.code().equals(code))
                    .map(Subfield::text)
                    .findFirst()
                    .orElse("");
        }
    }

    record Subfield(String code, String text) {}

    /** Text of the first field with this tag; of a control field with the code "". */
    String text(String tag, String code) {
        return all(tag).map(field -> field.text(code)).findFirst().orElse("");
    }

    /** All texts of a subfield, without those that are empty or come again. */
    List<String> texts(String tag, String code) {
        return all(tag).map(field -> field.text(code))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    Stream<Field> all(String tag) {
        return fields.stream().filter(field -> field.tag().equals(tag));
    }

    /** What it says, for whoever has to judge it. */
    List<String> verbatim() {
        return fields.stream()
                .map(field -> field.tag() + " " + field.indicator() + " "
                        + String.join(
                                " ",
                                field.subfields().stream()
                                        .map(subfield -> "$" + subfield.code() + " " + subfield.text())
                                        .toList()))
                .toList();
    }
}
