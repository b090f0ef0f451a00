package org.focgraph.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.focgraph.problem.FocGraphException;
import org.focgraph.query.CatalogueQuery;
import picocli.CommandLine.Option;

/** How a picture is to be drawn, beside the parameters of its question: what the address of a page says of it. */
final class PictureOptions {

    @Option(names = "--focus", paramLabel = "KEY", description = "What to light up, such as right/privacy.")
    String focus;

    @Option(names = "--order", paramLabel = "ORDER", description = "The order of its parts, as in the page's address.")
    String order;

    @Option(names = "--rows", paramLabel = "NUMBER", description = "How many to draw, or all.")
    String rows;

    @Option(names = "--at", paramLabel = "DAY", description = "The day it shows.")
    String at;

    @Option(names = "--from", paramLabel = "DAY", description = "The first day it shows.")
    String from;

    @Option(names = "--until", paramLabel = "DAY", description = "The last day it shows.")
    String until;

    /** What was said, by its name in the address; a question's own parameter of that name is no matter of the picture. */
    Map<String, String> state(CatalogueQuery question) {
        var state = new LinkedHashMap<String, String>();
        put(state, "focus", focus, question);
        put(state, "order", order, question);
        put(state, "rows", rows, question);
        put(state, "at", at, question);
        put(state, "from", from, question);
        put(state, "until", until, question);
        return state;
    }

    private static void put(Map<String, String> state, String name, String value, CatalogueQuery question) {
        if (value == null) {
            return;
        }
        if (question.parameter(name).isPresent()) {
            throw FocGraphException.usage(
                    "of " + question.path() + ", " + name + " is a parameter: write --param " + name + "=" + value);
        }
        state.put(name, value);
    }
}
