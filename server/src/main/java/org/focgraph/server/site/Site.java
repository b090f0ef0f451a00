package org.focgraph.server.site;

import java.time.Duration;
import org.focgraph.server.facts.ReleaseIndex;
import org.focgraph.server.html.Links;
import org.focgraph.server.http.Outbox;
import org.focgraph.server.release.Releases;

/**
 * What the pages about the data share.
 *
 * @param links where addresses lead
 * @param index what is named in a release
 * @param software its version, on which the look of a page depends
 * @param kept answers given already
 * @param turns how many pages at once
 * @param time how long one may take
 */
public record Site(
        Releases releases,
        Links links,
        Outbox outbox,
        ReleaseIndex index,
        String software,
        Kept kept,
        Turns turns,
        Duration time) {}
