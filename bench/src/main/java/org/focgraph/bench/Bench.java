package org.focgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JSON;

/**
 * Measures in one interleaved run: an import by focgraph, Jena's loader with ready-made statements, a mapping engine
 * with Jena's loader, and the conversion alone beside the least a program must do. What each made is asked the same
 * questions, and an answer that is not right ends the run. See bench/README.md.
 */
public final class Bench {

    static final String IMPORT = "focgraph import: raw file → store";
    static final String BARE = "bare tdb2.tdbloader: ready N-Quads → store";
    static final String CHAIN = "chain: unzipped CSV → CARML → tdb2.tdbloader";
    static final String CONVERSION = "conversion alone: focgraph import --dry-run";
    static final String FLOOR = "floor: unchecked triples, sent nowhere";

    static final String CONVERSION_FIXED = "fixed cost: focgraph import --dry-run of one roll call";
    static final String FLOOR_FIXED = "fixed cost: the floor of one roll call";

    private static final String VOTES = "votes";
    private static final String VOTE_NODES = "votes as nodes";

    private final Settings settings;
    private final Path work;
    private final Path curated;
    private final Results results = new Results();

    private long rows;
    private Map<String, Long> imported;

    private Bench(Settings settings) {
        this.settings = settings;
        this.work = settings.work();
        this.curated = work.resolve("curated");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Settings settings = null;
        try {
            settings = Settings.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
        }
        new Bench(settings).run();
    }

    private void run() throws IOException, InterruptedException {
        var facts = Machine.facts();
        facts.put("focgraph", say(focgraph("--version")).lines().findFirst().orElse(""));
        var loads = new ArrayList<String>();
        clear(work);
        Files.createDirectories(work);
        prepare();
        facts.put("file", settings.file().getFileName() + ", " + String.format(Locale.ROOT, "%,d rows", rows));
        for (int round = 1; round <= settings.rounds(); round++) {
            loads.add(Machine.load());
            for (var part : Settings.PARTS) {
                if (settings.measures(part)) {
                    tell("round " + round + " of " + settings.rounds() + ": " + part);
                    measure(part);
                }
            }
        }
        loads.add(Machine.load());
        facts.put("load average before each round and at the end", String.join(", ", loads));
        clear(work);
        var table = results.markdown(facts);
        System.out.print(table);
        Files.createDirectories(settings.out().getParent());
        Files.writeString(settings.out(), table);
        tell("written to " + settings.out());
    }

    private void measure(String part) throws IOException, InterruptedException {
        switch (part) {
            case "import" -> importing();
            case "bare" -> bare();
            case "chain" -> chain();
            default -> conversion();
        }
    }

    private void prepare() throws IOException, InterruptedException {
        tell("loading the curated tables");
        var first = Cost.of(work.resolve("load.out"), focgraph("load", "--quiet", "--store", curated.toString()));
        results.add("before: the curated tables → store", first, disk(generation(curated)));
        copyRows();
        if (settings.measures("bare")) {
            tell("exporting the statements of a whole import");
            var store = work.resolve("whole");
            copy(curated, store);
            Cost.of(work.resolve("whole.out"), importInto(store));
            imported = answers(store);
            dump(store, work.resolve("whole.nq"));
            clear(store);
        }
        if (settings.measures("chain")) {
            dump(curated, work.resolve("curated.nq"));
        }
    }

    /** Counts the rows; unzips the file for the mapping engine; makes a file of one roll call. */
    private void copyRows() throws IOException {
        var folder = Files.createDirectories(work.resolve("csv"));
        try (var lines = Floor.lines(settings.file());
                var tiny = Files.newBufferedWriter(work.resolve("one-roll-call.csv"))) {
            tiny.append(lines.readLine()).append('\n');
            String record = null;
            for (String line; (line = lines.readLine()) != null; rows++) {
                var key = line.substring(0, line.indexOf(','));
                record = record == null ? key : record;
                if (key.equals(record)) {
                    tiny.append(line).append('\n');
                }
            }
        }
        if (settings.measures("chain")) {
            try (var in = Files.newInputStream(settings.file());
                    var out = Files.newOutputStream(folder.resolve("votes.csv"))) {
                (settings.file().toString().endsWith(".gz") ? new GZIPInputStream(in) : in).transferTo(out);
            }
        }
    }

    private void importing() throws IOException, InterruptedException {
        var store = work.resolve("import");
        copy(curated, store);
        var report = work.resolve("import.json");
        results.add(IMPORT, Cost.of(report, importInto(store)), disk(generation(store)));
        var first = Cost.of(work.resolve("answer.csv"), question(store));
        results.add("first answer of that store, in a new process", first, 0);
        imported = counts(work.resolve("answer.csv"));
        var loaded = JSON.read(report.toString()).getObj("figures").get("rows loaded").getAsNumber().value();
        require("votes imported", loaded.longValue(), imported.get(VOTES));
        clear(store);
    }

    private void bare() throws IOException, InterruptedException {
        var store = work.resolve("bare");
        var cost = Cost.of(work.resolve("bare.out"), loader(store, "whole.nq"));
        results.add(BARE, cost, disk(store));
        if (!answersOfTdb(store).equals(imported)) {
            throw new IllegalStateException("the loader's store answers " + answersOfTdb(store) + ", focgraph's " + imported);
        }
        clear(store);
    }

