package org.focgraph.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;

/**
 * The values of a query's parameters as RDF terms.
 *
 * @param texts each value as the asker, or the default, wrote it, by the parameter's name
 */
public record Arguments(Map<Var, Node> terms, Map<String, String> texts) {

    public static final Arguments NONE = new Arguments(Map.of(), Map.of());

    /**
     * What the asker gave, with defaults for what was not given; an empty value for an optional parameter switches its
     * default off.
     */
    public static Arguments of(
            CatalogueQuery query, Map<String, String> given, PrefixMapping prefixes, Problems problems) {
        var terms = new LinkedHashMap<Var, Node>();
        var texts = new LinkedHashMap<String, String>();
        for (var parameter : query.parameters()) {
            var where = Location.of("parameter " + parameter.name());
            var text = given.containsKey(parameter.name())
                    ? given.get(parameter.name())
                    : parameter.defaultText().orElse("");
            if (!text.isBlank()) {
                parameter.term(text, prefixes, where, problems).ifPresent(term -> {
                    terms.put(parameter.variable(), term);
                    texts.put(parameter.name(), text);
                });
            } else if (parameter.required()) {
                problems.add(Problem.error(
                        where,
                        "QUERY-ARGUMENT",
                        query.path() + " needs a value for " + parameter.name(),
                        parameter.description().isEmpty() ? parameter.type().advice() : parameter.description()));
            }
        }
        for (var name : given.keySet()) {
            if (query.parameter(name).isEmpty()) {
                problems.add(unknown(query, name));
            }
        }
        return new Arguments(terms, texts);
    }

    private static Problem unknown(CatalogueQuery query, String name) {
        var known = query.parameters().stream().map(Parameter::name).toList();
        return Problem.error(
                Location.of("parameter " + name),
                "QUERY-ARGUMENT",
                query.path() + " has no parameter " + Printable.quoted(name),
                Suggestion.didYouMean(
                        name, known, known.isEmpty() ? "it has none" : "it has " + String.join(", ", known)));
    }

    /**
     * The query with these terms in place of its parameters, as legal SPARQL 1.1 for any store; a parameter the query
     * selects stays a column, holding the value.
     */
    public Query in(Query query) {
        var bound = terms.isEmpty() ? query : QueryTransformOps.replaceVars(query, terms);
        // written and read again, so that what runs here is what a remote store would be sent
        return QueryFactory.create(bound.toString(), Syntax.syntaxSPARQL_11);
    }

    /**
     * What has to be said to ask the same again: sorted, each value in its shortest form, defaults left out; a default
     * that was switched off is there with an empty value.
     */
    public SortedMap<String, String> canonical(CatalogueQuery query, PrefixMapping prefixes) {
        var canonical = new TreeMap<String, String>();
        for (var parameter : query.parameters()) {
            var term = Optional.ofNullable(terms.get(parameter.variable()));
            var standard = parameter
                    .defaultText()
                    .flatMap(text -> parameter.term(text, prefixes, Location.of(query.file()), new Problems()));
            if (!term.equals(standard)) {
                canonical.put(parameter.name(), term.map(parameter::shortest).orElse(""));
            }
        }
        return canonical;
    }
}
