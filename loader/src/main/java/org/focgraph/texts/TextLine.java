package org.focgraph.texts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/**
 * One line of a file of texts: what it was parsed from and its parts.
 *
 * @param origin name of the file it was parsed from, {@code A_RES_73_179.json}
 * @param symbol as the line gives it; empty where it does not
 */
record TextLine(String origin, String symbol, List<Part> parts, String file, long line) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Set<String> KINDS =
            Set.of("paragraph", "heading", "title", "frontmatter", "backmatter", "footer");

    /** What a line holds, or in words why it holds no text. */
    record Reading(Optional<TextLine> text, String fault) {}

    static Reading read(String json, String file, long line) throws FileFault {
        try {
            return read(JSON.readTree(json), file, line);
        } catch (JsonProcessingException e) {
            long column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            throw new FileFault(Problem.error(
                    Location.of(file).at(line, column),
                    "UN-TEXTS-JSON",
                    "the line is not JSON: " + e.getOriginalMessage(),
                    "give one object on each line"));
        }
    }

    private static Reading read(JsonNode object, String file, long line) {
        var origin = object.path("file");
        var paragraphs = object.path("paragraphs");
        if (!origin.isTextual() || !paragraphs.isArray() || paragraphs.isEmpty()) {
            return new Reading(Optional.empty(), "it has no file name or no list of paragraphs");
        }
        var parts = new ArrayList<Part>();
        for (var paragraph : paragraphs) {
            var type = paragraph.path("type").asText();
            if (!KINDS.contains(type) || !paragraph.path("text").isTextual()) {
                return new Reading(
                        Optional.empty(),
                        "part " + (parts.size() + 1) + " has no text or is of the unknown type \"" + type + "\"");
            }
            parts.add(part(paragraph, type, parts.size() + 1));
        }
        return new Reading(
                Optional.of(new TextLine(
                        origin.asText(),
                        object.path("symbol_from_file_name").asText(""),
                        List.copyOf(parts),
                        file,
                        line)),
                "");
    }

    private static Part part(JsonNode paragraph, String type, int order) {
        return new Part(
                order,
                kind(type, paragraph.path("paragraph_type").asText("")),
                Part.folded(paragraph.path("text").asText()),
                Part.folded(paragraph.path("prefix").asText("")),
                paragraph.path("paragraph_level").asInt(0));
    }

    private static PartKind kind(String type, String paragraphType) {
        return switch (type) {
            case "title" -> PartKind.TITLE;
            case "heading" -> PartKind.HEADING;
            case "frontmatter" -> PartKind.FRONT;
            case "backmatter" -> PartKind.BACK;
            case "footer" -> PartKind.FOOTER;
            default ->
                switch (paragraphType) {
                    case "preambular" -> PartKind.PREAMBULAR;
                    case "operative" -> PartKind.OPERATIVE;
                    default -> PartKind.PARAGRAPH;
                };
        };
    }
}
