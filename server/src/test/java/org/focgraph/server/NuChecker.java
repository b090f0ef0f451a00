package org.focgraph.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;

/** The Nu HTML checker. */
final class NuChecker {

    private NuChecker() {}

    /** What is wrong with a page, and where. */
    static List<String> errors(String page) throws Exception {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        checker.setNoLangDetect(true);
        var report = new JsonMapper()
                .readTree(checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))));
        var errors = new ArrayList<String>();
        for (var message : report.get("messages")) {
            if (!message.get("type").asText().equals("info")) {
                errors.add(message.get("message").asText() + " at "
                        + message.path("extract").asText());
            }
        }
        return errors;
    }
}
