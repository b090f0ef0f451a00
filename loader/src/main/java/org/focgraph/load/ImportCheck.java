package org.focgraph.load;

import org.focgraph.dataset.About;
import org.focgraph.dataset.Account;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;

/**
 * Whether an import as a whole passes: as many rows as the data set has, no more failures than are tolerated.
 *
 * @param files names of the files, for problems
 */
record ImportCheck(About about, ImportTolerance tolerance, String files) {

    /** Adds what the account found, and an error where the import must stop. */
    void of(Account account, Problems problems) {
        account.problems().forEach(problems::add);
        size(account, problems);
        long limit = tolerance.limit(account.units());
        within(limit, account.unitsQuarantined(), account, "quarantined", problems);
        within(limit, account.unitsRefused(), account, "refused", problems);
        if (account.unitsLoaded() == 0) {
            problems.add(error("no " + about.unit() + " passed the checks", "compare the file with its description"));
        }
        long apart = account.rowsQuarantined() + account.rowsRefused();
        if (tolerance.isStrict() && apart > 0 && !problems.hasErrors()) {
            problems.add(error(
                    apart + " rows did not pass the checks, and none may fail with --strict",
                    "correct them, or import without --strict"));
        }
    }

    private void size(Account account, Problems problems) {
        if (account.rows() < about.fewestRows()) {
            problems.add(warning(
                    account.rows() + " rows, where the whole data set has at least " + about.fewestRows(),
                    "nothing is wrong if this is a part of it; the graph " + about.key()
                            + " then holds this part only"));
        } else if (account.rows() > about.mostRows()) {
            problems.add(warning(
                    account.rows() + " rows, where at most " + about.mostRows() + " were expected",
                    "make sure that nothing is given twice"));
        }
    }

    private void within(long limit, long failed, Account account, String how, Problems problems) {
        if (failed > limit) {
            problems.add(error(
                    failed + " of " + account.units() + " " + about.unit() + "s are " + how + "; at most " + limit
                            + " may be",
                    "correct the file or the tables; --tolerance allows more"));
        }
    }

    private Problem error(String found, String advice) {
        return Problem.error(Location.of(files), "IMPORT-TOLERANCE", found, advice);
    }

    private Problem warning(String found, String advice) {
        return Problem.warning(Location.of(files), "IMPORT-ROWS", found, advice);
    }
}
