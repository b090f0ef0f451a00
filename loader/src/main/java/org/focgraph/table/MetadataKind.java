package org.focgraph.table;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The objects of a metadata document: their {@code @type} and the properties CSVW knows on each (Metadata Vocabulary, 5). */
enum MetadataKind {
    GROUP("TableGroup", "tables dialect notes tableDirection tableSchema transformations", true),
    TABLE("Table", "url dialect notes suppressOutput tableDirection tableSchema transformations", true),
    SCHEMA("Schema", "columns foreignKeys primaryKey rowTitles", true),
    COLUMN("Column", "name suppressOutput titles virtual", true),
    DATATYPE(
            "Datatype",
            "base format length minLength maxLength minimum maximum minInclusive maxInclusive minExclusive maxExclusive",
            false),
    DIALECT(
            "Dialect",
            "commentPrefix delimiter doubleQuote encoding header headerRowCount lineTerminators quoteChar"
                    + " skipBlankRows skipColumns skipInitialSpace skipRows trim",
            false),
    NUMBER_FORMAT("decimalChar groupChar pattern"),
    FOREIGN_KEY("columnReference reference"),
    REFERENCE("resource schemaReference columnReference"),
    CONTEXT("@base @language");

    private static final String INHERITED =
            "aboutUrl datatype default lang null ordered propertyUrl required separator textDirection valueUrl";

    private final String type;
    private final Set<String> terms;

    MetadataKind(String type, String terms, boolean inherits) {
        this.type = type;
        this.terms = split("@context @id @type " + terms + (inherits ? " " + inherited() : ""));
    }

    MetadataKind(String terms) {
        this.type = "";
        this.terms = split(terms);
    }

    // a constructor of an enum cannot name the constants of it
    private static String inherited() {
        return INHERITED;
    }

    private static Set<String> split(String terms) {
        return new TreeSet<>(Stream.of(terms.split(" ")).toList());
    }

    Set<String> terms() {
        return terms;
    }

    /** Empty where the object has none. */
    String type() {
        return type;
    }

    /** Whether it may carry properties of other vocabularies. */
    boolean isOpen() {
        return !type.isEmpty();
    }
}
