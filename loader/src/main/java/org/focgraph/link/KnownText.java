package org.focgraph.link;

import java.util.List;

/**
 * A resolution or decision that can be linked to.
 *
 * @param symbol as its source has it
 * @param title empty where it has none
 * @param date of adoption: a day, a month or a year of ISO 8601; empty where it is not known
 * @param series key of the series it belongs to; empty where it belongs to none
 * @param drafts symbols of the drafts it was adopted from
 */
public record KnownText(Target target, String symbol, String title, String date, String series, List<String> drafts) {

    public KnownText {
        drafts = List.copyOf(drafts);
    }
}
