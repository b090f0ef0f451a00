package org.focgraph.table;

import java.util.List;
import java.util.stream.Collectors;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Suggestion;

/** The only words a cell may hold. */
public record Words(List<String> allowed) {

    private static final int SHOWN = 12;

    Parsed not(String code, String text) {
        var shown = allowed.stream().limit(SHOWN).map(Printable::quoted).collect(Collectors.joining(", "));
        var more = allowed.size() > SHOWN ? " … (" + allowed.size() + " in all)" : "";
        return Parsed.not(
                code,
                Printable.quoted(text) + " is none of " + shown + more,
                Suggestion.didYouMean(text, allowed, "write one of these"));
    }
}
