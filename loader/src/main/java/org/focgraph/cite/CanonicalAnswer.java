package org.focgraph.cite;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.XSD;
import org.focgraph.query.QueryResult;

/**
 * An answer as lines that are the same wherever it was given: terms as canonical N-Triples (RDF 1.2 N-Triples, section 4),
 * every blank node as {@code _:}, since its label means nothing.
 *
 * @param ordered whether the order of the rows is part of the answer
 */
record CanonicalAnswer(boolean ordered) {

    /** The order of UTF-8 bytes, which is that of code points. */
    private static final Comparator<String> BY_BYTES =
            Comparator.comparing((String line) -> line.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    CharSequence of(QueryResult result) {
        if (result instanceof QueryResult.Rows rows) {
            var head = rows.columns().stream().map(name -> "?" + name).collect(Collectors.joining("\t", "", "\n"));
            var lines = rows.rows().stream().map(row -> line(rows.vars(), row));
            return joined(head, ordered ? lines : lines.sorted(BY_BYTES));
        }
        if (result instanceof QueryResult.Triples triples) {
            return joined(
                    "", triples.graph().stream().map(CanonicalAnswer::line).sorted(BY_BYTES));
        }
        return ((QueryResult.YesNo) result).answer() ? "true\n" : "false\n";
    }

    private static CharSequence joined(String head, Stream<String> lines) {
        var text = new StringBuilder(head);
        lines.forEach(line -> text.append(line).append('\n'));
        return text;
    }

    private static String line(List<Var> columns, Binding row) {
        return columns.stream()
                .map(column -> row.contains(column) ? term(row.get(column)) : "")
                .collect(Collectors.joining("\t"));
    }

    private static String line(Triple triple) {
        return term(triple.getSubject()) + " " + term(triple.getPredicate()) + " " + term(triple.getObject()) + " .";
    }

    private static String term(Node node) {
        if (node.isURI()) {
            return "<" + node.getURI() + ">";
        }
        if (node.isLiteral()) {
            return literal(node);
        }
        return node.isTripleTerm() ? "<<( " + line(node.getTriple()).replaceAll("\\.$", ")>>") : "_:";
    }

    private static String literal(Node node) {
        var text = '"' + escaped(node.getLiteralLexicalForm()) + '"';
        if (!node.getLiteralLanguage().isEmpty()) {
            return text + "@" + node.getLiteralLanguage().toLowerCase(Locale.ROOT);
        }
        var datatype = node.getLiteralDatatypeURI();
        return datatype.equals(XSD.xstring.getURI()) ? text : text + "^^<" + datatype + ">";
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '"' -> escaped.append("\\\"");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\b' -> escaped.append("\\b");
                case '\f' -> escaped.append("\\f");
                default -> escaped.append(c < 0x20 || c == 0x7F ? "\\u%04X".formatted((int) c) : c);
            }
        }
        return escaped.toString();
    }
}
