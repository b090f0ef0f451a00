package org.focgraph.cite;

import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.shared.PrefixMapping;
import org.focgraph.content.Vocabulary;
import org.focgraph.query.Arguments;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryTarget;

/**
 * What a citation says of a question.
 *
 * @param values every parameter and its value, defaults included
 * @param permalink the address of an answer, by its release and hash
 */
public record CitedQuestion(
        String title, Map<String, String> values, BiFunction<String, ResultHash, Permalink> permalink) {

    /** One of the catalogue. */
    public static CitedQuestion of(CatalogueQuery question, Arguments arguments, PrefixMapping prefixes) {
        return new CitedQuestion(
                question.header().summary(),
                arguments.texts(),
                (release, result) -> Permalink.ofCatalogued(
                        question.path(), arguments.canonical(question, prefixes), release, result));
    }

    /** One from a file. */
    public static CitedQuestion ofFile(String name, String text) {
        return new CitedQuestion(
                "Answer to the query " + name, Map.of(), (release, result) -> Permalink.ofQuery(text, release, result));
    }

    /** @param target says of which day its data are */
    public Citation citation(QueryResult answer, ResultHash hash, String release, QueryTarget target) {
        return AnswerCitation.of(
                title,
                values,
                permalink.apply(release, hash),
                AnswerCitation.size(answer),
                DataDate.of(target),
                Vocabulary.BASE);
    }
}
