package org.focgraph.server.publish;

import java.nio.file.Path;
import org.focgraph.problem.Problems;

/**
 * What was written.
 *
 * @param pages how many pages there are, without those that only lead on to another
 * @param problems why nothing was put in place; empty where all went well
 */
public record SiteReport(Path folder, String release, long pages, long files, long bytes, Problems problems) {

    /** The code of a link that leads nowhere. */
    static final String DEAD_LINK = "SITE-LINK";

    /** The code of two addresses for which there is one file only. */
    static final String SAME_NAME = "SITE-NAME";

    /** How many links lead nowhere. */
    public long deadLinks() {
        return problems.sorted().stream()
                .filter(problem -> problem.code().equals(DEAD_LINK))
                .count();
    }

    /** A link that leads nowhere is a fault of the program; two keys that look alike stand in the data. */
    public boolean isOurFault() {
        return deadLinks() > 0;
    }
}
