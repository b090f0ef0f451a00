package org.focgraph.server.search;

import java.util.List;
import org.apache.jena.graph.Node;

/** Finds things by the words of a text about them. */
interface TextMatches {

    /**
     * A thing and the text that has the words.
     *
     * @param similar whether a word is only spelt alike
     */
    record Match(Node thing, String text, float score, boolean similar) {}

    /**
     * Texts with a property that have every word, or one that begins with it.
     *
     * @param words of letters and digits only
     */
    List<Match> find(Node property, List<String> words, int most);
}
