package org.focgraph.concepts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.focgraph.dataset.BoundedStream;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/** A file of the thesaurus in one of the forms it is handed round in, told by what it begins with. */
final class UnbisFile {

    private static final int BEGINNING = 4096;
    private static final Pattern LITERAL = Pattern.compile("(?s)\\[\\s*(\\{|\\]).*");
    private static final Pattern XML = Pattern.compile("(?s)<(\\?xml|rdf:RDF|!DOCTYPE|!--).*");
    private static final Pattern TURTLE = Pattern.compile("(?is)(@prefix|@base|prefix|base|#|<[a-z]+:|_:).*");

    private UnbisFile() {}

    static void read(DataFile file, UnbisConcepts concepts) throws IOException, FileFault {
        var beginning = beginning(file);
        if (Gazetteer.isLine(beginning.lines().findFirst().orElse(""))) {
            Gazetteer.read(file, concepts);
        } else if (LITERAL.matcher(beginning).matches()) {
            chinese(file, concepts);
        } else if (XML.matcher(beginning).matches()) {
            new RdfFile(file, Lang.RDFXML).read(concepts::statement);
        } else if (TURTLE.matcher(beginning).matches()) {
            new RdfFile(file, Lang.TURTLE).read(concepts::statement);
        } else {
            throw new FileFault(Problem.error(
                    Location.of(file.name()).at(1, 1),
                    "IMPORT-FILE",
                    "this is no file of the thesaurus that is known",
                    "give thesaurus.lst, zh_sorted.json, or the thesaurus as Turtle or RDF/XML"));
        }
    }

    private static String beginning(DataFile file) throws IOException, FileFault {
        try (var in = new BoundedStream(file.open(), RdfFile.MOST_BYTES)) {
            var text = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        }
    }

    /** The Chinese labels, a literal of Python on one line. */
    private static void chinese(DataFile file, UnbisConcepts concepts) throws IOException, FileFault {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var in = new BufferedReader(
                new InputStreamReader(new BoundedStream(file.open(), RdfFile.MOST_BYTES), decoder))) {
            new PythonLiteral(file.name(), in)
                    .read(entry -> concepts.label(
                            entry.values().getOrDefault("uri", ""),
                            new LabelRow(
                                    true,
                                    entry.values().getOrDefault("prefLabel", ""),
                                    "zh",
                                    "",
                                    file.name(),
                                    entry.line(),
                                    entry.column(),
                                    entry.values().toString())));
        } catch (CharacterCodingException e) {
            throw new FileFault(Problem.error(
                    Location.of(file.name()).at(1, 1), "IMPORT-FILE", "the file is not UTF-8", "save it as UTF-8"));
        } catch (BoundedStream.TooLarge e) {
            throw new FileFault(Problem.error(
                    Location.of(file.name()),
                    "IMPORT-FILE",
                    "the file has " + e.getMessage(),
                    "make sure that it is the data set"));
        }
    }
}
