package org.focgraph.docs;

import java.util.List;
import java.util.Optional;

/**
 * A query a page shows, with the answer printed below it.
 *
 * @param line where the query begins in its page, counted from 1
 * @param answer empty where the next fenced block is no CSV
 */
record DocumentationExample(DocumentationPage page, int line, String query, Optional<Answer> answer) {

    /** Lines of a page between two fences, from the index of the first to before that of the last. */
    record Answer(int from, int to, List<String> lines) {

        int firstLine() {
            return from + 1;
        }
    }

    String place() {
        return page.name() + ":" + line;
    }
}
