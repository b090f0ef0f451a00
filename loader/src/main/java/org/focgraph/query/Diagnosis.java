package org.focgraph.query;

/**
 * Why a query, or a part of one, matches nothing.
 *
 * @param part the smallest part found to match nothing, as SPARQL; several lines where it takes several patterns
 * @param found what is the matter with it
 * @param advice what to try
 */
public record Diagnosis(Cause cause, String part, String found, String advice) {

    /** What kind of reason it is. */
    public enum Cause {
        UNKNOWN_PREDICATE,
        UNKNOWN_CLASS,
        UNKNOWN_TERM,
        UNKNOWN_VARIABLE,
        DATATYPE,
        DIRECTION,
        NEVER_TOGETHER,
        FILTER,
        RIGHTLY_EMPTY,
        NOT_FOUND_OUT
    }

    /** Whether the query is sound as far as can be seen, and the data simply hold no such thing. */
    public boolean rightlyEmpty() {
        return cause == Cause.RIGHTLY_EMPTY;
    }

    /** The part, indented, and below it the sentence. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        part.lines().forEach(line -> text.append("    ").append(line).append('\n'));
        text.append(found);
        return (advice.isEmpty() ? text : text.append("; ").append(advice)).toString();
    }
}
