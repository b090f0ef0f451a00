package org.focgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process cost, read from Linux' {@code /proc}.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of all its threads, in user and system mode
 * @param resident most memory in the machine at one time, in MB; mapped files count, and TDB2 maps its files
 * @param anonymous the same without files, as seen every few milliseconds
 */
record Cost(double wall, double cpu, double resident, double anonymous) {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 20;
    private static final double KILOBYTES = 1000.0 / 1024;

    /** Of several processes one after the other. */
    static Cost sum(List<Cost> costs) {
        return new Cost(
                costs.stream().mapToDouble(Cost::wall).sum(),
                costs.stream().mapToDouble(Cost::cpu).sum(),
                costs.stream().mapToDouble(Cost::resident).max().orElseThrow(),
                costs.stream().mapToDouble(Cost::anonymous).max().orElseThrow());
    }

    /** Runs a command to its end; what it prints goes to a file, complaints to a file beside it. */
    static Cost of(Path out, List<String> command) throws IOException, InterruptedException {
        var complaints = out.resolveSibling(out.getFileName() + ".err");
        double before = ofChildren();
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(complaints.toFile())
                .start();
        double resident = 0;
        double anonymous = 0;
        do {
            for (var line : status(process.pid())) {
                if (line.startsWith("VmHWM:")) {
                    resident = Math.max(resident, megabytes(line));
                } else if (line.startsWith("RssAnon:")) {
                    anonymous = Math.max(anonymous, megabytes(line));
                }
            }
        } while (!process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue() + " from " + String.join(" ", command) + "\n"
                    + Files.readString(complaints));
        }
        return new Cost(wall, ofChildren() - before, resident, anonymous);
    }

    /** A process that ends while it is looked at has no status any more. */
    private static List<String> status(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static double megabytes(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / KILOBYTES / 1000;
    }

    /** Processor seconds of all children that have ended, to a hundredth; exact, as the kernel adds them up. */
    private static double ofChildren() throws IOException {
        var stat = Files.readString(Path.of("/proc/self/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / Machine.TICKS_PER_SECOND;
    }
}
