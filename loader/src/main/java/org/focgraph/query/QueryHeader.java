package org.focgraph.query;

import java.util.List;
import java.util.Map;

/**
 * What the decorators at the head of a query file say ({@code #+ key: value}, as in grlc).
 *
 * @param questions identifiers of the questions it answers, such as {@code CQ-11}
 * @param data what a store must hold for a whole answer
 * @param unlinked the path of the question whose rows are what a network leaves out for want of a link; or empty
 * @param elsewhere parameters that belong to another question, each with its path: asked with one, this question leads there
 * @param note how the answer is reached and what it leaves out
 * @param advice for quality queries: what to do about a row
 * @param parameters what is said about each parameter, by name
 */
public record QueryHeader(
        String summary,
        String description,
        List<String> questions,
        List<String> tags,
        NeededData data,
        View view,
        String layout,
        String unlinked,
        Map<String, String> elsewhere,
        String note,
        String advice,
        Map<String, About> parameters) {

    /** What the header says about one parameter. */
    public record About(String kind, String description, String defaultText, List<String> allowed) {

        static final About NOTHING = new About("", "", null, List.of());

        About withDefault(String text) {
            return new About(kind, description, text, allowed);
        }

        About withAllowed(List<String> values) {
            return new About(kind, description, defaultText, List.copyOf(values));
        }
    }
}
