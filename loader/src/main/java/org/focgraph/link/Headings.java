package org.focgraph.link;

import java.util.List;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;

/** The header of a user's table. */
record Headings(List<String> names, Location location, Problems problems) {

    /** -1 where there is no such column, or more than one, which is reported. */
    int indexOf(String column) {
        int index = names.indexOf(column);
        if (index < 0) {
            error(
                    0,
                    "LINK-COLUMN",
                    "no column is called " + Printable.quoted(column),
                    Suggestion.didYouMean(column, names, "the columns are: " + Printable.of(String.join(", ", names))));
        } else if (index != names.lastIndexOf(column)) {
            error(index + 1, "LINK-COLUMN", "two columns are called " + Printable.quoted(column), "rename one of them");
        }
        return index;
    }

    void checkFree(List<String> added) {
        added.stream()
                .filter(names::contains)
                .findFirst()
                .ifPresent(taken -> error(
                        names.indexOf(taken) + 1,
                        "LINK-COLUMN-TAKEN",
                        "the table has a column " + taken + " already",
                        "link the table as it was before, or rename the column"));
    }

    private void error(int field, String code, String found, String advice) {
        problems.add(Problem.error(location.at(1, field), code, found, advice));
    }
}
