package org.focgraph.bench.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The two servers, each a process of its own on a free port of this machine. */
record Servers(Process focgraph, String ours, Process fuseki, String stock) implements AutoCloseable {

    private static final Pattern SERVING = Pattern.compile("at (http://[0-9.:]+)/ ");
    private static final int PATIENCE_SECONDS = 180;

    /** @param copy an empty folder for the database that stock Fuseki serves */
    static Servers start(Path home, Path store, Path copy) throws Exception {
        var generation = Files.readString(store.resolve("CURRENT")).strip();
        copy(store.resolve("generations").resolve(generation).resolve("tdb2"), copy.resolve("tdb2"));
        int port = freePort();
        var fuseki = new ProcessBuilder(
                        System.getenv("FOCGRAPH_JAVA"),
                        "-Xmx4g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                        "--localhost",
                        "--port",
                        Integer.toString(port),
                        "--tdb2",
                        "--loc",
                        copy.resolve("tdb2").toString(),
                        "/ds")
                .redirectErrorStream(true)
                .redirectOutput(copy.resolve("fuseki.log").toFile())
                .start();
        var log = copy.resolve("focgraph.log");
        var focgraph = new ProcessBuilder(
                        home.resolve("focgraph").toString(), "serve", "--port", "0", "--store", store.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var servers = new Servers(focgraph, address(log), fuseki, "http://127.0.0.1:" + port + "/ds/sparql");
        TimeUnit.SECONDS.sleep(10);
        return servers;
    }

    private static String address(Path log) throws Exception {
        for (int i = 0; i < PATIENCE_SECONDS; i++) {
            var found = SERVING.matcher(Files.readString(log));
            if (found.find()) {
                return found.group(1);
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("the server did not start: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws Exception {
        focgraph.destroy();
        fuseki.destroy();
        focgraph.waitFor(30, TimeUnit.SECONDS);
        fuseki.waitFor(30, TimeUnit.SECONDS);
    }
}
