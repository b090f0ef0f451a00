package org.focgraph.server.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.focgraph.link.Candidate;
import org.focgraph.link.Reconciler;

/** Answers queries from the index of a release. */
record Answers(ReleaseIndex index) {

    ObjectNode to(QueryBatch batch) {
        var answer = Json.object();
        batch.queries().forEach((key, query) -> {
            var result = answer.putObject(key).putArray("result");
            var unread = query.properties().unread();
            candidates(query).forEach(candidate -> write(candidate, unread, result));
        });
        return answer;
    }

    private List<Candidate> candidates(QueryBatch.Query query) {
        return query.kinds().isEmpty()
                ? List.of()
                : index.reconciler()
                        .candidates(
                                query.text(), query.kinds(), query.properties().evidence(), query.limit());
    }

    /** Evidence that cannot be read might have spoken against it: then nothing is certain. */
    private void write(Candidate candidate, List<String> unread, ArrayNode result) {
        var thing = candidate.thing();
        double score = unread.isEmpty() ? candidate.score() : Math.min(candidate.score(), Reconciler.MATCH - 1);
        var reason = unread.isEmpty()
                ? candidate.reason()
                : candidate.reason() + "; the value of " + String.join(", ", unread)
                        + " beside it cannot be read as one value";
        var description = index.descriptions().of(thing);
        var node = result.addObject()
                .put("id", thing.id())
                .put("name", thing.target().label())
                .put("description", description.isEmpty() ? reason : description + " — " + reason)
                .put("score", score)
                .put("match", candidate.match() && unread.isEmpty());
        EntityType.of(thing.kind()).addTo(node.putArray("type"));
        var features = node.putArray("features");
        candidate.features().forEach((id, value) -> {
            var feature = features.addObject().put("id", id);
            if (value instanceof Boolean flag) {
                feature.put("value", flag);
            } else {
                feature.put("value", ((Number) value).doubleValue());
            }
        });
        if (!unread.isEmpty()) {
            features.addObject().put("id", "evidence_read").put("value", false);
        }
    }
}
