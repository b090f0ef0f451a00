package org.focgraph.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An RFC 6570 URI template; every character a URI cannot hold comes out percent-encoded. */
public final class UriTemplate {

    private static final List<String> COLUMN_VARIABLES = List.of("_name", "_column", "_sourceColumn");
    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern INSIDE = Pattern.compile("([+#./;?&]?)(.*)");
    private static final Pattern VARIABLE = Pattern.compile(
            "((?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})(?:\\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*)(\\*|:[1-9][0-9]{0,3})?");
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

    private final String text;
    private final List<Part> parts;
    private final boolean variesByColumn;

    private sealed interface Part {}

    private record Literal(String encoded) implements Part {}

    private record Expression(Operator operator, List<Variable> variables) implements Part {}

    private record Variable(String name, boolean explode, Optional<Integer> prefix) {}

    /** Table of RFC 6570, appendix A. */
    private enum Operator {
        SIMPLE("", ",", false, "", false),
        RESERVED("", ",", false, "", true),
        FRAGMENT("#", ",", false, "", true),
        LABEL(".", ".", false, "", false),
        PATH("/", "/", false, "", false),
        PATH_PARAMETER(";", ";", true, "", false),
        QUERY("?", "&", true, "=", false),
        QUERY_MORE("&", "&", true, "=", false);

        private final String first;
        private final String separator;
        private final boolean named;
        private final String ifEmpty;
        private final boolean allowsReserved;

        Operator(String first, String separator, boolean named, String ifEmpty, boolean allowsReserved) {
            this.first = first;
            this.separator = separator;
            this.named = named;
            this.ifEmpty = ifEmpty;
            this.allowsReserved = allowsReserved;
        }

        static Operator of(String sign) {
            return sign.isEmpty() ? SIMPLE : values()[1 + "+#./;?&".indexOf(sign)];
        }
    }

    private UriTemplate(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
        this.variesByColumn = variables().stream().anyMatch(COLUMN_VARIABLES::contains);
    }

    /** @throws IllegalArgumentException where a brace or a variable is wrong; the message says which */
    public static UriTemplate parse(String text) {
        var parts = new ArrayList<Part>();
        var expressions = EXPRESSION.matcher(text);
        int end = 0;
        while (expressions.find()) {
            parts.add(literal(text.substring(end, expressions.start())));
            parts.add(expression(expressions.group(1)));
            end = expressions.end();
        }
        parts.add(literal(text.substring(end)));
        return new UriTemplate(text, List.copyOf(parts));
    }

    private static Part literal(String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("a brace without its pair");
        }
        return new Literal(UriEncoding.lenient(text));
    }

    private static Part expression(String inside) {
        var parts = INSIDE.matcher(inside);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a line break in {" + inside + "}");
        }
        var variables = Stream.of(parts.group(2).split(",", -1))
                .map(UriTemplate::variable)
                .toList();
        return new Expression(Operator.of(parts.group(1)), variables);
    }

    private static Variable variable(String text) {
        var variable = VARIABLE.matcher(text);
        if (!variable.matches()) {
            throw new IllegalArgumentException("no variable can be called \"" + text + "\"");
        }
        var modifier = variable.group(2) == null ? "" : variable.group(2);
        Optional<Integer> prefix =
                modifier.startsWith(":") ? Optional.of(Integer.valueOf(modifier.substring(1))) : Optional.empty();
        return new Variable(variable.group(1), modifier.equals("*"), prefix);
    }

    /** Whether the columns of one row can give different URIs. */
    boolean variesByColumn() {
        return variesByColumn;
    }

    public List<String> variables() {
        return parts.stream()
                .flatMap(part -> part instanceof Expression expression ? expression.variables().stream() : null)
                .map(Variable::name)
                .toList();
    }

    /** @param values of a variable by its name: none where it is null, several where it is a list */
    public String expand(Function<String, List<String>> values) {
        var uri = new StringBuilder();
        for (var part : parts) {
            if (part instanceof Literal literal) {
                uri.append(literal.encoded());
            } else if (part instanceof Expression expression) {
                uri.append(expand(expression, values));
            }
        }
        return uri.toString();
    }

    private static String expand(Expression expression, Function<String, List<String>> values) {
        var operator = expression.operator();
        var expanded = expression.variables().stream()
                .flatMap(variable -> expand(operator, variable, values.apply(variable.name())))
                .toList();
        return expanded.isEmpty() ? "" : operator.first + String.join(operator.separator, expanded);
    }

    private static Stream<String> expand(Operator operator, Variable variable, List<String> values) {
        var encoded = values.stream()
                .map(value ->
                        variable.prefix().map(length -> prefix(value, length)).orElse(value))
                .map(value -> operator.allowsReserved ? UriEncoding.lenient(value) : UriEncoding.strict(value));
        if (values.isEmpty()) {
            return Stream.empty();
        }
        if (variable.explode()) {
            return encoded.map(value -> named(operator, variable, value));
        }
        return Stream.of(named(operator, variable, encoded.collect(Collectors.joining(","))));
    }

    private static String named(Operator operator, Variable variable, String value) {
        if (!operator.named) {
            return value;
        }
        return variable.name() + (value.isEmpty() ? operator.ifEmpty : "=" + value);
    }

    private static String prefix(String value, int length) {
        int characters = value.codePointCount(0, value.length());
        return characters <= length ? value : value.substring(0, value.offsetByCodePoints(0, length));
    }

    static boolean isName(String name) {
        var variable = VARIABLE.matcher(name);
        return variable.matches() && variable.group(2) == null && !name.startsWith("_");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UriTemplate template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
