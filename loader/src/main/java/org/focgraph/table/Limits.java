package org.focgraph.table;

import java.util.Base64;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprNotComparableException;
import org.apache.jena.sparql.expr.NodeValue;
import org.focgraph.problem.Printable;

/** How long values may be and between what limits they lie (Tabular Data Model, 4.6.1 and 4.6.2). */
public record Limits(
        Optional<Integer> length,
        Optional<Integer> minLength,
        Optional<Integer> maxLength,
        Optional<String> minInclusive,
        Optional<String> maxInclusive,
        Optional<String> minExclusive,
        Optional<String> maxExclusive) {

    public static final Limits NONE = new Limits(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    boolean haveLength() {
        return length.isPresent() || minLength.isPresent() || maxLength.isPresent();
    }

    boolean haveOrder() {
        return minInclusive.isPresent()
                || maxInclusive.isPresent()
                || minExclusive.isPresent()
                || maxExclusive.isPresent();
    }

    Optional<Fault> fault(BaseType base, String lexical) {
        var fault = haveLength() ? lengthFault(lengthOf(base, lexical), lexical) : Optional.<Fault>empty();
        return fault.isPresent() || !haveOrder() ? fault : orderFault(base, lexical);
    }

    private Optional<Fault> lengthFault(int found, String lexical) {
        if (length.isPresent() && found != length.get()) {
            return tooLong(lexical, found, "exactly " + length.get());
        }
        if (minLength.isPresent() && found < minLength.get()) {
            return tooLong(lexical, found, "at least " + minLength.get());
        }
        if (maxLength.isPresent() && found > maxLength.get()) {
            return tooLong(lexical, found, "at most " + maxLength.get());
        }
        return Optional.empty();
    }

    private static Optional<Fault> tooLong(String lexical, int found, String wanted) {
        return Optional.of(new Fault(
                "TABLE-LENGTH",
                Printable.quoted(lexical) + " is " + found + " long where the column wants " + wanted,
                "write " + wanted));
    }

    /** Characters, or bytes in a binary value. */
    private static int lengthOf(BaseType base, String lexical) {
        return switch (base) {
            case HEX_BINARY -> lexical.length() / 2;
            case BASE64_BINARY, BINARY -> Base64.getDecoder().decode(lexical.replace(" ", "")).length;
            default -> lexical.codePointCount(0, lexical.length());
        };
    }

    private Optional<Fault> orderFault(BaseType base, String lexical) {
        if (minInclusive.isPresent() && !(compare(base, lexical, minInclusive.get()) >= 0)) {
            return outOfRange(lexical, "below the least, " + minInclusive.get());
        }
        if (maxInclusive.isPresent() && !(compare(base, lexical, maxInclusive.get()) <= 0)) {
            return outOfRange(lexical, "above the greatest, " + maxInclusive.get());
        }
        if (minExclusive.isPresent() && !(compare(base, lexical, minExclusive.get()) > 0)) {
            return outOfRange(lexical, "not above " + minExclusive.get());
        }
        if (maxExclusive.isPresent() && !(compare(base, lexical, maxExclusive.get()) < 0)) {
            return outOfRange(lexical, "not below " + maxExclusive.get());
        }
        return Optional.empty();
    }

    private static Optional<Fault> outOfRange(String lexical, String how) {
        return Optional.of(new Fault(
                "TABLE-RANGE",
                Printable.quoted(lexical) + " is " + how,
                "correct the value, or the limit in the metadata"));
    }

    /** NaN where there is no telling, which is no limit kept: {@code P1M} and {@code P30D}, dates with and without zone. */
    static double compare(BaseType base, String one, String other) {
        try {
            return NodeValue.compare(value(base, one), value(base, other));
        } catch (ExprNotComparableException e) {
            return Double.NaN;
        }
    }

    private static NodeValue value(BaseType base, String lexical) {
        var type = TypeMapper.getInstance().getSafeTypeByName(base.iri());
        return NodeValue.makeNode(NodeFactory.createLiteralDT(lexical, type));
    }
}
