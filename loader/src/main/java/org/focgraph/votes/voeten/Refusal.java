package org.focgraph.votes.voeten;

import java.util.List;
import org.focgraph.dataset.Reason;

/**
 * A roll call of which nothing certain can be told.
 *
 * @param rows how many rows it has
 */
public record Refusal(
        String number,
        String file,
        long line,
        String symbolGiven,
        String dateGiven,
        String title,
        int rows,
        List<Reason> reasons) {}
