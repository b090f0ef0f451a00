package org.focgraph.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.focgraph.cite.ResultHash;

/**
 * What has become of an answer that was cited.
 *
 * @param citedRelease the release named in the permalink, or null
 * @param cited the hash the answer had then
 * @param today the answer of the release in use
 * @param then the answer of the release named, where that is still kept
 */
record Comparison(String citedRelease, ResultHash cited, Answered today, Optional<Answered> then) {

    /** The answer is the same today as it was. */
    boolean isSame() {
        return today.hash().equals(cited);
    }

    /** The release named gives another answer than the one cited: one of the two is not as it was written. */
    boolean isDisputed() {
        return then.isPresent() && !then.get().hash().equals(cited);
    }

    String status() {
        return isSame() ? "same" : "changed since";
    }

    String sentence() {
        var release = citedRelease == null ? "" : " in release " + citedRelease;
        var now = "release %s gives %s with the hash %s".formatted(today.release(), today.sizeInWords(), today.hash());
        if (isDisputed()) {
            return "The release named is kept here and does not give the answer cited (%s) but one with the hash %s; today %s."
                    .formatted(cited, then.get().hash(), now);
        }
        if (isSame()) {
            return "Same: the answer cited%s is the answer of today; %s.".formatted(release, now);
        }
        return "Changed since: the answer cited%s had the hash %s; today %s. %s"
                .formatted(
                        release,
                        cited,
                        now,
                        then.isPresent()
                                ? "The release cited is still kept here and gives the rows as they were."
                                : "The release cited is not kept here.");
    }

    /**
     * @param todayRows where the rows of today are
     * @param thenRows where the rows of the release cited are, where that is kept
     */
    ObjectNode json(String todayRows, String thenRows) {
        var json = QuestionJson.JSON.createObjectNode();
        json.put("status", status()).put("sentence", sentence());
        json.putObject("cited").put("release", citedRelease).put("result", cited.toString());
        describe(json.putObject("today"), today, todayRows);
        if (then.isPresent()) {
            describe(json.putObject("then"), then.get(), thenRows).put("asCited", !isDisputed());
        } else {
            json.putNull("then");
        }
        return json;
    }

    private static ObjectNode describe(ObjectNode json, Answered answer, String rows) {
        return json.put("release", answer.release())
                .put("result", answer.hash().toString())
                .put("size", answer.size())
                .put("rows", rows);
    }
}
