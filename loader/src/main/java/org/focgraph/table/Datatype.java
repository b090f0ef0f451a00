package org.focgraph.table;

import java.util.Optional;
import java.util.regex.Pattern;
import org.focgraph.problem.Printable;

/**
 * What the values of a column are and how they are written.
 *
 * @param id IRI of a datatype of one's own, which the literals get in place of that of the base
 */
public record Datatype(BaseType base, Optional<String> id, Optional<Format> format, Limits limits) {

    public static final Datatype STRING =
            new Datatype(BaseType.STRING, Optional.empty(), Optional.empty(), Limits.NONE);

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

    /** The RDF datatype of the literals. */
    public String iri() {
        return id.orElse(base.iri());
    }

    /** Only text without a datatype of its own has a language. */
    boolean hasLanguage() {
        return base == BaseType.STRING && id.isEmpty();
    }

    private boolean isEdtf() {
        return id.filter(EdtfDate.LEVEL_0::equals).isPresent();
    }

    /** The words a cell may hold, where the metadata lists them. */
    public Optional<Words> words() {
        return format.flatMap(known -> known instanceof TextFormat text ? text.words() : Optional.empty());
    }

    Parsed parse(String text) {
        var parsed = format.map(known -> known.parse(text)).orElseGet(() -> Parsed.as(text));
        if (isEdtf()) {
            parsed = parsed.fault().isPresent() ? EdtfDate.not(text) : EdtfDate.parse(text);
        }
        if (parsed.fault().isEmpty()) {
            parsed = checkBase(parsed.lexical());
        }
        if (parsed.fault().isEmpty()) {
            var fault = limits.fault(base, parsed.lexical());
            return fault.isPresent() ? new Parsed("", fault) : parsed;
        }
        return parsed;
    }

    private Parsed checkBase(String lexical) {
        if (base == BaseType.BOOLEAN && (lexical.equals("1") || lexical.equals("0"))) {
            return Parsed.as(lexical.equals("1") ? "true" : "false");
        }
        if (base.accepts(lexical)) {
            return base.kind() == BaseType.Kind.IRI ? IriText.parse(lexical) : Parsed.as(lexical);
        }
        var found = Printable.quoted(lexical);
        return switch (base.kind()) {
            case BOOLEAN -> BooleanFormat.XSD.parse(lexical);
            case INTEGER ->
                WHOLE.matcher(lexical).matches()
                        ? Parsed.not(
                                "TABLE-RANGE",
                                found + " is outside of what " + base.csvwName() + " holds",
                                "correct the value, or the datatype in the metadata")
                        : Parsed.not("TABLE-NUMBER", found + " is not " + an(base.csvwName()), "write digits only");
            case DECIMAL, DOUBLE ->
                Parsed.not("TABLE-NUMBER", found + " is not a number", "write digits and a point, such as 1234.5");
            case DATE -> Parsed.not("TABLE-DATE", found + " is not " + an(base.csvwName()), "write " + example());
            default ->
                Parsed.not(
                        "TABLE-VALUE",
                        found + " is not " + an(base.csvwName()),
                        "correct the value, or the datatype in the metadata");
        };
    }

    private static String an(String name) {
        return ("aeiou".indexOf(Character.toLowerCase(name.charAt(0))) < 0 ? "a " : "an ") + name;
    }

    private String example() {
        return switch (base) {
            case DATE -> "yyyy-mm-dd";
            case TIME -> "hh:mm:ss";
            case DATE_TIME_STAMP -> "yyyy-mm-ddThh:mm:ssZ";
            case G_YEAR -> "yyyy";
            case G_YEAR_MONTH -> "yyyy-mm";
            case G_MONTH -> "--mm";
            case G_DAY -> "---dd";
            case G_MONTH_DAY -> "--mm-dd";
            default -> "yyyy-mm-ddThh:mm:ss";
        };
    }
}
