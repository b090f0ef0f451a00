package org.focgraph.table;

import java.util.List;
import java.util.Optional;

/**
 * One column of a table as its CSVW metadata describes it.
 *
 * @param name percent-encoded where it was taken from a title
 * @param number from 1
 * @param defaultText stands in for an empty cell
 * @param nulls what is written for "unknown"
 * @param lang {@code und} where no language is known
 */
public record Column(
        String name,
        int number,
        List<String> titles,
        Optional<String> description,
        Datatype datatype,
        boolean required,
        Optional<String> separator,
        boolean ordered,
        String defaultText,
        List<String> nulls,
        String lang,
        Optional<UriTemplate> aboutUrl,
        Optional<UriTemplate> propertyUrl,
        Optional<UriTemplate> valueUrl,
        boolean virtual,
        boolean suppressOutput) {}
