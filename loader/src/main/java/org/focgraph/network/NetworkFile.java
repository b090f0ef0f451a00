package org.focgraph.network;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problems;
import org.focgraph.query.Arguments;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.QueryResult;

/**
 * A network with its places and its colophon, ready to be written. The same answer of the same release gives the same
 * bytes, whoever writes it.
 */
public record NetworkFile(Network network, Map<String, Point> places, Colophon colophon) {

    /**
     * The answer to a question of the view {@code network}.
     *
     * @param problems receives a warning for every row that is left out, and for what contradicts itself
     */
    public static NetworkFile of(
            CatalogueQuery question, Arguments arguments, QueryResult.Rows rows, Colophon colophon, Problems problems) {
        var network = NetworkRows.read(rows, question.path(), problems);
        var arrangement = Arrangement.of(question.header().layout(), focus(question, arguments, network));
        return new NetworkFile(network, arrangement.places(network), colophon.with(network, arrangement));
    }

    /** The node a parameter of the question names. */
    private static Optional<String> focus(CatalogueQuery question, Arguments arguments, Network network) {
        var nodes = network.byIri().keySet();
        return question.parameters().stream()
                .map(parameter -> arguments.terms().get(parameter.variable()))
                .filter(term -> term != null && term.isURI() && nodes.contains(term.getURI()))
                .map(term -> term.getURI())
                .findFirst();
    }

    /** Writes all of it and leaves the stream open. */
    public void write(NetworkFormat format, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out);
        try {
            switch (format) {
                case GRAPHML -> GraphmlText.write(this, buffered);
                case GEXF -> GexfText.write(this, buffered);
                case DOT -> DotText.write(this, buffered);
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException trouble) {
                throw trouble;
            }
            throw new FocGraphException(
                    org.focgraph.problem.ExitCode.INTERNAL, "the network cannot be written: " + e.getMessage(), e);
        }
        buffered.flush();
    }

    Point place(NetworkNode node) {
        return places.get(node.iri());
    }

    /** How the ends of edges are named. */
    static String token(String iri) {
        return Token.ofIri(iri);
    }
}
