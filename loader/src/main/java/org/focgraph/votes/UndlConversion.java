package org.focgraph.votes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Reason;
import org.focgraph.dataset.Statements;

/**
 * From vote files to statements: read, identify, judge, write; roll call by roll call, so that memory does not grow
 * with the ballots. What is only found to be wrong when a later roll call is read makes a second run necessary.
 */
final class UndlConversion implements Conversion {

    private final About about;
    private final VoteSource source;
    private final List<DataFile> files;
    private final KnownFacts known;
    private final StateNames names;
    private Map<String, Reason> condemned = Map.of();

    UndlConversion(About about, VoteSource source, List<DataFile> files, KnownFacts known, StateNames names) {
        this.about = about;
        this.source = source;
        this.files = List.copyOf(files);
        this.known = known;
        this.names = names;
    }

    @Override
    public Result run(StreamRDF facts) throws IOException, FileFault {
        var run = new Run(facts);
        for (var file : files) {
            source.read(file, run);
        }
        run.coverage.write(about, run.out);
        boolean isFinal =
                condemned.keySet().containsAll(run.consistency.condemned().keySet());
        condemned = new LinkedHashMap<>(run.consistency.condemned());
        return new Result(run.account, run.quarantine.graph(), run.days, run.out.count(), isFinal);
    }

    /** One run over all files. */
    private final class Run implements VoteSource.Sink {
        private final Statements out;
        private final RollCallStatements statements;
        private final DisagreementStatements disagreements;
        private final UndlIdentification identification = new UndlIdentification(names);
        private final Gate gate = new Gate(names, known);
        private final Consistency consistency = new Consistency(known);
        private final VoteAccount account = new VoteAccount();
        private final Coverage coverage = new Coverage();
        private final Quarantine quarantine = new Quarantine(about);
        private final Map<Node, LocalDate> days = new HashMap<>();

        Run(StreamRDF facts) {
            out = new Statements(facts);
            statements = new RollCallStatements(out, known, names, about.sourceNode());
            disagreements = new DisagreementStatements(out, names, about.sourceNode());
        }

        @Override
        public void stray(RowFault fault) {
            account.stray(new Reason(files.get(0).name(), fault.line(), fault.code(), fault.found(), fault.advice()));
        }

        @Override
        public void rollCall(RollCallRecord record) {
            account.read(record.rows().size());
            var outcome = identification.of(record);
            if (outcome instanceof UndlIdentification.Outcome.Refused refused) {
                account.refused(record.rows().size(), refused.reasons());
                quarantine.add(record, refused.reasons());
                cover(record, record.session(), null, false, 0);
            } else if (outcome instanceof UndlIdentification.Outcome.Broken broken) {
                quarantined(record, broken.reasons());
            } else if (outcome instanceof UndlIdentification.Outcome.Identified identified) {
                judge(identified.rollCall());
            }
        }

        private void quarantined(RollCallRecord record, List<Reason> reasons) {
            account.quarantined(record.rows().size(), reasons);
            quarantine.add(record, reasons);
            cover(record, record.session(), null, false, 0);
        }

        private void judge(RollCall rollCall) {
            var verdict = gate.judge(rollCall);
            var failures = new ArrayList<>(verdict.failures());
            if (!rollCall.isWithoutVote()) {
                consistency.compareLists(rollCall);
            }
            consistency.compareTexts(rollCall);
            if (condemned.containsKey(rollCall.key())) {
                failures.add(reasonAt(condemned.get(rollCall.key()), rollCall));
            }
            if (!failures.isEmpty()) {
                quarantined(rollCall.source(), failures);
                return;
            }
            accept(rollCall, verdict);
        }

        /** The two halves of a scattered record share a key, but each stands on its own line. */
        private Reason reasonAt(Reason reason, RollCall rollCall) {
            return new Reason(
                    rollCall.source().file(), rollCall.source().line(), reason.code(), reason.found(), reason.advice());
        }

        private void accept(RollCall rollCall, Gate.Verdict verdict) {
            var curated = known.rollCall(rollCall.key());
            if (curated.isPresent()) {
                disagreements.compare(rollCall, verdict, curated.get(), account);
            } else {
                statements.write(rollCall, verdict);
                days.put(RollCallStatements.node(rollCall), rollCall.date());
            }
            account.loaded(rollCall, verdict, curated.isPresent());
            for (int ballot : verdict.outside()) {
                outside(rollCall, ballot);
            }
            rollCall.refused().forEach(reason -> quarantine.addRow(rollCall.source(), row(rollCall, reason), reason));
            cover(
                    rollCall.source(),
                    session(rollCall),
                    known.series(rollCall.resolutionKey()).orElse(null),
                    true,
                    rollCall.ballots().size()
                            - verdict.reviewed().size()
                            - verdict.outside().size());
        }

        private void outside(RollCall rollCall, int ballot) {
            var state = rollCall.ballots().state(ballot);
            var reason = rollCall.reason(
                    ballot,
                    "VOTES-LISTED-OUTSIDE",
                    names.label(state) + " (" + state + ") is listed as not voting on " + rollCall.symbolText() + " on "
                            + rollCall.date() + ", when it was not a member",
                    "the row is set apart; lists cover whole sessions, so that this proves no membership");
            account.note(reason);
            quarantine.addRow(rollCall.source(), rollCall.ballots().row(ballot), reason);
        }

        private int row(RollCall rollCall, Reason reason) {
            var rows = rollCall.source().rows();
            int row = 0;
            while (rows.line(row) != reason.line()) {
                row++;
            }
            return row;
        }

        private String session(RollCall rollCall) {
            var symbol = rollCall.symbol();
            return rollCall.body() == VotingBody.SECURITY_COUNCIL
                    ? Integer.toString(rollCall.date().getYear())
                    : symbol.sessionNumber().isPresent()
                            ? Integer.toString(symbol.sessionNumber().getAsInt())
                            : symbol.session();
        }

        private void cover(RollCallRecord record, String session, Node series, boolean loaded, int ballots) {
            coverage.add(record.body(), session, series, loaded, ballots);
        }
    }
}
