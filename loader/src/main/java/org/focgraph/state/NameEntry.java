package org.focgraph.state;

/**
 * One name or code of a state, as a row of the table {@code state-names} has it.
 *
 * @param lang empty for codes
 * @param state key of the state meant
 * @param dataset key of the data set that uses the name; {@link #STATES} for the official name in the table of states
 * @param valid when the name means this state; open where it means no other
 * @param observed first and last ballot under this name, where it is one of the voting data
 * @param note a remark; it says so where the name is an error of its source
 */
public record NameEntry(
        String label,
        NameKind kind,
        String lang,
        String state,
        String dataset,
        Interval valid,
        Interval observed,
        String note) {

    /** Not a data set: the name stands in the table {@code states} itself. */
    public static final String STATES = "states";

    @Override
    public String toString() {
        return label + " (" + dataset + ") = " + state + (valid.isOpen() ? "" : ", " + valid);
    }
}
