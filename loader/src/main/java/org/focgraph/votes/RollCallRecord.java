package org.focgraph.votes;

import java.util.List;
import org.focgraph.dataset.Reason;

/**
 * A roll call as a file records it: every text verbatim, nothing resolved. Texts that the file does not have are empty.
 *
 * @param file name of the file
 * @param line first line of the roll call
 * @param record number of the record in its source
 * @param report reports and drafts as one text
 * @param rows one per ballot
 * @param spellings what the numbers in the rows stand for; shared by all roll calls of a file
 * @param faults what was found wrong while reading
 */
record RollCallRecord(
        String file,
        long line,
        VotingBody body,
        String record,
        String symbol,
        String date,
        String session,
        String draft,
        String report,
        String meeting,
        String title,
        String agenda,
        String note,
        String modality,
        String link,
        StatedTotals stated,
        BallotRows rows,
        RowSpellings spellings,
        List<RowFault> faults) {

    /** Totals as the record writes them, {@code 119.0} or empty. */
    record StatedTotals(String inFavour, String against, String abstaining, String notVoting, String members) {}

    /** What the numbers of a row stand for. */
    record RowSpellings(Spellings names, Spellings codes, Spellings votes) {}

    Reason reason(String code, String found, String advice) {
        return new Reason(file, line, code, found, advice);
    }

    Reason reason(int row, String code, String found, String advice) {
        return new Reason(file, rows.line(row), code, found, advice);
    }

    Reason reason(RowFault fault) {
        return new Reason(file, fault.line(), fault.code(), fault.found(), fault.advice());
    }

    String name(int row) {
        return spellings.names().text(rows.name(row));
    }

    String code(int row) {
        return spellings.codes().text(rows.code(row));
    }

    String vote(int row) {
        return spellings.votes().text(rows.vote(row));
    }
}
