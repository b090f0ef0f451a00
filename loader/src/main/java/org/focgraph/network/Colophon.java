package org.focgraph.network;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.focgraph.cite.Citation;
import org.focgraph.cite.GraphUse;
import org.focgraph.cite.ResultHash;
import org.focgraph.query.Arguments;
import org.focgraph.query.CatalogueQuery;

/**
 * What a file says of itself, so that whoever finds it knows what was asked of which data and under which terms it may be
 * used. It holds no time of making: the same answer has the same colophon.
 *
 * @param name what the file is about, as a name within it
 * @param day of the data, as far as they say; empty where they say none
 */
public record Colophon(String name, String day, List<Entry> entries) {

    /** One statement under a name that is also the name of an attribute. */
    public record Entry(String name, String meaning, String value) {}

    public Colophon {
        entries = List.copyOf(entries);
    }

    /**
     * @param query as it was run, with nothing left to bind
     * @param citation of the answer
     * @param hash of the rows
     * @param graphs the answer draws on
     */
    public static Colophon of(
            CatalogueQuery question,
            Arguments arguments,
            Query query,
            Citation citation,
            ResultHash hash,
            List<GraphUse> graphs) {
        var entries = new ArrayList<Entry>();
        var header = question.header();
        add(entries, "question", "what was asked", header.summary());
        add(entries, "description", "the question in more words", header.description());
        add(entries, "method", "how the answer is reached and what it leaves out", header.note());
        add(entries, "parameters", "what the question was asked with", parameters(arguments));
        add(entries, "query", "the query as it was run, SPARQL 1.1", query.serialize());
        add(entries, "release", "the release of the data that answered", citation.release());
        add(entries, "data", "the newest day of the data", citation.date().orElse(""));
        add(entries, "result", "hash of the rows; docs/citing.md says of what", hash.toString());
        add(entries, "citation", "how to cite the answer", citation.text());
        add(entries, "permalink", "where the answer is found again", citation.address());
        add(entries, "terms", "the licences of the graphs the answer draws on", GraphUse.inWords(graphs));
        return new Colophon(question.path(), citation.date().orElse(""), entries);
    }

    /** With what the network itself adds. */
    Colophon with(Network network, Arrangement arrangement) {
        var all = new ArrayList<>(entries);
        add(all, "arrangement", "how the places of the nodes are to be read", arrangement.inWords());
        add(all, "counts", "how much the file holds", network.sizeInWords());
        if (network.leftOut() > 0) {
            add(
                    all,
                    "leftOut",
                    "what is not in the file",
                    network.leftOut() + " rows of the answer lack a value and are left out");
        }
        return new Colophon(name, day, all);
    }

    private static void add(List<Entry> entries, String name, String meaning, String value) {
        if (!value.isBlank()) {
            entries.add(new Entry(name, meaning, value.strip()));
        }
    }

    private static String parameters(Arguments arguments) {
        return new TreeMap<>(arguments.texts())
                .entrySet().stream()
                        .map(value -> value.getKey() + " = " + value.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /** All of it as one text. */
    String text() {
        return entries.stream()
                .map(entry -> entry.name() + ": " + entry.value())
                .collect(Collectors.joining("\n\n"));
    }
}
