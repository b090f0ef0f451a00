package org.focgraph.server.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.NodeValue;

/** What one query has used so far: every part that may run or grow for long asks here whether it may go on. */
public final class Effort {

    /** The longest text an expression may make. */
    public static final int LONGEST_TEXT = 1_000_000;
    /** The longest text that is read as a number, date or duration. */
    public static final int LONGEST_VALUE = 2_000;
    /** Digits of a number. */
    public static final int LONGEST_NUMBER = 2_000;

    private static final int MOST_BITS = (int) Math.ceil(LONGEST_NUMBER * Math.log(10) / Math.log(2));
    private static final int MOST_YEARS = 10_000;
    private static final int COUNTED_FROM = 1_000;
    private static final long MOST_TEXT = 64L * LONGEST_TEXT;
    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final long deadline;
    private volatile boolean answering;
    private QueryRefused refused;
    private int steps;
    private long text;

    public Effort(Duration total) {
        this(System.nanoTime() + total.toNanos());
    }

    private Effort(long deadline) {
        this.deadline = deadline;
    }

    /** For a question within this work: it may take so long, and never longer than the whole. */
    Effort part(Duration patience) {
        long now = System.nanoTime();
        return new Effort(now + Math.min(deadline - now, patience.toNanos()));
    }

    /** The flag that stops the query; the query engine watches the same one. */
    public AtomicBoolean cancelSignal() {
        return cancelled;
    }

    public void cancel() {
        cancelled.set(true);
    }

    /** The first row has been found. */
    public void firstRow() {
        answering = true;
    }

    void cancelWithoutRow() {
        if (!answering) {
            cancel();
        }
    }

    /** One small step of a long work: looks at the clock now and then. */
    public void step() {
        if (++steps % STEPS_BETWEEN_LOOKS == 0) {
            check();
        }
    }

    /**
     * Looks whether the query may go on, and at its end whether it was right to: parts of the query engine take any
     * exception for an error of an expression, so the first refusal is kept.
     */
    public void check() {
        if (refused != null) {
            throw refused;
        }
        if (cancelled.get() || System.nanoTime() - deadline > 0) {
            cancelled.set(true);
            throw new QueryCancelledException();
        }
    }

    /** Ends the query. */
    public QueryRefused refuse(QueryRefused refusal) {
        if (refused == null) {
            refused = refusal;
        }
        cancelled.set(true);
        return refused;
    }

    /** Refuses a text before it is made. */
    public void textOf(long length) {
        if (length > LONGEST_TEXT) {
            throw refuse(QueryRefused.tooLarge(
                    "An expression makes a text of more than %,d characters.".formatted(LONGEST_TEXT)));
        }
    }

    /** Lets a value pass, or refuses it where it has grown too large to work with. */
    public NodeValue weigh(NodeValue value) {
        step();
        if (value.isString() || value.isLangString()) {
            int length = value.asString().length();
            textOf(length);
            if (length > COUNTED_FROM) {
                text += length;
                if (text > MOST_TEXT) {
                    throw refuse(
                            QueryRefused.tooLarge("The expressions of the query make more than %,d characters of text."
                                    .formatted(MOST_TEXT)));
                }
            }
        } else if (value.isInteger()) {
            bits(value.getInteger());
        } else if (value.isDecimal()) {
            digits(value.getDecimal());
        } else if (value.isDuration()) {
            span(value.getDuration());
        }
        return value;
    }

    private void digits(BigDecimal number) {
        bits(number.unscaledValue());
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw tooManyDigits();
        }
    }

    private void bits(BigInteger number) {
        if (number.bitLength() > MOST_BITS) {
            throw tooManyDigits();
        }
    }

    private QueryRefused tooManyDigits() {
        return refuse(
                QueryRefused.bad("The query works with a number of more than %,d digits.".formatted(LONGEST_NUMBER)));
    }

    /** Java adds a duration to a date month by month, so a very long one never ends. */
    private void span(javax.xml.datatype.Duration duration) {
        double years = field(duration, javax.xml.datatype.DatatypeConstants.YEARS)
                + field(duration, javax.xml.datatype.DatatypeConstants.MONTHS) / 12
                + field(duration, javax.xml.datatype.DatatypeConstants.DAYS) / 365
                + field(duration, javax.xml.datatype.DatatypeConstants.HOURS) / 8_760
                + field(duration, javax.xml.datatype.DatatypeConstants.MINUTES) / 525_600
                + field(duration, javax.xml.datatype.DatatypeConstants.SECONDS) / 31_536_000;
        if (!(years <= MOST_YEARS)) {
            throw refuse(
                    QueryRefused.bad("The query works with a duration of more than %,d years.".formatted(MOST_YEARS)));
        }
    }

    private static double field(
            javax.xml.datatype.Duration duration, javax.xml.datatype.DatatypeConstants.Field field) {
        var number = duration.getField(field);
        return number == null ? 0 : number.doubleValue();
    }
}
