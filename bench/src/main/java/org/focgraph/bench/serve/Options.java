package org.focgraph.bench.serve;

import java.nio.file.Path;

/**
 * What is asked for.
 *
 * @param seconds how long each kind of request is made in each round
 * @param out where the table is written too; null for nowhere
 */
record Options(Path store, int rounds, int seconds, Path out) {

    private static final int ROUNDS = 3;
    private static final int SECONDS = 4;

    static Options of(String[] arguments) {
        Path store = null;
        int rounds = ROUNDS;
        int seconds = SECONDS;
        Path out = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
                case "--out" -> out = Path.of(arguments[++i]);
                default -> store = Path.of(arguments[i]);
            }
        }
        if (store == null) {
            System.err.println("bench/serve: give a store, such as the folder store");
            System.exit(2);
        }
        return new Options(store.toAbsolutePath(), rounds, seconds, out);
    }
}
