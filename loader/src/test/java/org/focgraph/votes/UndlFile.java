package org.focgraph.votes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A small voting export of the UN Digital Library, made up for a test. */
public final class UndlFile {

    private static final String HEADER_2026 =
            "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";

    private final List<String> lines = new ArrayList<>(List.of(HEADER_2026));

    /** Roll calls of one meeting of the Assembly that break no rule. */
    public static UndlFile cleanSession(int rollCalls) {
        var file = new UndlFile();
        var states = List.of("KENYA", "NETHERLANDS", "BRAZIL", "INDIA", "CHINA", "GHANA", "CANADA", "PERU");
        for (int i = 0; i < rollCalls; i++) {
            var ballots = new ArrayList<String>();
            for (int s = 0; s < states.size(); s++) {
                ballots.add(states.get(s) + "=" + "YNAX".charAt((i >> 2 * (s % 4)) + s & 3));
            }
            file.rollCall("" + (900_001 + i), "2018-12-05", "A/RES/73/" + (i + 1), "Text " + i, ballots);
        }
        return file;
    }

    /** Adds a roll call whose stated totals are those of its ballots, each {@code NAME=CODE}. */
    public UndlFile rollCall(String record, String date, String symbol, String title, List<String> ballots) {
        return rollCall(
                record,
                date,
                symbol,
                title,
                ballots,
                count(ballots, 'Y') + "," + count(ballots, 'N') + "," + count(ballots, 'A') + "," + count(ballots, 'X')
                        + "," + ballots.size());
    }

    public UndlFile rollCall(
            String record, String date, String symbol, String title, List<String> ballots, String totals) {
        for (var ballot : ballots) {
            int at = ballot.lastIndexOf('=');
            lines.add(String.join(
                    ",",
                    record,
                    "",
                    quoted(ballot.substring(0, at)),
                    ballot.substring(at + 1),
                    date,
                    "",
                    symbol,
                    "",
                    "A/73/505; A/73/505/Corr.1",
                    "A/73/PV.45",
                    quoted(title + " : resolution / adopted by the General Assembly"),
                    "A/73/251 96 Developments.",
                    "",
                    "",
                    totals,
                    "https://digitallibrary.un.org/record/" + record));
        }
        return this;
    }

    public UndlFile line(String line) {
        lines.add(line);
        return this;
    }

    /** The line on which the last roll call with so many ballots begins. */
    public long lastRollCall(int ballots) {
        return lines.size() - ballots + 1L;
    }

    private static long count(List<String> ballots, char code) {
        return ballots.stream()
                .filter(b -> b.charAt(b.length() - 1) == code || code == 'X' && b.endsWith("="))
                .count();
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }

    public Path write(Path path) throws IOException {
        if (path.toString().endsWith(".gz")) {
            try (var out = new GZIPOutputStream(Files.newOutputStream(path))) {
                out.write(text().getBytes(StandardCharsets.UTF_8));
            }
            return path;
        }
        return Files.writeString(path, text());
    }
}
