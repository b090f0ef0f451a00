package org.focgraph.votes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A voting record of which nothing happened ({@code src/test/resources/record}), written as the UN Digital Library writes
 * its exports: one row per ballot.
 */
public final class MadeUpRecord {

    private static final String ASSEMBLY =
            "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";
    private static final String COUNCIL =
            "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,modality,undl_link";
    private static final List<String> ABOUT = List.of("record", "date", "symbol", "agenda", "title", "totals");
    private static final Pattern SESSION = Pattern.compile("A/RES/(\\d+)/.*");

    private MadeUpRecord() {}

    /** Roll calls of the General Assembly, as a voting export. */
    public static Path assembly(Path folder) throws IOException {
        return write(
                folder.resolve("assembly.csv"),
                ASSEMBLY,
                (rollCall, name, vote) -> String.join(
                        ",",
                        rollCall.get("record"),
                        "",
                        name,
                        vote,
                        rollCall.get("date"),
                        "",
                        rollCall.get("symbol"),
                        "",
                        "",
                        meeting(rollCall.get("symbol")),
                        rollCall.get("title") + " : resolution / adopted by the General Assembly",
                        rollCall.get("agenda"),
                        "",
                        "",
                        totals(rollCall),
                        "https://digitallibrary.un.org/record/" + rollCall.get("record")));
    }

    /** Roll calls of the Security Council, as a voting export. */
    public static Path council(Path folder) throws IOException {
        return write(
                folder.resolve("council.csv"),
                COUNCIL,
                (rollCall, name, vote) -> String.join(
                        ",",
                        rollCall.get("record"),
                        "",
                        name,
                        "False",
                        vote,
                        rollCall.get("date"),
                        rollCall.get("symbol"),
                        "",
                        "S/PV.9901",
                        rollCall.get("title"),
                        "",
                        "",
                        "",
                        totals(rollCall),
                        "",
                        "https://digitallibrary.un.org/record/" + rollCall.get("record")));
    }

    private interface Row {
        String of(CSVRecord rollCall, String name, String vote);
    }

    private static Path write(Path file, String header, Row row) throws IOException {
        var lines = new ArrayList<String>(List.of(header));
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var resource = MadeUpRecord.class.getResourceAsStream("/record/" + file.getFileName());
        try (var reader = new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8);
                var rollCalls = format.parse(reader)) {
            for (var rollCall : rollCalls) {
                for (var name : states(rollCall)) {
                    var vote = rollCall.get(name);
                    lines.add(
                            vote.startsWith("~")
                                    ? row.of(rollCall, vote.substring(1).toLowerCase() + " " + name, "")
                                    : row.of(rollCall, name, vote));
                }
            }
        }
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }

    /** The states that a roll call lists. */
    private static List<String> states(CSVRecord rollCall) {
        return rollCall.getParser().getHeaderNames().stream()
                .filter(column ->
                        !ABOUT.contains(column) && !rollCall.get(column).isEmpty())
                .toList();
    }

    private static String meeting(String symbol) {
        var session = SESSION.matcher(symbol);
        return session.matches() ? "A/" + session.group(1) + "/PV.99" : "A/PV.9901";
    }

    private static String totals(CSVRecord rollCall) {
        if (!rollCall.get("totals").isEmpty()) {
            return rollCall.get("totals").replace('-', ',');
        }
        var votes = states(rollCall).stream().map(rollCall::get).toList();
        var totals = new ArrayList<String>();
        for (var code : List.of("Y", "N", "A", "X")) {
            totals.add("" + votes.stream().filter(vote -> vote.endsWith(code)).count());
        }
        totals.add("" + votes.size());
        return String.join(",", totals);
    }
}
