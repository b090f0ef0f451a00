package org.focgraph.cite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The address under which an answer is found again: query, parameters, release and the hash of the rows.
 *
 * @param path below the base address, such as {@code api/queries/membership/members-on-a-date}
 * @param parameters what the query was asked with, defaults left out
 */
public record Permalink(String path, Map<String, String> parameters, String release, ResultHash result) {

    /** The parameter that names a release. */
    public static final String RELEASE = "release";

    /** The parameter that holds the hash of the rows. */
    public static final String RESULT = "result";

    /** Of a query of the catalogue, by its {@code theme/name}. */
    public static Permalink ofCatalogued(
            String name, Map<String, String> parameters, String release, ResultHash result) {
        return new Permalink("api/queries/" + name, parameters, release, result);
    }

    /** Of a query that is not in the catalogue. */
    public static Permalink ofQuery(String text, String release, ResultHash result) {
        return new Permalink("cite", Map.of("query", text), release, result);
    }

    /** Absolute, under a base address that ends with a slash. */
    public String address(String base) {
        var all = new TreeMap<>(parameters);
        all.put(RELEASE, release);
        all.put(RESULT, result.toString());
        return base + path + query(all);
    }

    /** A query string, keys sorted, with its question mark; empty where there are no parameters. */
    public static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                        .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
