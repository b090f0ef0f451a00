package org.focgraph.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What a parameter's value must be, read off the ending of its variable's name. */
public sealed interface ParameterType {

    /** A name of a thing; read together with prefixes and the kind of thing the header gives. */
    record Iri() implements ParameterType {}

    /** A literal of a datatype, {@code xsd:string} included. */
    record Typed(RDFDatatype datatype) implements ParameterType {}

    /** Text in a language. */
    record Text(String language) implements ParameterType {}

    Map<String, RDFDatatype> SHORT = Map.of(
            "integer", XSDDatatype.XSDinteger,
            "decimal", XSDDatatype.XSDdecimal,
            "double", XSDDatatype.XSDdouble,
            "boolean", XSDDatatype.XSDboolean,
            "string", XSDDatatype.XSDstring,
            "literal", XSDDatatype.XSDstring);

    Map<String, RDFDatatype> SCHEMA = Map.of(
            "date", XSDDatatype.XSDdate,
            "gYear", XSDDatatype.XSDgYear,
            "gYearMonth", XSDDatatype.XSDgYearMonth,
            "dateTime", XSDDatatype.XSDdateTime,
            "anyURI", XSDDatatype.XSDanyURI,
            "integer", XSDDatatype.XSDinteger,
            "decimal", XSDDatatype.XSDdecimal,
            "double", XSDDatatype.XSDdouble,
            "boolean", XSDDatatype.XSDboolean,
            "string", XSDDatatype.XSDstring);

    /** The type an ending stands for: none, {@code iri}, {@code integer}, {@code xsd_date}, {@code en}, … */
    static Optional<ParameterType> parse(String ending) {
        if (ending.isEmpty()) {
            return Optional.of(new Typed(XSDDatatype.XSDstring));
        }
        if (ending.equals("iri")) {
            return Optional.of(new Iri());
        }
        if (SHORT.containsKey(ending)) {
            return Optional.of(new Typed(SHORT.get(ending)));
        }
        if (ending.startsWith("xsd_") && SCHEMA.containsKey(ending.substring(4))) {
            return Optional.of(new Typed(SCHEMA.get(ending.substring(4))));
        }
        if (ending.matches("[a-z]{2}")) {
            return Optional.of(new Text(ending));
        }
        return Optional.empty();
    }

    /** The literal the text stands for; empty where it is not of this type, and always for an IRI. */
    default Optional<Node> literal(String text) {
        if (this instanceof Typed typed) {
            var lexical = typed.datatype.equals(XSDDatatype.XSDstring) ? text : text.strip();
            return typed.datatype.isValid(lexical)
                    ? Optional.of(NodeFactory.createLiteralDT(lexical, typed.datatype))
                    : Optional.empty();
        }
        if (this instanceof Text inLanguage) {
            return Optional.of(NodeFactory.createLiteralLang(text, inLanguage.language));
        }
        return Optional.empty();
    }

    /** The type in one word, for people. */
    default String word() {
        if (this instanceof Typed typed) {
            var local =
                    typed.datatype.getURI().substring(typed.datatype.getURI().indexOf('#') + 1);
            return switch (local) {
                case "string" -> "text";
                case "gYear" -> "year";
                case "gYearMonth" -> "month";
                default -> local.toLowerCase(Locale.ROOT);
            };
        }
        return this instanceof Text inLanguage ? "text in " + inLanguage.language : "IRI";
    }

    /** How a value is written. */
    default String advice() {
        return switch (word()) {
            case "date" -> "write yyyy-mm-dd, such as 2016-10-17";
            case "year" -> "write yyyy, such as 2016";
            case "month" -> "write yyyy-mm, such as 2016-10";
            case "integer" -> "write a whole number, such as 2016";
            case "decimal", "double" -> "write a number, such as 0.5";
            case "boolean" -> "write true or false";
            default -> "write a " + word();
        };
    }
}