    private void chain() throws IOException, InterruptedException {
        var store = work.resolve("chain");
        var votes = work.resolve("votes.nt");
        var mapping = Cost.of(
                work.resolve("mapping.out"),
                List.of(
                        settings.java(),
                        "-cp",
                        settings.chainClasspath(),
                        "org.focgraph.bench.chain.MappingEngine",
                        settings.home().resolve("bench/chain/votes.rml.ttl").toString(),
                        work.resolve("csv").toString(),
                        votes.toString()));
        var loading = Cost.of(work.resolve("chain.out"), loader(store, "votes.nt", "curated.nq"));
        results.add(CHAIN, Cost.sum(List.of(mapping, loading)), disk(store));
        results.add("of it CARML", mapping, 0);
        results.add("of it tdb2.tdbloader", loading, 0);
        require("votes mapped", rows, answersOfTdb(store).get(VOTE_NODES));
        clear(store);
        Files.delete(votes);
    }

    private void conversion() throws IOException, InterruptedException {
        var file = settings.file().toString();
        var out = work.resolve("conversion.out");
        results.add(CONVERSION, Cost.of(out, check(file)), 0);
        results.add(FLOOR, Cost.of(out, floor(file)), 0);
        require("votes read", rows, Long.parseLong(Files.readString(out).strip()));
        results.add("floor: unchecked triples, as N-Triples", Cost.of(out, floor(file, work.resolve("floor.nt").toString())), 0);
        var one = work.resolve("one-roll-call.csv").toString();
        results.add(CONVERSION_FIXED, Cost.of(out, check(one)), 0);
        results.add(FLOOR_FIXED, Cost.of(out, floor(one)), 0);
    }

    private List<String> focgraph(String... args) {
        return join(List.of(settings.home().resolve("focgraph").toString()), args);
    }

    private List<String> importInto(Path store) {
        return focgraph("import", "undl-ga", settings.file().toString(), "--json", "--store", store.toString());
    }

    private List<String> check(String file) {
        return focgraph("import", "undl-ga", file, "--dry-run", "--quiet", "--store", curated.toString());
    }

    private List<String> question(Path store) {
        return focgraph("query", "--quiet", "--format", "csv", "--file", check().toString(), "--store", store.toString());
    }

    private Path check() {
        return settings.home().resolve("bench/check.rq");
    }

    /** With the memory that Jena's own script gives it. */
    private List<String> jena(String... args) {
        return join(List.of(settings.java(), "-Xmx4g", "-cp", System.getProperty("java.class.path")), args);
    }

    private List<String> loader(Path store, String... files) {
        var command = jena("tdb2.tdbloader", "--loc", store.toString());
        for (var file : files) {
            command.add(work.resolve(file).toString());
        }
        return command;
    }

    private List<String> floor(String... args) {
        return join(
                List.of(settings.java(), "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Floor.class.getName()),
                args);
    }

    private static List<String> join(List<String> start, String... args) {
        var command = new ArrayList<>(start);
        command.addAll(List.of(args));
        return command;
    }

    private void dump(Path store, Path out) throws IOException, InterruptedException {
        Cost.of(out, jena("tdb2.tdbdump", "--loc", generation(store).resolve("tdb2").toString()));
    }

    private Map<String, Long> answers(Path store) throws IOException, InterruptedException {
        var answer = work.resolve("answer.csv");
        Cost.of(answer, question(store));
        return counts(answer);
    }

    private Map<String, Long> answersOfTdb(Path store) throws IOException, InterruptedException {
        var answer = work.resolve("answer.csv");
        Cost.of(answer, jena("tdb2.tdbquery", "--loc", store.toString(), "--results", "CSV", "--query", check().toString()));
        return counts(answer);
    }

    private static Map<String, Long> counts(Path answer) throws IOException {
        var counts = new TreeMap<String, Long>();
        for (var line : Files.readAllLines(answer).stream().skip(1).toList()) {
            int comma = line.lastIndexOf(',');
            counts.put(line.substring(0, comma), Long.parseLong(line.substring(comma + 1).strip()));
        }
        return counts;
    }

    private static void require(String what, long expected, Long found) {
        if (found == null || found != expected) {
            throw new IllegalStateException(what + ": " + found + " instead of " + expected);
        }
    }

    /** The database and text index in use; earlier ones are kept for rolling back. */
    private static Path generation(Path store) throws IOException {
        return store.resolve("generations").resolve(Files.readString(store.resolve("CURRENT")).strip());
    }

    /** MB that a folder takes on disk: files of a database have holes. */
    private double disk(Path folder) throws IOException, InterruptedException {
        return Long.parseLong(say(List.of("du", "-sk", folder.toString())).split("\\s")[0]) * 1024 / 1e6;
    }

    private String say(List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(work);
        var out = work.resolve("said.out");
        Cost.of(out, command);
        return Files.readString(out).strip();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void tell(String what) {
        System.err.println("bench: " + what);
    }
}
