package org.focgraph.server.sparql;

import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/** A read transaction around a piece of work, where the dataset has transactions. */
public final class Reading {

    private Reading() {}

    public static <T> T of(DatasetGraph dataset, Supplier<T> work) {
        boolean begun = dataset.supportsTransactions() && !dataset.isInTransaction();
        if (begun) {
            dataset.begin(ReadWrite.READ);
        }
        try {
            return work.get();
        } finally {
            if (begun) {
                dataset.end();
            }
        }
    }
}
