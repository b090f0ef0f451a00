package org.focgraph.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;

/** The built-in datatypes of CSVW (Metadata Vocabulary, 5.11.1) and the RDF datatypes csv2rdf gives them. */
public enum BaseType {
    ANY_ATOMIC_TYPE("anyAtomicType", Kind.TEXT),
    ANY("any", "xsd:anyAtomicType", Kind.TEXT),
    STRING("string", Kind.TEXT),
    NORMALIZED_STRING("normalizedString", Kind.WORD),
    TOKEN("token", Kind.WORD),
    LANGUAGE("language", Kind.WORD),
    NAME("Name", Kind.WORD),
    NMTOKEN("NMTOKEN", Kind.WORD),
    XML("xml", "rdf:XMLLiteral", Kind.TEXT),
    HTML("html", "rdf:HTML", Kind.TEXT),
    JSON("json", "csvw:JSON", Kind.TEXT),
    ANY_URI("anyURI", Kind.IRI),
    QNAME("QName", Kind.OTHER),
    BASE64_BINARY("base64Binary", Kind.BINARY),
    BINARY("binary", "xsd:base64Binary", Kind.BINARY),
    HEX_BINARY("hexBinary", Kind.BINARY),
    BOOLEAN("boolean", Kind.BOOLEAN),
    DECIMAL("decimal", Kind.DECIMAL),
    INTEGER("integer", Kind.INTEGER),
    LONG("long", Kind.INTEGER),
    INT("int", Kind.INTEGER),
    SHORT("short", Kind.INTEGER),
    BYTE("byte", Kind.INTEGER),
    NON_NEGATIVE_INTEGER("nonNegativeInteger", Kind.INTEGER),
    POSITIVE_INTEGER("positiveInteger", Kind.INTEGER),
    UNSIGNED_LONG("unsignedLong", Kind.INTEGER),
    UNSIGNED_INT("unsignedInt", Kind.INTEGER),
    UNSIGNED_SHORT("unsignedShort", Kind.INTEGER),
    UNSIGNED_BYTE("unsignedByte", Kind.INTEGER),
    NON_POSITIVE_INTEGER("nonPositiveInteger", Kind.INTEGER),
    NEGATIVE_INTEGER("negativeInteger", Kind.INTEGER),
    DOUBLE("double", Kind.DOUBLE),
    NUMBER("number", "xsd:double", Kind.DOUBLE),
    FLOAT("float", Kind.DOUBLE),
    DATE("date", Kind.DATE),
    DATE_TIME("dateTime", Kind.DATE),
    DATETIME("datetime", "xsd:dateTime", Kind.DATE),
    DATE_TIME_STAMP("dateTimeStamp", Kind.DATE),
    TIME("time", Kind.DATE),
    G_DAY("gDay", Kind.DATE),
    G_MONTH("gMonth", Kind.DATE),
    G_MONTH_DAY("gMonthDay", Kind.DATE),
    G_YEAR("gYear", Kind.DATE),
    G_YEAR_MONTH("gYearMonth", Kind.DATE),
    DURATION("duration", Kind.DURATION),
    DAY_TIME_DURATION("dayTimeDuration", Kind.DURATION),
    YEAR_MONTH_DURATION("yearMonthDuration", Kind.DURATION);

    /** What formats and limits a type can have. */
    enum Kind {
        TEXT,
        WORD,
        IRI,
        OTHER,
        BINARY,
        BOOLEAN,
        INTEGER,
        DECIMAL,
        DOUBLE,
        DATE,
        DURATION;

        boolean isNumber() {
            return this == INTEGER || this == DECIMAL || this == DOUBLE;
        }

        boolean hasOrder() {
            return isNumber() || this == DATE || this == DURATION;
        }

        boolean hasLength() {
            return this == TEXT || this == WORD || this == BINARY || this == IRI;
        }
    }

    private final String csvwName;
    private final String iri;
    private final Kind kind;

    BaseType(String csvwName, Kind kind) {
        this(csvwName, "xsd:" + csvwName, kind);
    }

    BaseType(String csvwName, String prefixedIri, Kind kind) {
        this.csvwName = csvwName;
        this.iri = CsvwPrefixes.expand(prefixedIri);
        this.kind = kind;
    }

    static Optional<BaseType> named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.csvwName.equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(BaseType::csvwName).toList();
    }

    public String csvwName() {
        return csvwName;
    }

    public String iri() {
        return iri;
    }

    Kind kind() {
        return kind;
    }

    /** Line ends and tabs are kept, and so is space around items of a list (Tabular Data Model, 6.4). */
    boolean keepsSpace() {
        return kind == Kind.TEXT;
    }

    /** Whether XSD accepts the text, which is already trimmed where the type trims. */
    boolean accepts(String text) {
        if (kind == Kind.TEXT || kind == Kind.IRI) {
            return true;
        }
        var type = TypeMapper.getInstance().getTypeByName(iri);
        return type == null || type.isValid(text);
    }
}
