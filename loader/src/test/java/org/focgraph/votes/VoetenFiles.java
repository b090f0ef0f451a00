package org.focgraph.votes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small tables of votes and roll calls in the shape of Voeten's release of 2021, made up for a test. */
public final class VoetenFiles {

    private final List<String> votes = new ArrayList<>(List.of("rcid,ccode,vote"));
    private final List<String> rollCalls = new ArrayList<>(
            List.of(
                    "rcid,year,session,abstain,yes,no,importantvote,date,unres,amend,para,short,descr,me,nu,di,hr,co,ec,ident,resid"));

    /** Adds a roll call on a text as a whole with the totals of its votes. */
    public VoetenFiles rollCall(int number, String date, String symbol, String list) {
        return rollCall(number, date, symbol, "0", "0", list);
    }

    /** @param list letters Y, N, A, X (absent), 9 and blank (no row) in the order of {@link Assembly#STATES} */
    public VoetenFiles rollCall(int number, String date, String symbol, String amend, String para, String list) {
        line(number, date, symbol, amend, para, Assembly.count(list, 'Y') + "", list);
        return votes(number, list);
    }

    /** Adds the line of a roll call, with a total in favour of one's own. */
    public VoetenFiles line(
            int number, String date, String symbol, String amend, String para, String inFavour, String list) {
        rollCalls.add(String.join(
                ",",
                "" + number,
                date.substring(0, 4),
                "73",
                "" + Assembly.count(list, 'A'),
                inFavour,
                "" + Assembly.count(list, 'N'),
                "0",
                date,
                symbol,
                amend,
                para,
                "TITLE " + number,
                "\"Description, of " + number + "\"",
                "0,0,1,0,0,0",
                "0",
                "" + (1000 + number)));
        return this;
    }

    public VoetenFiles votes(int number, String list) {
        for (int i = 0; i < list.length(); i++) {
            if (list.charAt(i) != ' ') {
                vote(number, Assembly.STATES.get(i).cow(), "13289".charAt("YNAX9".indexOf(list.charAt(i))) + "");
            }
        }
        return this;
    }

    public VoetenFiles vote(int number, String code, String vote) {
        votes.add(number + "," + code + "," + vote);
        return this;
    }

    public List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        return List.of(
                Files.writeString(folder.resolve("voeten-votes.csv"), String.join("\n", votes) + "\n"),
                Files.writeString(folder.resolve("rollcalls.csv"), String.join("\n", rollCalls) + "\n"));
    }
}
