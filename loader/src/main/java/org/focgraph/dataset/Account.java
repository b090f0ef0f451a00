package org.focgraph.dataset;

import java.util.List;
import java.util.Map;
import org.focgraph.problem.Problem;

/** Where every unit (roll call, record) and every row of an import went; the parts add up to what was read. */
public interface Account {

    /** Units read. */
    long units();

    /** Units that are among the facts. */
    long unitsLoaded();

    /** Units that did not pass a check. */
    long unitsQuarantined();

    /** Units that say nothing certain. */
    long unitsRefused();

    /** Rows read. */
    long rows();

    long rowsQuarantined();

    long rowsRefused();

    /** Does everything that was read stand under one heading, and under one only? */
    boolean addsUp();

    /** Everything under its heading, in the order of a report. */
    Map<String, Long> figures();

    /** How often each rule was broken, by its code. */
    Map<String, Long> codes();

    /** What was found, in the order of the files; warnings where it is set apart. */
    List<Problem> problems();

    /** What the graph of the data set says of itself: local names of properties of the vocabulary, with numbers. */
    Map<String, Long> properties();
}
