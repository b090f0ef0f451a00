package org.focgraph.query;

import java.time.Duration;
import org.apache.jena.query.Query;

/** Something that answers queries; one that cannot, or not in time, throws with a sentence for the user. */
public interface QueryTarget {

    QueryResult answer(Query query, Duration timeout);

    /** How the target is called in messages. */
    String name();
}
