package org.focgraph.table;

import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.focgraph.problem.Suggestion;

/** Reads the datatype of a column: a name, or an object that narrows one down. */
record DatatypeMetadata(MetadataNode node, MetadataContext context) {

    Datatype read() {
        if (node.isText()) {
            return base(node)
                    .map(base -> new Datatype(base, Optional.empty(), Optional.empty(), Limits.NONE))
                    .orElse(Datatype.STRING);
        }
        if (node.object().isEmpty()) {
            return Datatype.STRING;
        }
        node.expect(MetadataKind.DATATYPE);
        var named = node.get("base");
        var base = named.isEmpty() ? Optional.of(BaseType.STRING) : named.flatMap(DatatypeMetadata::base);
        return base.map(type -> new Datatype(type, id(), format(type), limits(type)))
                .orElse(Datatype.STRING);
    }

    private static Optional<BaseType> base(MetadataNode node) {
        return node.text().flatMap(name -> {
            var type = BaseType.named(name);
            if (type.isEmpty()) {
                node.error(
                        "METADATA-DATATYPE",
                        node.shown() + " is not a datatype of CSVW",
                        Suggestion.didYouMean(
                                name, BaseType.names(), "write string, integer, date or another of its list"));
            }
            return type;
        });
    }

    private Optional<String> id() {
        return node.get("@id").flatMap(id -> context.iri(id).filter(iri -> {
            boolean builtIn =
                    Stream.of(BaseType.values()).anyMatch(type -> type.iri().equals(iri));
            if (builtIn) {
                id.error("METADATA-DATATYPE", id.shown() + " is a datatype of CSVW", "name it as the base instead");
            }
            return !builtIn;
        }));
    }

    private Optional<Format> format(BaseType base) {
        return node.get("format").flatMap(format -> {
            if (base.kind().isNumber()) {
                return numberFormat(base, format);
            }
            return format.text().flatMap(text -> switch (base.kind()) {
                case BOOLEAN -> booleanFormat(format, text);
                case DATE -> dateFormat(base, format, text);
                default -> textFormat(format, text);
            });
        });
    }

    private static Optional<Format> booleanFormat(MetadataNode node, String text) {
        Optional<Format> format = BooleanFormat.of(text).map(known -> known);
        return format.isPresent() ? format : unknown(node, "is not a pair of words", "write yes|no");
    }

    private static Optional<Format> dateFormat(BaseType base, MetadataNode node, String text) {
        Optional<Format> format = DateFormat.of(base, text).map(known -> known);
        return format.isPresent()
                ? format
                : unknown(
                        node,
                        "is not a pattern CSVW knows for " + base.csvwName(),
                        "write one of its list, such as yyyy-MM-dd or dd/MM/yyyy HH:mm");
    }

    private static Optional<Format> textFormat(MetadataNode node, String text) {
        try {
            return Optional.of(TextFormat.of(text));
        } catch (PatternSyntaxException e) {
            return unknown(node, "is not a regular expression: " + e.getDescription(), "correct it");
        }
    }

    private static Optional<Format> numberFormat(BaseType base, MetadataNode node) {
        if (node.isObject()) {
            node.expect(MetadataKind.NUMBER_FORMAT);
        }
        var pattern = node.isObject() ? node.text("pattern") : node.text();
        var decimalChar =
                node.text("decimalChar").filter(sign -> !sign.isEmpty()).orElse(".");
        var groupChar = node.text("groupChar").orElse("");
        try {
            return Optional.of(pattern.map(text -> NumberFormat.of(base, decimalChar, groupChar, text))
                    .orElseGet(() -> NumberFormat.free(base, decimalChar, groupChar)));
        } catch (IllegalArgumentException e) {
            return unknown(node, "is not a number pattern of 0 # E + % ‰ and separators", "write #,##0.00 or the like");
        }
    }

    private static Optional<Format> unknown(MetadataNode node, String what, String advice) {
        node.error("METADATA-FORMAT", node.shown() + " " + what, advice);
        return Optional.empty();
    }

    private Limits limits(BaseType base) {
        var limits = new Limits(
                node.count("length"),
                node.count("minLength"),
                node.count("maxLength"),
                limit(base, "minInclusive").or(() -> limit(base, "minimum")),
                limit(base, "maxInclusive").or(() -> limit(base, "maximum")),
                limit(base, "minExclusive"),
                limit(base, "maxExclusive"));
        if (limits.haveLength() && !base.kind().hasLength()
                || limits.haveOrder() && !base.kind().hasOrder()) {
            node.error(
                    "METADATA-DATATYPE",
                    base.csvwName() + " has no " + (limits.haveOrder() ? "least and greatest value" : "length"),
                    "remove the limit, or correct the base");
            return Limits.NONE;
        }
        checkOrder(base, limits);
        return limits;
    }

    private void checkOrder(BaseType base, Limits limits) {
        var least = limits.minInclusive().or(limits::minExclusive);
        var greatest = limits.maxInclusive().or(limits::maxExclusive);
        boolean oneIsOpen =
                limits.minInclusive().isPresent() != limits.maxInclusive().isPresent();
        double order = least.isPresent() && greatest.isPresent()
                ? Limits.compare(base, least.get(), greatest.get())
                : Double.NaN;
        boolean twice = limits.minInclusive().isPresent()
                        && limits.minExclusive().isPresent()
                || limits.maxInclusive().isPresent() && limits.maxExclusive().isPresent();
        int shortest = limits.minLength().or(limits::length).orElse(0);
        int longest = limits.maxLength().or(limits::length).orElse(Integer.MAX_VALUE);
        if (twice) {
            node.error("METADATA-DATATYPE", "an inclusive and an exclusive limit", "keep one of the two");
        } else if (order > 0 || oneIsOpen && order == 0 || shortest > longest) {
            node.error("METADATA-DATATYPE", "no value lies between these limits", "swap or correct them");
        }
    }

    private Optional<String> limit(BaseType base, String property) {
        return node.get(property).flatMap(limit -> {
            var text = limit.isNumber() ? Optional.of(limit.raw()) : limit.text();
            if (text.isPresent() && base.kind().hasOrder() && !base.accepts(text.get())) {
                limit.error(
                        "METADATA-DATATYPE",
                        limit.shown() + " is not a value of " + base.csvwName(),
                        "write the limit as XSD writes it, whatever the format of the cells");
                return Optional.empty();
            }
            return text;
        });
    }
}
