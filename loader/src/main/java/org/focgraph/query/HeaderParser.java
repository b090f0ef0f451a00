package org.focgraph.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;

/** Reads the decorators of one query file: the lines after {@code #+}, joined, are YAML. */
final class HeaderParser {

    static final String MARK = "#+";

    private static final List<String> KEYS = List.of(
            "summary",
            "description",
            "question",
            "tags",
            "data",
            "view",
            "layout",
            "unlinked",
            "elsewhere",
            "note",
            "advice",
            "parameters",
            "defaults",
            "enumerate");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Location file;
    private final Problems problems;
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<String, QueryHeader.About> parameters = new LinkedHashMap<>();

    HeaderParser(Location file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    QueryHeader parse(String text) {
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.startsWith(MARK)) {
                lines.add(line.substring(MARK.length()).replaceFirst("^ ", ""));
                numbers.add(number);
            }
        }
        var root = read();
        root.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                report(
                        key,
                        Printable.quoted(key) + " is not a word of the header",
                        Suggestion.didYouMean(key, KEYS, "use one of " + String.join(", ", KEYS)));
            }
        });
        readParameters(root);
        var view = view(root);
        return new QueryHeader(
                required(root, "summary"),
                text(root, "description"),
                questions(root),
                list(root.path("tags")),
                data(root),
                view,
                layout(root, view),
                text(root, "unlinked"),
                elsewhere(root),
                text(root, "note"),
                text(root, "advice"),
                parameters);
    }

    private JsonNode read() {
        try {
            var root = YAML.readTree(String.join("\n", lines));
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            int line = Math.min(e.getLocation().getLineNr(), numbers.size());
            problems.add(Problem.error(
                    file.at(
                            line < 1 ? 1 : numbers.get(line - 1),
                            e.getLocation().getColumnNr() + MARK.length() + 1),
                    "QUERY-HEADER",
                    "the header is not YAML: " + firstLine(e.getOriginalMessage()),
                    "write \"#+ key: value\" and put a value that holds a colon in quotes"));
            // "summary" is not reported as missing on top of this
            return YAML.createObjectNode().put("summary", "(header not readable)");
        }
        return YAML.createObjectNode();
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private View view(JsonNode root) {
        var word = text(root, "view");
        if (word.isEmpty()) {
            return View.TABLE;
        }
        return View.parse(word).orElseGet(() -> {
            report(
                    "view",
                    Printable.quoted(word) + " is not a view",
                    Suggestion.didYouMean(word, View.allWords(), "use one of " + String.join(", ", View.allWords())));
            return View.TABLE;
        });
    }

    private NeededData data(JsonNode root) {
        var word = text(root, "data");
        if (word.isEmpty()) {
            return NeededData.TABLES;
        }
        return NeededData.parse(word).orElseGet(() -> {
            report(
                    "data",
                    Printable.quoted(word) + " is not a word for data",
                    Suggestion.didYouMean(
                            word, NeededData.allWords(), "use one of " + String.join(", ", NeededData.allWords())));
            return NeededData.TABLES;
        });
    }

    private String layout(JsonNode root, View view) {
        var word = text(root, "layout");
        if (!word.isEmpty() && (view != View.NETWORK || !View.LAYOUTS.contains(word))) {
            report(
                    "layout",
                    Printable.quoted(word) + " is not a layout of the view " + view.word(),
                    "leave it out, or use view network with one of " + String.join(", ", View.LAYOUTS));
        }
        return word;
    }

    private static Map<String, String> elsewhere(JsonNode root) {
        var paths = new LinkedHashMap<String, String>();
        eachField(root.path("elsewhere"), (name, path) -> paths.put(name, path.asText()));
        return paths;
    }

    private List<String> questions(JsonNode root) {
        var questions = list(root.path("question"));
        for (var question : questions) {
            if (!question.matches("CQ-[0-9]{2}")) {
                report(
                        "question",
                        Printable.quoted(question) + " is not the number of a question",
                        "write CQ- and two digits, such as CQ-11");
            }
        }
        return questions;
    }

    private void readParameters(JsonNode root) {
        for (var entry : root.path("parameters")) {
            var name = text(entry, "name");
            if (name.isEmpty()) {
                report("parameters", "a parameter without a name", "write \"- name: …\" for each parameter");
                continue;
            }
            parameters.put(
                    name, new QueryHeader.About(text(entry, "kind"), text(entry, "description"), null, List.of()));
        }
        eachField(
                root.path("defaults"), (name, value) -> about(name, about(name).withDefault(value.asText())));
        eachField(
                root.path("enumerate"), (name, value) -> about(name, about(name).withAllowed(list(value))));
    }

    private QueryHeader.About about(String name) {
        return parameters.getOrDefault(name, QueryHeader.About.NOTHING);
    }

    private void about(String name, QueryHeader.About about) {
        parameters.put(name, about);
    }

    /** Both a list of one-entry maps, as grlc writes, and a map. */
    private static void eachField(JsonNode node, BiConsumer<String, JsonNode> use) {
        if (node.isArray()) {
            node.forEach(entry -> eachField(entry, use));
        } else {
            node.properties().forEach(entry -> use.accept(entry.getKey(), entry.getValue()));
        }
    }

    private static List<String> list(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node.asText().split(",\\s*"));
        }
        var values = new ArrayList<String>();
        node.forEach(value -> values.add(value.asText()));
        return List.copyOf(values);
    }

    private String required(JsonNode root, String key) {
        var value = text(root, key);
        if (value.isEmpty()) {
            report(key, "the header has no " + key, "add a line \"#+ " + key + ": …\"");
        }
        return value;
    }

    private static String text(JsonNode root, String key) {
        return root.path(key).asText("").strip();
    }

    private void report(String key, String found, String advice) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                problems.add(Problem.error(file.at(numbers.get(i), 0), "QUERY-HEADER", found, advice));
                return;
            }
        }
        problems.add(Problem.error(file.at(1, 0), "QUERY-HEADER", found, advice));
    }
}
