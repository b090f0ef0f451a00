package org.focgraph.votes.voeten;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Reason;
import org.focgraph.dataset.RecordAccount;
import org.focgraph.state.NameKind;
import org.focgraph.state.StateDirectory;
import org.focgraph.state.StateMatch;

/** From the tables of a release to roll calls that wait to be joined. */
final class VoetenConversion implements Conversion {

    private final VoetenDataset dataset;
    private final List<DataFile> files;
    private final StateDirectory states;

    VoetenConversion(VoetenDataset dataset, List<DataFile> files, StateDirectory states) {
        this.dataset = dataset;
        this.files = files;
        this.states = states;
    }

    @Override
    public Result run(StreamRDF waiting) throws IOException, FileFault {
        var tables = new VoetenTables(dataset.tables());
        tables.read(files);
        var names = dataset.names(states, tables.isMatrix());
        var identification = new VoetenIdentification(names);
        var strays = new ArrayList<>(tables.strays());
        tables.countries().forEach(code -> {
            if (states.resolver().resolve(code, Optional.of(NameKind.COW), Optional.empty(), Optional.empty())
                    instanceof StateMatch.Unknown) {
                strays.add(new Reason(
                        files.get(0).name(),
                        0,
                        "VOTES-NAME",
                        "\"" + code + "\" is no code of a state",
                        "add it to table state-names"));
            }
        });
        long statements = 1;
        Unjoined.write(
                new Release(
                        dataset.source(tables.isMatrix()),
                        dataset.listsAbsence(),
                        hashes(),
                        tables.otherRows(),
                        strays),
                waiting);
        for (var motion : tables.motions()) {
            statements++;
            var outcome = identification.of(motion);
            if (outcome instanceof VoetenIdentification.Outcome.Identified identified) {
                Unjoined.write(identified.rollCall(), waiting);
            } else if (outcome instanceof VoetenIdentification.Outcome.Refused refused) {
                Unjoined.write(refusal(motion, refused.reasons()), waiting);
            }
        }
        return new Result(
                new RecordAccount(dataset.about().unit()),
                GraphFactory.createDefaultGraph(),
                Map.of(),
                statements,
                true);
    }

    private static Refusal refusal(Motion motion, List<Reason> reasons) {
        return new Refusal(
                motion.number(),
                motion.file(),
                motion.line(),
                motion.cell(Motion.Cell.SYMBOL),
                motion.cell(Motion.Cell.DATE),
                motion.cell(Motion.Cell.TITLE),
                motion.rows(),
                reasons);
    }

    private Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        files.forEach(file -> hashes.put(file.name(), file.sha256()));
        return hashes;
    }
}
