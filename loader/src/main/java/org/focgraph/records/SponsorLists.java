package org.focgraph.records;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.focgraph.dataset.Reason;
import org.focgraph.records.Sponsorships.Role;
import org.focgraph.records.Sponsorships.Sponsored;

/** Takes the names of a draft's sponsors one by one: states, others, and those that are refused. */
final class SponsorLists {

    private final RecordRun run;
    private final Sponsorships sponsorships;

    /** @param curated what the curated tables say of sponsorships */
    SponsorLists(RecordRun run, SponsorNames names, Graph curated) {
        this.run = run;
        this.sponsorships = new Sponsorships(run.out(), run.source(), names, curated);
    }

    /**
     * A list being read.
     *
     * @param record of the source, which keeps names of others than states
     * @param notes what the source says of sponsors who left
     * @param repairs what is put right is added to these
     */
    record Reading(SourceRecord record, Sponsored sponsored, SponsorNotes notes, List<String> repairs) {}

    /**
     * Takes one name.
     *
     * @param verbatim the row it stands on
     * @return whether it is among the facts; if it is not, it has been set apart
     */
    boolean take(Reading reading, Sponsor sponsor, Role role, String file, long line, String verbatim) {
        if (sponsor instanceof Sponsor.States states) {
            for (var state : states.keys()) {
                var withdrawn = reading.notes().withdrawn().getOrDefault(state, "");
                sponsorships.write(reading.sponsored(), state, role, sponsor.given(), withdrawn);
                run.account().count(role.inWords(), 1);
            }
            if (!states.repair().isEmpty()) {
                reading.repairs().add(states.repair());
            }
            return true;
        }
        if (sponsor instanceof Sponsor.Unclear unclear) {
            run.partRefused(
                    "Sponsor of " + reading.sponsored().printedOn().normal(),
                    new Reason(
                            file,
                            line,
                            "RECORDS-SPONSOR",
                            "\"" + sponsor.given() + "\": " + unclear.reason(),
                            "add the name to table state-names if it is that of one state"),
                    verbatim);
            return false;
        }
        reading.record().say("otherSponsor", sponsor.given());
        run.account().count("sponsors that are no states", 1);
        return true;
    }
}
