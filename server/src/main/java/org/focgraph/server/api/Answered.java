package org.focgraph.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.focgraph.cite.AnswerCitation;
import org.focgraph.cite.Citation;
import org.focgraph.cite.GraphUse;
import org.focgraph.cite.Permalink;
import org.focgraph.cite.ResultHash;
import org.focgraph.network.Colophon;
import org.focgraph.network.NetworkFile;
import org.focgraph.problem.Problems;
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

    /**
     * The answer to a question of the view {@code network} as a file, the one the command line writes.
     *
     * @param graphs it draws on
     */
    NetworkFile network(Asked asked, List<GraphUse> graphs, String base) {
        var colophon =
                Colophon.of(asked.question(), asked.arguments(), asked.query(), citation(asked, base), hash, graphs);
        return NetworkFile.of(asked.question(), asked.arguments(), (QueryResult.Rows) result, colophon, new Problems());
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
