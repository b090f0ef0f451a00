package org.focgraph.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.focgraph.network.NetworkFile;
import org.focgraph.network.NetworkFormat;
import org.focgraph.query.QueryResult;
import org.focgraph.query.ResultFormat;
import org.focgraph.query.ResultWriter;
import org.focgraph.server.guard.Effort;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.sparql.AnswerBuffer;

/** An answer as bytes, written as the command line writes it and no longer than answers may be. */
record AnswerBody(Limits limits, Effort effort, PrefixMapping prefixes) {

    List<byte[]> of(QueryResult result, AnswerFormat format) {
        var out = new AnswerBuffer(limits, effort);
        if (format == AnswerFormat.JSONLD) {
            var graph = ((QueryResult.Triples) result).graph();
            RDFWriter.source(graph).format(RDFFormat.JSONLD_PLAIN).output(out);
        } else {
            new ResultWriter(ResultFormat.parse(format.ending()).orElseThrow(), prefixes, 0).write(result, out);
        }
        return out.body();
    }

    List<byte[]> of(NetworkFile network, NetworkFormat format) {
        var out = new AnswerBuffer(limits, effort);
        try {
            network.write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.body();
    }
}
