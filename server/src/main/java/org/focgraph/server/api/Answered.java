package org.focgraph.server.api;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.focgraph.cite.AnswerCitation;
import org.focgraph.cite.Citation;
import org.focgraph.cite.Permalink;
import org.focgraph.cite.ResultHash;
import org.focgraph.query.QueryResult;

/**
 * A whole answer.
 *
 * @param release the release that gave it
 * @param query what was run
 * @param date the newest day of the data, where they say so
 */
record Answered(String release, Query query, QueryResult result, ResultHash hash, Optional<String> date) {

    /** How many rows, or statements; an answer yes or no counts as one. */
    int size() {
        if (result instanceof QueryResult.Rows rows) {
            return rows.rows().size();
        }
        return result instanceof QueryResult.Triples triples ? triples.graph().size() : 1;
    }

    String sizeInWords() {
        return AnswerCitation.size(result);
    }

    Citation citation(Asked asked, String base) {
        return AnswerCitation.of(
                asked.question().header().summary(),
                asked.arguments().texts(),
                asked.permalink(this),
                sizeInWords(),
                date,
                base);
    }

    /** Of a query that is not in the catalogue. */
    Citation citation(String text, String base) {
        return AnswerCitation.of(
                "Answer to a SPARQL query",
                Map.of(),
                Permalink.ofQuery(text, release, hash),
                sizeInWords(),
                date,
                base);
    }
}
