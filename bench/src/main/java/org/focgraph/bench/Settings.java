package org.focgraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is measured and where.
 *
 * @param file the raw export
 * @param parts import, bare, chain, conversion, or some of them
 * @param home folder of focgraph
 * @param work folder of its own that is emptied and filled with some two gigabytes
 * @param java the program that runs the others; focgraph gets the same one
 * @param chainClasspath of the mapping engine
 */
record Settings(Path file, int rounds, Set<String> parts, Path home, Path work, Path out, String java, String chainClasspath) {

    static final List<String> PARTS = List.of("import", "bare", "chain", "conversion");
    private static final String EXPORT = "shared/datasets/undl-voting/ga_voting_official_layout.csv.gz";

    static Settings parse(String[] args) {
        var home = Path.of(System.getProperty("bench.home"));
        Path file = null;
        int rounds = 3;
        Set<String> parts = new TreeSet<>(PARTS);
        var work = home.resolve("bench/target/work");
        var out = home.resolve("bench/target/results.md");
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--rounds" -> rounds = Integer.parseInt(value(args, ++i));
                case "--only" -> parts = parts(value(args, ++i));
                case "--work" -> work = Path.of(value(args, ++i)).toAbsolutePath().resolve("focgraph-bench");
                case "--out" -> out = Path.of(value(args, ++i)).toAbsolutePath();
                default -> {
                    if (args[i].startsWith("-") || file != null) {
                        throw new IllegalArgumentException("\"" + args[i] + "\" is not understood; see bench/README.md");
                    }
                    file = Path.of(args[i]).toAbsolutePath();
                }
            }
        }
        return new Settings(
                file == null ? found(home) : existing(file),
                rounds,
                parts,
                home,
                work,
                out,
                System.getProperty("java.home") + "/bin/java",
                System.getProperty("bench.chain", ""));
    }

    private static String value(String[] args, int at) {
        if (at == args.length) {
            throw new IllegalArgumentException(args[at - 1] + " needs a value");
        }
        return args[at];
    }

    private static Set<String> parts(String list) {
        var parts = new TreeSet<>(List.of(list.split(",")));
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("--only takes some of " + String.join(",", PARTS));
        }
        return parts;
    }

    private static Path found(Path home) {
        for (var folder = home; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(EXPORT))) {
                return folder.resolve(EXPORT);
            }
        }
        throw new IllegalArgumentException("no " + EXPORT + " beside the repository; give the voting export of the"
                + " General Assembly (UN Digital Library, record 4060887) as argument: bench/run FILE");
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        return file;
    }

    boolean measures(String part) {
        return parts.contains(part);
    }
}
