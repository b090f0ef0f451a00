package org.focgraph.server.picture;

import java.util.Collection;

/** From values to places on a sheet. */
record Scale(double from, double to, double start, double end) {

    static Scale of(Collection<Double> values, double start, double end) {
        double from = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double to = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return new Scale(from, to, start, end);
    }

    /** In the middle where all values are the same. */
    double at(double value) {
        return to == from ? (start + end) / 2 : start + (value - from) / (to - from) * (end - start);
    }
}
