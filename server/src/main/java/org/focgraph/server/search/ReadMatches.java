package org.focgraph.server.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;

/** By reading every text, for a store without an index of words; it stops when there are enough or time is over. */
record ReadMatches(Facts facts) implements TextMatches {

    private static final int MOST_TEXTS = 100_000;

    @Override
    public List<Match> find(Node property, List<String> words, int most) {
        var found = new ArrayList<Match>();
        for (var statement : facts.with(property, MOST_TEXTS)) {
            var text = Facts.text(statement.getObject());
            if (found.size() < most && statement.getSubject().isURI() && hasAll(Wanted.words(text), words)) {
                found.add(new Match(statement.getSubject(), text, 1f / text.length(), false));
            }
        }
        return found;
    }

    private static boolean hasAll(List<String> text, List<String> words) {
        return words.stream().allMatch(word -> text.stream().anyMatch(one -> one.startsWith(word)));
    }
}
