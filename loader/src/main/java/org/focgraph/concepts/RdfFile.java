package org.focgraph.concepts;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.ParserProfileWrapper;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.focgraph.dataset.BoundedStream;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/**
 * Reads Turtle, N-Triples or RDF/XML statement by statement, each with its line. Nothing else is opened for it: neither
 * imports nor schemas nor entities.
 */
final class RdfFile {

    /** The whole thesaurus in six languages has under ten million bytes. */
    static final long MOST_BYTES = 200_000_000;

    static final long MOST_STATEMENTS = 2_000_000;

    private final DataFile file;
    private final Lang lang;

    RdfFile(DataFile file, Lang lang) {
        this.file = file;
        this.lang = lang;
    }

    void read(Consumer<RdfStatement> sink) throws IOException, FileFault {
        var places = new Places(profile());
        try (var in = new BoundedStream(file.open(), MOST_BYTES)) {
            parse(in, places, sink);
        } catch (Broken e) {
            throw fault(e.line, e.column, e.getMessage());
        } catch (RiotException e) {
            throw fault(places.line, 0, e.getMessage());
        } catch (RuntimeIOException e) {
            throw unreadable(places.line, e);
        } catch (BoundedStream.TooLarge e) {
            throw fault(places.line, 0, e.getMessage());
        }
    }

    private FileFault unreadable(long line, RuntimeIOException e) throws IOException {
        if (e.getCause() instanceof BoundedStream.TooLarge || !(e.getCause() instanceof IOException)) {
            return fault(
                    line,
                    0,
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        }
        throw (IOException) e.getCause();
    }

    private void parse(InputStream in, Places places, Consumer<RdfStatement> sink) {
        var reader = RDFParserRegistry.getFactory(lang).create(lang, places);
        reader.read(
                in,
                null,
                lang.getContentType(),
                new StreamRDFBase() {
                    private long count;

                    @Override
                    public void triple(Triple triple) {
                        if (++count > MOST_STATEMENTS) {
                            throw new Broken("more than " + MOST_STATEMENTS + " statements", places.line, 0);
                        }
                        sink.accept(new RdfStatement(triple, file.name(), places.line));
                    }
                },
                RIOT.getContext().copy());
    }

    private static ParserProfile profile() {
        var resolver = IRIxResolver.create()
                .noBase()
                .resolve(false)
                .allowRelative(false)
                .build();
        return new ParserProfileStd(
                new FactoryRDFStd(LabelToNode.createUseLabelAsGiven()),
                new Strict(),
                resolver,
                PrefixMapFactory.create(),
                RIOT.getContext().copy(),
                true,
                true);
    }

    private FileFault fault(long line, long column, String found) {
        return new FileFault(Problem.error(
                Location.of(file.name()).at(Math.max(0, line), Math.max(0, column)),
                "IMPORT-RDF",
                found == null
                        ? "the file is no " + lang.getName()
                        : found.strip().replaceAll("\\s+", " "),
                "correct the file, or get it again from its publisher"));
    }

    /** Notes the line of each statement as it is made. */
    private static final class Places extends ParserProfileWrapper {
        private long line;

        Places(ParserProfile profile) {
            super(profile);
        }

        @Override
        public Triple createTriple(Node subject, Node predicate, Node object, long at, long column) {
            line = Math.max(0, at);
            return super.createTriple(subject, predicate, object, at, column);
        }
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long line;
        private final long column;

        Broken(String message, long line, long column) {
            super(message);
            this.line = line;
            this.column = column;
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            // A doubtful spelling of an address or a number is no reason to refuse a file.
        }

        @Override
        public void error(String message, long line, long column) {
            throw new Broken(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new Broken(message, line, column);
        }
    }
}
