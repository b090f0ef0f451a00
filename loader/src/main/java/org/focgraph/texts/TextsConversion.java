package org.focgraph.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.riot.system.StreamRDF;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Reason;
import org.focgraph.dataset.RecordAccount;
import org.focgraph.dataset.SetApart;
import org.focgraph.dataset.Statements;
import org.focgraph.dataset.TextLines;

/**
 * Texts of resolutions, one a line, and what they say to the locators of the tables. The files are read twice, so that
 * two texts under one symbol are known before either is written; memory does not grow with the texts.
 */
final class TextsConversion implements Conversion {

    private static final int LONGEST_LINE = 20_000_000;
    private static final long MOST_BYTES = 2_000_000_000L;

    private final About about;
    private final List<DataFile> files;
    private final Wordings wordings;
    private final Map<String, List<CitedPassage>> cited;

    TextsConversion(About about, List<DataFile> files, Wordings wordings, Map<String, List<CitedPassage>> cited) {
        this.about = about;
        this.files = List.copyOf(files);
        this.wordings = wordings;
        this.cited = cited;
    }

    private interface LineReader {
        void read(String line, String file, long number) throws FileFault;
    }

    private void eachLine(LineReader reader) throws IOException, FileFault {
        for (var file : files) {
            try (var lines = new TextLines(file, LONGEST_LINE, MOST_BYTES)) {
                for (var line = lines.next(); line != null; line = lines.next()) {
                    if (!line.isBlank()) {
                        reader.read(line, file.name(), lines.line());
                    }
                }
            }
        }
    }

    @Override
    public Result run(StreamRDF facts) throws IOException, FileFault {
        var known = new HashMap<String, Set<String>>();
        eachLine((line, file, number) -> {
            var reading = TextLine.read(line, file, number);
            if (reading.text().isPresent()
                    && Identity.of(reading.text().get(), sha256(line)) instanceof Identity.Outcome.Known found) {
                known.computeIfAbsent(found.text().key(), key -> new HashSet<>())
                        .add(found.text().sha256());
            }
        });
        var run = new Run(new Statements(facts), known);
        eachLine(run::line);
        return run.result();
    }

    private static String sha256(String line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The second reading, in which everything is written. */
    private final class Run {
        private final Statements out;
        private final TextStatements statements;
        private final RecordAccount account = new RecordAccount("text");
        private final SetApart apart = new SetApart(about);
        private final Map<String, Set<String>> known;
        private final Set<String> written = new HashSet<>();
        private final Map<String, Long> kinds = new TreeMap<>();
        private final Map<String, Long> outcomes = new TreeMap<>();
        private long repeated;
        private long checked;

        Run(Statements out, Map<String, Set<String>> known) {
            this.out = out;
            this.statements = new TextStatements(out, about.sourceNode());
            this.known = known;
        }

        void line(String line, String file, long number) throws FileFault {
            var reading = TextLine.read(line, file, number);
            if (reading.text().isEmpty()) {
                refuse(
                        "Line " + number,
                        1,
                        new Reason(
                                file,
                                number,
                                "UN-TEXTS-LAYOUT",
                                "the line holds no text: " + reading.fault(),
                                "give file, symbol_from_file_name and paragraphs with type and text"));
                return;
            }
            var text = reading.text().get();
            var outcome = Identity.of(text, sha256(line));
            if (outcome instanceof Identity.Outcome.Doubtful doubtful) {
                refuse(text.origin(), text.parts().size(), doubtful.reason());
            } else if (outcome instanceof Identity.Outcome.Known found) {
                accept(found.text());
            }
        }

        private void refuse(String name, long parts, Reason reason) {
            account.refused(parts, List.of(reason));
            apart.add(reason.file(), reason.line(), "Text " + name, List.of(reason), List.of(name));
        }

        private void accept(ResolutionText text) {
            int rows = text.parts().size();
            if (known.get(text.key()).size() > 1) {
                var reason = new Reason(
                        text.file(),
                        text.line(),
                        "UN-TEXTS-TWICE",
                        text.symbolText() + " stands in the files with different texts",
                        "leave the right one");
                account.quarantined(rows, List.of(reason));
                apart.add(text.file(), text.line(), "Text " + text.symbolText(), List.of(reason), List.of());
            } else if (!written.add(text.key())) {
                repeated++;
                account.loaded(rows, false);
            } else {
                write(text);
                account.loaded(rows, !text.repairs().isEmpty());
            }
        }

        private void write(ResolutionText text) {
            var numbering = Numbering.of(text.parts());
            statements.write(text, numbering);
            text.parts()
                    .forEach(part -> kinds.merge(
                            part.kind().words() + (numbering.place(part).isPresent() ? ", counted" : ""),
                            1L,
                            Long::sum));
            var checks = new ArrayList<LocatorCheck>();
            cited.getOrDefault(text.key(), List.of())
                    .forEach(passage -> checks.add(LocatorCheck.of(passage, numbering, wordings)));
            statements.write(text, checks);
            checks.forEach(check -> {
                checked++;
                outcomes.merge(
                        "locators of " + check.cited().table() + ": "
                                + check.outcome().words(),
                        1L,
                        Long::sum);
            });
        }

        Result result() {
            kinds.forEach((kind, number) -> account.count("parts: " + kind, number));
            account.count("texts that repeat another word for word", repeated);
            account.count("locators checked", checked);
            outcomes.forEach(account::count);
            return new Result(account, apart.graph(), Map.of(), out.count(), true);
        }
    }
}
