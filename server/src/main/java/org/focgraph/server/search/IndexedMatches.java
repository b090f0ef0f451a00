package org.focgraph.server.search;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextIndex;

/** By the Lucene index of the store; where no text has the words, by words spelt alike. */
record IndexedMatches(TextIndex index) implements TextMatches {

    private static final int SHORT = 4;
    private static final int LONG = 8;

    @Override
    public List<Match> find(Node property, List<String> words, int most) {
        var exact = query(property, words, most, false);
        return exact.isEmpty() ? query(property, words, most, true) : exact;
    }

    private List<Match> query(Node property, List<String> words, int most, boolean similar) {
        var text = words.stream()
                .map(word -> similar ? similar(word) : beginning(word))
                .collect(Collectors.joining(" "));
        return index.query(property, text, null, null, most).stream()
                .filter(hit -> hit.getNode().isURI())
                .map(hit -> new Match(
                        hit.getNode(),
                        hit.getLiteral() == null ? "" : hit.getLiteral().getLiteralLexicalForm(),
                        hit.getScore(),
                        similar))
                .toList();
    }

    private static String beginning(String word) {
        return word.length() < 2 ? "+" + word : "+(" + word + "^4 " + word + "*)";
    }

    private static String similar(String word) {
        return "+" + word + (word.length() < SHORT ? "" : word.length() < LONG ? "~1" : "~2");
    }
}
