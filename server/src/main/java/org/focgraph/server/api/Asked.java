package org.focgraph.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.focgraph.cite.Permalink;
import org.focgraph.cite.ResultHash;
import org.focgraph.problem.Problems;
import org.focgraph.query.Arguments;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.Parameter;

/**
 * A question of the catalogue with everything that was said about its answer.
 *
 * @param canonical the parameters in their shortest form, defaults left out
 * @param release the release asked for, or null for the one in use
 * @param result the hash the answer had when it was cited
 */
record Asked(
        CatalogueQuery question,
        Arguments arguments,
        SortedMap<String, String> canonical,
        String release,
        Optional<ResultHash> result,
        Page page) {

    /** What every question can be asked with, besides its own parameters. */
    static final Set<String> COMMON = Set.of(Page.LIMIT, Page.OFFSET, Permalink.RELEASE, Permalink.RESULT);

    /** @throws ApiProblem that names every parameter that is unknown or malformed, and what is allowed */
    static Asked read(CatalogueQuery question, Request request, PrefixMapping prefixes, Set<String> alsoKnown) {
        var given = new LinkedHashMap<String, String>();
        for (var name : request.parameters().names()) {
            if (!COMMON.contains(name) && !alsoKnown.contains(name)) {
                given.put(name, request.parameters().one(name));
            }
        }
        var problems = new Problems();
        var arguments = Arguments.of(question, given, prefixes, problems);
        if (problems.hasErrors()) {
            throw ApiProblem.inParameters("QUERY-ARGUMENT", faults(question, problems));
        }
        return new Asked(
                question,
                arguments,
                arguments.canonical(question, prefixes),
                request.parameter(Permalink.RELEASE).orElse(null),
                hash(request),
                Page.read(request));
    }

    private static List<ApiProblem.Fault> faults(CatalogueQuery question, Problems problems) {
        var faults = new ArrayList<ApiProblem.Fault>();
        for (var problem : problems.sorted()) {
            var name = problem.location().file().replaceFirst("^parameter ", "");
            faults.add(new ApiProblem.Fault(
                    name,
                    problem.found() + "; " + problem.advice(),
                    question.parameter(name).map(Parameter::allowed).orElse(List.of())));
        }
        return faults;
    }

    static Optional<ResultHash> hash(Request request) {
        var text = request.parameter(Permalink.RESULT);
        var hash = text.flatMap(ResultHash::parse);
        if (text.isPresent() && hash.isEmpty()) {
            throw ApiProblem.inParameters(
                    "API-REQUEST",
                    List.of(new ApiProblem.Fault(
                            Permalink.RESULT, "write sha256- and 64 hexadecimal digits", List.of())));
        }
        return hash;
    }

    /** The query with the values of its parameters. */
    Query query() {
        return arguments.in(question.query());
    }

    /** A path that begins with a slash, for the same question with the same parameters and release. */
    String address(String beginning, String ending) {
        return address(beginning, ending, Page.ALL);
    }

    String address(String beginning, String ending, Page of) {
        var all = new TreeMap<>(canonical);
        if (release != null) {
            all.put(Permalink.RELEASE, release);
        }
        of.limit().ifPresent(limit -> all.put(Page.LIMIT, Integer.toString(limit)));
        if (of.offset() > 0) {
            all.put(Page.OFFSET, Integer.toString(of.offset()));
        }
        return beginning + question.path() + ending + Permalink.query(all);
    }

    /** The same in a certain release, or in the one in use. */
    Asked in(String otherRelease) {
        return new Asked(question, arguments, canonical, otherRelease, Optional.empty(), page);
    }

    Permalink permalink(Answered answer) {
        return Permalink.ofCatalogued(question.path(), canonical, answer.release(), answer.hash());
    }
}
