package org.focgraph.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.Parameter;
import org.focgraph.query.View;

/**
 * What an address says of a picture beside the parameters of its question: which mark is in focus, the order, how many rows,
 * a day or a period, picture or table. Defaults are left out and names sorted, so that equal views have equal addresses.
 */
record ViewState(SortedMap<String, String> values) {

    private static final String FOCUS = "focus";
    private static final String ORDER = "order";
    private static final String ROWS = "rows";
    private static final String AT = "at";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String SHOW = "show";
    private static final String PICTURE = "picture";
    private static final String TABLE = "table";

    private static final Set<String> NAMES = Set.of(FOCUS, ORDER, ROWS, AT, FROM, UNTIL, SHOW);
    private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}|all");
    private static final Pattern KINDS = Pattern.compile("[a-z-]+(,[a-z-]+){1,3}");
    private static final int LONGEST_FOCUS = 300;

    /** The names a question's address may hold besides its own parameters, which win. */
    static Set<String> names(CatalogueQuery question) {
        var names = new TreeSet<>(NAMES);
        question.parameters().stream().map(Parameter::name).forEach(names::remove);
        return names;
    }

    /** The orders a view can be drawn in; the first where nothing is said. Networks in strands take kinds instead. */
    static List<String> orders(View view) {
        return switch (view) {
            case BAR -> List.of("given", "value", "label");
            case MATRIX -> List.of("given", "value", "label");
            case POSITIONS -> List.of("label", "given", "likeness");
            default -> List.of();
        };
    }

    /** @throws ApiProblem that names what is not understood, and what would be */
    static ViewState read(CatalogueQuery question, Request request) {
        var faults = new ArrayList<ApiProblem.Fault>();
        var values = new TreeMap<String, String>();
        for (var name : names(question)) {
            request.parameter(name).ifPresent(value -> {
                var allowed = allowed(question, name);
                if (!allowed.isEmpty() && !allowed.contains(value)) {
                    faults.add(new ApiProblem.Fault(name, "choose one of " + String.join(", ", allowed), allowed));
                } else if (!isWellFormed(name, value)) {
                    faults.add(new ApiProblem.Fault(name, advice(name), List.of()));
                } else if (allowed.isEmpty() || !value.equals(allowed.get(0))) {
                    values.put(name, value);
                }
            });
        }
        if (!faults.isEmpty()) {
            throw ApiProblem.inParameters("API-REQUEST", faults);
        }
        return new ViewState(values);
    }

    /** The values allowed, the default first; empty where they are not counted. */
    private static List<String> allowed(CatalogueQuery question, String name) {
        return switch (name) {
            case SHOW -> List.of(PICTURE, TABLE);
            case ORDER -> orders(question.header().view());
            default -> List.of();
        };
    }

    private static boolean isWellFormed(String name, String value) {
        return switch (name) {
            case AT, FROM, UNTIL -> DAY.matcher(value).matches();
            case ROWS -> NUMBER.matcher(value).matches();
            case FOCUS -> value.length() <= LONGEST_FOCUS;
            case ORDER, SHOW -> KINDS.matcher(value).matches() || !value.contains(",");
            default -> true;
        };
    }

    private static String advice(String name) {
        return switch (name) {
            case AT, FROM, UNTIL -> "write a year, a month or a day: 2016, 2016-10, 2016-10-17";
            case ROWS -> "write a number, or all";
            case ORDER -> "write kinds with commas between them, such as threat,recommendation,right";
            default -> "write the key of a thing, such as right/privacy";
        };
    }

    boolean isTable() {
        return TABLE.equals(values.get(SHOW));
    }

    /** The same with or without the table in front. */
    Map<String, String> showing(boolean table) {
        var other = new TreeMap<>(values);
        if (table) {
            other.put(SHOW, TABLE);
        } else {
            other.remove(SHOW);
        }
        return other;
    }
}
