package org.focgraph.network;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A place in a picture: x to the right, y upwards; two decimals. */
public record Point(double x, double y) {

    /** As files hold it: the same on every machine, without an exponent. */
    static String text(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
