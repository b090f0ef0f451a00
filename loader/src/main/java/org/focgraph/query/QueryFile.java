package org.focgraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;

/** Reads the text of one query file and checks that header, parameters and query fit each other. */
final class QueryFile {

    private static final Pattern VARIABLE = Pattern.compile("[?$](_\\w*)");
    private static final Pattern ASSIGNED = Pattern.compile("(?i)\\bAS\\s+[?$](_\\w*)");
    private static final Pattern UNEXPECTED =
            Pattern.compile("Encountered \"[^\"]*\"(.*?) ?\"\" ?.*at line (\\d+), column (\\d+)");
    private static final Pattern BOUND = Pattern.compile("(?i)\\bBOUND\\s*\\(\\s*[?$](__\\w*)");

    private final String theme;
    private final String name;
    private final Location file;
    private final String text;
    private final Problems problems;

    QueryFile(String theme, String name, String displayPath, String text, Problems problems) {
        this.theme = theme;
        this.name = name;
        this.file = Location.of(displayPath);
        this.text = text;
        this.problems = problems;
    }

    /** The query; empty where it cannot be run at all. Problems tell of everything that is wrong. */
    Optional<CatalogueQuery> read() {
        var header = new HeaderParser(file, problems).parse(text);
        var query = syntax();
        if (query.isEmpty()) {
            return Optional.empty();
        }
        var parameters = parameters(header);
        checkAssignments();
        checkView(header, query.get());
        return Optional.of(new CatalogueQuery(theme, name, file.file(), header, parameters, text));
    }

    private Optional<Query> syntax() {
        try {
            return Optional.of(QueryFactory.create(text, Syntax.syntaxSPARQL_11));
        } catch (QueryParseException e) {
            problems.add(syntaxProblem(e));
        } catch (QueryException e) {
            problems.add(Problem.error(
                    file.at(1, 0), "QUERY-SYNTAX", "this is not SPARQL 1.1: " + e.getMessage(), "correct the query"));
        }
        return Optional.empty();
    }

    private Problem syntaxProblem(QueryParseException e) {
        var message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        var unexpected = UNEXPECTED.matcher(message);
        boolean plain = unexpected.find();
        long line = plain ? Long.parseLong(unexpected.group(2)) : Math.max(e.getLine(), 1);
        long column = plain ? Long.parseLong(unexpected.group(3)) : Math.max(e.getColumn(), 0);
        return Problem.error(
                file.at(line, column),
                "QUERY-SYNTAX",
                "this is not SPARQL 1.1: " + (plain ? unexpected.group(1) + " is not expected here" : message),
                "correct the query; it must run as it is in any SPARQL editor");
    }

    private List<Parameter> parameters(QueryHeader header) {
        var found = new LinkedHashMap<String, Parameter>();
        for (var variable : variables()) {
            var parameter = Parameter.of(Var.alloc(variable));
            if (parameter.isEmpty()) {
                problem(
                        "?" + variable,
                        "?" + variable + " is not a parameter's name",
                        "write ?_name or ?__name with an ending such as _iri, _integer, _xsd_date or none");
            } else if (found.containsKey(parameter.get().name())) {
                problem(
                        "?" + variable,
                        "two parameters are called " + parameter.get().name(),
                        "give each parameter a name and an ending of its own");
            } else {
                found.put(parameter.get().name(), described(parameter.get(), header));
            }
        }
        for (var named : header.parameters().keySet()) {
            if (!found.containsKey(named)) {
                problem(
                        named,
                        "the header speaks of a parameter " + Printable.quoted(named) + " that the query does not have",
                        Suggestion.didYouMean(named, found.keySet(), "use the name without underscores and ending"));
            }
        }
        return inHeaderOrder(found, header);
    }

    private static List<Parameter> inHeaderOrder(Map<String, Parameter> found, QueryHeader header) {
        var order = new ArrayList<>(header.parameters().keySet());
        return found.values().stream()
                .sorted(Comparator.comparingInt((Parameter parameter) -> {
                    int place = order.indexOf(parameter.name());
                    return place < 0 ? order.size() : place;
                }))
                .toList();
    }

    private Parameter described(Parameter bare, QueryHeader header) {
        var about = header.parameters().getOrDefault(bare.name(), QueryHeader.About.NOTHING);
        var parameter = bare.describedBy(
                about.kind(), about.description(), Optional.ofNullable(about.defaultText()), about.allowed());
        if (!about.kind().isEmpty() && !(bare.type() instanceof ParameterType.Iri)) {
            problem(
                    bare.name(),
                    "the parameter " + bare.name() + " has a kind but is not an IRI",
                    "end its variable with _iri, or take the kind away");
        }
        parameter.defaultText().ifPresent(value -> checkDefault(parameter, value));
        return parameter;
    }

    private void checkDefault(Parameter parameter, String value) {
        var faults = new Problems();
        // the prefixes of the file itself are the ones a default may use
        parameter.term(value, QueryFactory.create(text, Syntax.syntaxSPARQL_11).getPrefixMapping(), file, faults);
        for (var fault : faults.sorted()) {
            problem("- " + parameter.name() + ":", "the default " + fault.found(), fault.advice());
        }
    }

    private LinkedHashSet<String> variables() {
        var names = new LinkedHashSet<String>();
        var matcher = VARIABLE.matcher(body());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private void checkAssignments() {
        var assigned = ASSIGNED.matcher(body());
        while (assigned.find()) {
            problem(
                    "?" + assigned.group(1),
                    "?" + assigned.group(1) + " is a parameter and cannot be assigned",
                    "bind another variable; a parameter gets its value from the asker");
        }
        var bound = BOUND.matcher(body());
        while (bound.find()) {
            problem(
                    "?" + bound.group(1),
                    "BOUND(?" + bound.group(1) + ") is not SPARQL once the parameter has a value",
                    "write COALESCE(test, true)");
        }
    }

    private void checkView(QueryHeader header, Query query) {
        if (!query.isSelectType()) {
            return;
        }
        for (var missing : header.view().missingFrom(query.getResultVars())) {
            problem(
                    "#+ view",
                    "the view " + header.view().word() + " needs a column ?" + missing,
                    "select it, or choose another view");
        }
    }

    /** The text with comments and header blanked out, so that places stay. */
    private String body() {
        return text.lines()
                .map(line -> line.stripLeading().startsWith("#") ? "" : line)
                .reduce(new StringBuilder(), (all, line) -> all.append(line).append('\n'), StringBuilder::append)
                .toString();
    }

    /** At the first line that holds the given words. */
    private void problem(String words, String found, String advice) {
        int number = 0;
        int at = 1;
        for (var line : text.lines().toList()) {
            number++;
            if (line.contains(words)) {
                at = number;
                break;
            }
        }
        problems.add(Problem.error(
                file.at(at, 0), words.startsWith("#+") ? "QUERY-VIEW" : "QUERY-PARAMETER", found, advice));
    }
}
