package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/**
 * The reconciliation service against a list of queries whose answers were decided by reading the curated tables:
 * {@code match} is the one thing meant (empty: a reader could not tell, or it is nothing), {@code candidates} are things that must be
 * offered, {@code -} stands for none at all.
 */
class ReconciliationGoldTest {

    private static final int BATCH = 50;

    record Item(String type, String query, String properties, String match, String candidates) {

        @Override
        public String toString() {
            return type + " \"" + query + "\" " + properties;
        }
    }

    private record Answer(Item item, List<String> ids, List<String> matched) {}

    static List<Item> items() throws IOException {
        var items = new ArrayList<Item>();
        try (var in = new InputStreamReader(
                        ReconciliationGoldTest.class.getResourceAsStream("reconcile/gold.csv"),
                        StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            for (var row : rows) {
                items.add(new Item(
                        row.get("type"),
                        row.get("query"),
                        row.get("properties"),
                        row.get("match"),
                        row.get("candidates")));
            }
        }
        return items;
    }

    private static List<Answer> answers(List<Item> items) {
        var answers = new ArrayList<Answer>();
        try (var client = ReconcileClient.start()) {
            for (int from = 0; from < items.size(); from += BATCH) {
                var some = items.subList(from, Math.min(items.size(), from + BATCH));
                var batch = ReconcileClient.JSON.createObjectNode();
                for (int i = 0; i < some.size(); i++) {
                    var item = some.get(i);
                    batch.set("q" + i, ReconcileClient.query(item.query(), item.type(), item.properties()));
                }
                var answer = client.queries(batch);
                for (int i = 0; i < some.size(); i++) {
                    answers.add(answer(some.get(i), answer.get("q" + i).get("result")));
                }
            }
        }
        return answers;
    }

    private static Answer answer(Item item, JsonNode result) {
        var ids = new ArrayList<String>();
        var matched = new ArrayList<String>();
        for (var candidate : result) {
            ids.add(candidate.get("id").asText());
            if (candidate.get("match").asBoolean()) {
                matched.add(candidate.get("id").asText());
            }
        }
        return new Answer(item, ids, matched);
    }

    @Test
    void whatIsSaidToMatchIsRightAndNearlyAllThatMatchesIsSaid() throws IOException {
        var items = items();
        assertTrue(items.size() >= 200, "only " + items.size() + " items");
        var answers = answers(items);
        var wrong = new ArrayList<String>();
        var missed = new ArrayList<String>();
        var byType = new TreeMap<String, int[]>();
        int said = 0;
        int right = 0;
        int expected = 0;
        for (var answer : answers) {
            var item = answer.item();
            var counts = byType.computeIfAbsent(item.type(), type -> new int[2]);
            said += answer.matched().size();
            boolean found = answer.matched().contains(item.match());
            right += found ? 1 : 0;
            expected += item.match().isEmpty() ? 0 : 1;
            counts[0] += found ? 1 : 0;
            counts[1] += item.match().isEmpty() ? 0 : 1;
            answer.matched().stream()
                    .filter(id -> !id.equals(item.match()))
                    .forEach(id -> wrong.add(item + " matched " + id));
            if (!found && !item.match().isEmpty()) {
                missed.add(item + " is " + item.match() + ", offered " + answer.ids());
            }
        }
        double precision = (double) right / said;
        double recall = (double) right / expected;
        var report = new StringBuilder("%d items, %d with a match: precision %.4f, recall %.4f%n"
                .formatted(items.size(), expected, precision, recall));
        byType.forEach((type, counts) -> report.append("  %s %d of %d%n".formatted(type, counts[0], counts[1])));
        wrong.forEach(line -> report.append("wrong: ").append(line).append('\n'));
        missed.forEach(line -> report.append("missed: ").append(line).append('\n'));
        System.out.println(report);
        assertTrue(precision >= 0.98, report.toString());
        assertTrue(recall >= 0.95, report.toString());
    }

    @Test
    void whatMayBeMeantIsOfferedAndNothingWhereNothingCanBe() throws IOException {
        var problems = new ArrayList<String>();
        for (var answer : answers(items())) {
            var wanted = answer.item().candidates();
            if (wanted.equals("-") && !answer.ids().isEmpty()) {
                problems.add(answer.item() + " must offer nothing, offers " + answer.ids());
            } else if (!wanted.isEmpty() && !wanted.equals("-")) {
                for (var id : wanted.split("\\|")) {
                    if (!answer.ids().contains(id)) {
                        problems.add(answer.item() + " does not offer " + id + " but " + answer.ids());
                    }
                }
            }
            if (answer.matched().size() > 1) {
                problems.add(answer.item() + " matches several: " + answer.matched());
            }
        }
        assertEquals(List.of(), problems, String.join("\n", problems));
    }
}
