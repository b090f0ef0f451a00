package org.focgraph.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way of drawing an answer, with the columns it cannot do without. */
public enum View {
    TABLE("", ""),
    BAR("label value", "item group"),
    MATRIX("row rowLabel column columnLabel value", "count note rowOrder columnOrder"),
    POSITIONS("row rowLabel column columnLabel position date", "memberThen"),
    NETWORK(
            "from fromLabel fromKind to toLabel toKind relation",
            "basis locator rationale status source assertion step weight fromDate toDate fromLane toLane"),
    TIMELINE("item itemLabel kind date", "precision earliest latest lane"),
    MAP("state stateLabel iso3 category", "since until sinceEarliest sinceLatest untilEarliest untilLatest value"),
    SCATTER("item itemLabel x y", "xLow xHigh yLow yHigh group fit");

    /** The arrangements a network can be drawn in. */
    public static final List<String> LAYOUTS = List.of("strands", "around", "genealogy");

    private final List<String> required;
    private final List<String> optional;

    View(String required, String optional) {
        this.required = words(required);
        this.optional = words(optional);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    public static Optional<View> parse(String word) {
        return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
    }

    public static List<String> allWords() {
        return Arrays.stream(values()).map(View::word).toList();
    }

    /** The name as written in a query's header. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> required() {
        return required;
    }

    public List<String> optional() {
        return optional;
    }

    /** The required columns an answer with these columns lacks. */
    public List<String> missingFrom(Collection<String> columns) {
        return required.stream().filter(column -> !columns.contains(column)).toList();
    }
}
