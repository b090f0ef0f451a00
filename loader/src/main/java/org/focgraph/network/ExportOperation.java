package org.focgraph.network;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.focgraph.cite.AnswerCitation;
import org.focgraph.cite.CitedQuestion;
import org.focgraph.cite.GraphsUsed;
import org.focgraph.cite.ResultHash;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problems;
import org.focgraph.query.Arguments;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryRun;
import org.focgraph.query.QueryTarget;
import org.focgraph.query.ResultWriter;

/**
 * Answers a question of the catalogue and writes the answer as a file for other programs: the bytes a server gives for the
 * same question, parameters and release.
 *
 * @param release the release the target answers from
 * @param patience how long the question may take
 */
public record ExportOperation(QueryTarget target, String release, PrefixMapping prefixes, Duration patience) {

    /**
     * An answer, ready to be written.
     *
     * @param query as it was run
     * @param size in words, for a report
     * @param problems rows that were left out, and what contradicts itself
     */
    public record Export(Query query, QueryResult answer, String size, Problems problems, Text text) {}

    /** Writes the whole answer and leaves the stream open. */
    public interface Text {
        void writeTo(OutputStream out) throws IOException;
    }

    public Export run(CatalogueQuery question, Arguments arguments, ExportFormat format) {
        var query = arguments.in(question.query());
        var answer = new QueryRun(query, patience).on(target);
        var problems = new Problems();
        if (format.network().isEmpty()) {
            var writer = new ResultWriter(format.rows(), prefixes, 0);
            return new Export(query, answer, AnswerCitation.size(answer), problems, out -> writer.write(answer, out));
        }
        if (!(answer instanceof QueryResult.Rows rows)) {
            throw FocGraphException.usage("The question " + question.path() + " gives no rows, and is no network");
        }
        var file = NetworkFile.of(question, arguments, rows, colophon(question, arguments, query, rows), problems);
        return new Export(
                query,
                answer,
                file.network().sizeInWords(),
                problems,
                out -> file.write(format.network().orElseThrow(), out));
    }

    private Colophon colophon(CatalogueQuery question, Arguments arguments, Query query, QueryResult answer) {
        var hash = ResultHash.of(query, answer);
        var citation = CitedQuestion.of(question, arguments, prefixes).citation(answer, hash, release, target);
        return Colophon.of(
                question, arguments, query, citation, hash, new GraphsUsed(target, patience).of(query, answer));
    }
}
