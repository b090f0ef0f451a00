package org.focgraph.cite;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.focgraph.query.QueryResult;
import org.focgraph.store.Digest;

/**
 * A name for the rows of an answer: two answers with the same hash say the same, whichever machine gave them. Written
 * {@code sha256-} and 64 hexadecimal digits; docs/citing.md defines what is hashed.
 */
public record ResultHash(String hex) {

    private static final String PREFIX = "sha256-";
    private static final Pattern WRITTEN = Pattern.compile(PREFIX + "([0-9a-f]{64})");

    /** Of the whole answer to a query; the order of the rows counts where the query has an ORDER BY. */
    public static ResultHash of(Query query, QueryResult result) {
        return new ResultHash(
                Digest.of(new CanonicalAnswer(query.hasOrderBy()).of(result).toString()));
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<ResultHash> parse(String text) {
        var matcher = WRITTEN.matcher(text);
        return matcher.matches() ? Optional.of(new ResultHash(matcher.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + hex;
    }
}
