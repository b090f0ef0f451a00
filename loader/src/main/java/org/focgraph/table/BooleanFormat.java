package org.focgraph.table;

import java.util.List;
import java.util.Optional;

/** The words for true and false, {@code yes|no}. */
record BooleanFormat(String yes, String no) implements Format {

    static final BooleanFormat XSD = new BooleanFormat("true", "false");

    static Optional<BooleanFormat> of(String format) {
        var words = format.split("\\|", -1);
        var isPair = words.length == 2 && !words[0].isEmpty() && !words[1].isEmpty() && !words[0].equals(words[1]);
        return isPair ? Optional.of(new BooleanFormat(words[0], words[1])) : Optional.empty();
    }

    @Override
    public Parsed parse(String text) {
        if (text.equals(yes)) {
            return Parsed.as("true");
        }
        if (text.equals(no)) {
            return Parsed.as("false");
        }
        return new Words(List.of(yes, no)).not("TABLE-BOOLEAN", text);
    }
}
