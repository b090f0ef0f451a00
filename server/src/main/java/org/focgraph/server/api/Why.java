package org.focgraph.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.jena.shared.PrefixMapping;
import org.focgraph.query.Diagnosis;
import org.focgraph.query.ZeroRows;
import org.focgraph.server.sparql.Emptiness;
import org.focgraph.server.sparql.GuardedTarget;

/** Why an answer is empty, for programs. */
final class Why {

    private Why() {}

    static ObjectNode json(Answered answer, PrefixMapping prefixes, GuardedTarget target) {
        var json = QuestionJson.JSON
                .createObjectNode()
                .put("release", answer.release())
                .put("size", answer.size());
        if (!answer.result().isEmpty()) {
            return json.put("message", "The answer is not empty: " + answer.sizeInWords() + ".");
        }
        var reasons = Emptiness.explain(answer.query(), target, prefixes);
        json.put("message", ZeroRows.message(reasons));
        list(json, reasons);
        return json;
    }

    private static void list(ObjectNode json, List<Diagnosis> reasons) {
        var list = json.putArray("reasons");
        for (var reason : reasons) {
            list.addObject()
                    .put("cause", reason.cause().name())
                    .put("part", reason.part())
                    .put("found", reason.found())
                    .put("advice", reason.advice());
        }
    }
}
