package org.focgraph.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;

/** A metadata file as JSON that remembers on which line each value stands, which Jackson's tree does not. */
final class MetadataFile {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final Location file;
    private final Problems problems;
    private final Map<String, Location> keys = new HashMap<>();
    private final Map<String, Location> values = new HashMap<>();
    private final Set<Problem> told = new HashSet<>();
    private boolean faulty;

    private MetadataFile(String displayName, Problems problems) {
        this.file = Location.of(displayName);
        this.problems = problems;
    }

    /** The object in the file; empty where a problem stands in the way. */
    static Optional<MetadataNode> read(Path path, String displayName, Problems problems) {
        var metadata = new MetadataFile(displayName, problems);
        try {
            return metadata.read(Files.readAllBytes(path));
        } catch (JsonProcessingException e) {
            metadata.tell(Problem.error(
                    metadata.at(e.getLocation()),
                    "METADATA-SYNTAX",
                    "not JSON: "
                            + e.getOriginalMessage()
                                    .lines()
                                    .findFirst()
                                    .orElse("")
                                    .replaceAll(" \\(start marker at .*", ""),
                    "correct it at this place or just before"));
        } catch (CharConversionException e) {
            metadata.tell(Problem.error(metadata.file, "METADATA-SYNTAX", "not UTF-8", "save the file as UTF-8"));
        } catch (NoSuchFileException e) {
            metadata.tell(Problem.error(
                    metadata.file,
                    "METADATA-MISSING",
                    "there is no such file",
                    "write what the table is as CSVW metadata; docs/csvw.md shows how"));
        } catch (IOException e) {
            throw FocGraphException.environment("cannot read " + displayName + ": " + e.getMessage(), e);
        }
        return Optional.empty();
    }

    /** Metadata that stands in no file. */
    static MetadataNode without(String displayName, Problems problems, JsonNode json) {
        return new MetadataNode(new MetadataFile(displayName, problems), json, "");
    }

    private Optional<MetadataNode> read(byte[] bytes) throws IOException {
        JsonNode root = JSON.readTree(bytes);
        if (root instanceof MissingNode) {
            tell(Problem.error(file, "METADATA-SYNTAX", "the file is empty", "write CSVW metadata into it"));
            return Optional.empty();
        }
        locate(bytes);
        if (!root.isObject()) {
            tell(Problem.error(
                    valueAt(""), "METADATA-SYNTAX", "not a JSON object", "begin the file with { and \"@context\""));
            return Optional.empty();
        }
        return Optional.of(new MetadataNode(this, root, ""));
    }

    private void locate(byte[] bytes) throws IOException {
        try (var parser = JSON.createParser(bytes)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
                    continue;
                }
                var context =
                        token.isStructStart() ? parser.getParsingContext().getParent() : parser.getParsingContext();
                (token == JsonToken.FIELD_NAME ? keys : values)
                        .put(context.pathAsPointer().toString(), at(parser.currentTokenLocation()));
            }
        }
    }

    private Location at(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? file
                : file.at(location.getLineNr(), Math.max(0, location.getColumnNr()));
    }

    Location keyAt(String pointer) {
        return keys.getOrDefault(pointer, valueAt(pointer));
    }

    Location valueAt(String pointer) {
        return values.getOrDefault(pointer, file);
    }

    /** What several columns inherit from one place is told once. */
    void tell(Problem problem) {
        faulty = faulty || problem.isError();
        if (told.add(problem)) {
            problems.add(problem);
        }
    }

    boolean isFaulty() {
        return faulty;
    }
}
