package org.focgraph.server.api;

import org.focgraph.problem.Printable;

/** The text of a question's query as it was run, with a head that says what it is. */
record QueryText(Asked asked, String base) {

    @Override
    public String toString() {
        var text = new StringBuilder();
        comment(text, asked.question().header().summary());
        asked.arguments().texts().forEach((name, value) -> comment(text, name + " = " + value));
        comment(text, base + asked.in(null).address("api/queries/", "").replaceFirst("^/", ""));
        return text.append('\n').append(asked.query().serialize()).toString();
    }

    /** One line, whatever a parameter holds. */
    private static void comment(StringBuilder text, String line) {
        text.append("# ").append(Printable.of(line)).append('\n');
    }
}
