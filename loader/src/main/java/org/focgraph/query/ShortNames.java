package org.focgraph.query;

import java.util.Comparator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.focgraph.problem.Printable;

/** Writes terms and patterns the way people read them: {@code state:KEN}, {@code ?x foc:status foc:verified}. */
record ShortNames(PrefixMapping prefixes) {

    /** A prefixed name where the rest of the IRI is one plain word, else the IRI itself. */
    String iri(String iri) {
        return prefixes.getNsPrefixMap().entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue())
                        && iri.length() > entry.getValue().length())
                .max(Comparator.comparingInt(
                        (Map.Entry<String, String> entry) -> entry.getValue().length()))
                .filter(entry -> iri.substring(entry.getValue().length()).matches("[^/#?\\s]+"))
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .orElse(iri);
    }

    /** A term as SPARQL writes it. */
    String term(Node node) {
        if (Var.isBlankNodeVar(node) || node.isBlank()) {
            return "[]";
        }
        if (node.isVariable()) {
            return "?" + node.getName();
        }
        if (node.isURI()) {
            var shortened = iri(node.getURI());
            return Printable.of(shortened.equals(node.getURI()) ? "<" + shortened + ">" : shortened);
        }
        return node.isLiteral() ? literal(node) : node.toString();
    }

    private String literal(Node node) {
        var text = Printable.quoted(node.getLiteralLexicalForm());
        if (!node.getLiteralLanguage().isEmpty()) {
            return text + "@" + node.getLiteralLanguage();
        }
        var datatype = node.getLiteralDatatypeURI();
        return datatype.equals(XSD.xstring.getURI()) ? text : text + "^^" + datatype(node);
    }

    /** The datatype of a literal, for people: {@code xsd:integer}, or the language of a text. */
    String datatype(Node node) {
        if (!node.isLiteral()) {
            return node.isURI() ? "an IRI" : "a blank node";
        }
        if (!node.getLiteralLanguage().isEmpty()) {
            return "text in language " + node.getLiteralLanguage();
        }
        var datatype = node.getLiteralDatatypeURI();
        return datatype.startsWith(XSD.NS) ? "xsd:" + datatype.substring(XSD.NS.length()) : iri(datatype);
    }

    String pattern(TriplePath triple) {
        var predicate = triple.isTriple() ? predicate(triple.asTriple()) : path(triple);
        return term(triple.getSubject()) + " " + predicate + " " + term(triple.getObject());
    }

    private String path(TriplePath triple) {
        // one step needs no parentheses before its star
        return triple.getPath().toString(new Prologue(prefixes)).replaceAll("\\(([^()\\s/|]+)\\)([*+?])", "$1$2");
    }

    private String predicate(Triple triple) {
        return triple.getPredicate().equals(RDF.type.asNode()) ? "a" : term(triple.getPredicate());
    }
}
