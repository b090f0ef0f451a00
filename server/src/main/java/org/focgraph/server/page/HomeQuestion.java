package org.focgraph.server.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.focgraph.problem.FocGraphException;
import org.focgraph.server.explorer.Assets;

/**
 * A question that the home page offers with its picture.
 *
 * @param query its path in the catalogue
 * @param title the question in a few words; the summary of the query where it is empty
 * @param parameters what it is asked with; the defaults where it is empty
 */
public record HomeQuestion(String query, String title, Map<String, String> parameters) {

    private static final String FILE = "home.json";

    public HomeQuestion {
        title = title == null ? "" : title;
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }

    /** Those of the bundled file {@code explorer/home.json}. */
    public static List<HomeQuestion> bundled() {
        try {
            var text = new Assets()
                    .text(FILE)
                    .orElseThrow(() -> FocGraphException.environment(
                            "this build lacks " + FILE + "; build it again with mvn package", null));
            return List.copyOf(new JsonMapper().readValue(text, new TypeReference<List<HomeQuestion>>() {}));
        } catch (JsonProcessingException e) {
            throw FocGraphException.environment("the bundled file " + FILE + " cannot be read: " + e.getMessage(), e);
        }
    }
}
