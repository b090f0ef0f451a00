package org.focgraph.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;

/**
 * A variable of a query that the asker gives a value: {@code ?_name} is required, {@code ?__name} may be left out,
 * and an ending such as {@code _iri} or {@code _xsd_date} gives the type (the BASIL convention).
 *
 * @param kind the kind of thing an IRI names, so that a short key will do ({@code KEN} for a {@code state}); or empty
 * @param allowed the only values taken; empty where any will do
 */
public record Parameter(
        Var variable,
        String name,
        boolean required,
        ParameterType type,
        String kind,
        String description,
        Optional<String> defaultText,
        List<String> allowed) {

    /** Things live at {@code base + kind + "/" + key}. */
    public static final String BASE = "https://w3id.org/focgraph/";

    private static final Pattern VARIABLE = Pattern.compile("(__?)([a-z][A-Za-z0-9]*)(?:_(\\w+))?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]*");
    private static final Pattern PREFIXED = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):([^/].*)");

    /** Whether a variable of this name is a parameter, well formed or not. */
    public static boolean isParameter(String variable) {
        return variable.startsWith("_");
    }

    /** A parameter bare of what the header adds; empty where the name does not follow the convention. */
    public static Optional<Parameter> of(Var variable) {
        var matcher = VARIABLE.matcher(variable.getVarName());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var ending = matcher.group(3) == null ? "" : matcher.group(3);
        boolean required = matcher.group(1).length() == 1;
        return ParameterType.parse(ending)
                .map(type ->
                        new Parameter(variable, matcher.group(2), required, type, "", "", Optional.empty(), List.of()));
    }

    public Parameter describedBy(String kind, String description, Optional<String> defaultText, List<String> allowed) {
        return new Parameter(variable, name, required, type, kind, description, defaultText, List.copyOf(allowed));
    }

    /** The RDF term the asker's text stands for; where it stands for none, a problem says how to write it. */
    public Optional<Node> term(String text, PrefixMapping prefixes, Location where, Problems problems) {
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            problems.add(Problem.error(
                    where,
                    "QUERY-ARGUMENT",
                    Printable.quoted(text) + " is not a value of " + name,
                    Suggestion.didYouMean(text, allowed, "choose one of " + String.join(", ", allowed))));
            return Optional.empty();
        }
        var term = type instanceof ParameterType.Iri ? iri(text.strip(), prefixes) : type.literal(text);
        if (term.isEmpty()) {
            problems.add(Problem.error(
                    where,
                    "QUERY-ARGUMENT",
                    Printable.quoted(text) + " is not " + article(type.word()) + ", as " + name + " must be",
                    type instanceof ParameterType.Iri ? iriAdvice() : type.advice()));
        }
        return term;
    }

    private Optional<Node> iri(String text, PrefixMapping prefixes) {
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return absolute(text);
        }
        var prefixed = PREFIXED.matcher(text);
        if (prefixed.matches() && prefixes.getNsPrefixURI(prefixed.group(1)) != null) {
            return absolute(prefixes.getNsPrefixURI(prefixed.group(1)) + prefixed.group(2));
        }
        // a resolution may be asked for by its symbol: the key is the symbol with hyphens
        var key = kind.equals("resolution")
                ? text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "")
                : text;
        return !kind.isEmpty() && KEY.matcher(key).matches() ? absolute(BASE + kind + "/" + key) : Optional.empty();
    }

    /** The shortest text that {@link #term} reads as this term. */
    String shortest(Node term) {
        if (!term.isURI()) {
            return term.getLiteralLexicalForm();
        }
        var namespace = BASE + kind + "/";
        var iri = term.getURI();
        boolean keyed = !kind.isEmpty()
                && iri.startsWith(namespace)
                && KEY.matcher(iri.substring(namespace.length())).matches();
        return keyed ? iri.substring(namespace.length()) : iri;
    }

    private static Optional<Node> absolute(String iri) {
        try {
            // spaces, quotes and angle brackets must never reach a query
            var checked = IRIx.create(iri);
            return checked.isAbsolute() && !iri.matches(".*[\\s<>\"{}|\\\\^`].*")
                    ? Optional.of(NodeFactory.createURI(iri))
                    : Optional.empty();
        } catch (IRIException e) {
            return Optional.empty();
        }
    }

    /** How an IRI for this parameter is written. */
    public String iriAdvice() {
        return kind.isEmpty()
                ? "write a full IRI or a prefixed name such as state:KEN"
                : "write its key, such as " + example() + ", a prefixed name or a full IRI";
    }

    private String example() {
        return exampleKey().or(() -> defaultText).orElse("the last part of its address");
    }

    /** A key of the kind of thing it names, where one is well known. */
    public Optional<String> exampleKey() {
        return Optional.ofNullable(
                switch (kind) {
                    case "state" -> "KEN";
                    case "coalition" -> "FOC";
                    case "resolution" -> "A/RES/68/167";
                    case "right" -> "privacy";
                    case "threat" -> "internet-shutdown";
                    case "recommendation" -> "8";
                    default -> null;
                });
    }

    private static String article(String word) {
        return ("aeioI".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }
}
