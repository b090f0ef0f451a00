package org.focgraph.server.reconcile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;

/** JSON read strictly and written plainly. */
final class Json {

    private static final int DEEPEST = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** @param what the name of the parameter it stands in */
    static ObjectNode read(String text, String what) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            throw new Refused(
                    400,
                    "The parameter %s is not JSON as it should be (line %d, column %d)."
                            .formatted(
                                    what,
                                    notJson.getLocation() == null
                                            ? 1
                                            : notJson.getLocation().getLineNr(),
                                    notJson.getLocation() == null
                                            ? 1
                                            : notJson.getLocation().getColumnNr()));
        }
        throw new Refused(400, "The parameter %s is a JSON object.".formatted(what));
    }

    static Reply reply(ObjectNode node) {
        return Reply.text(200, "application/json", node.toPrettyString() + "\n");
    }
}
