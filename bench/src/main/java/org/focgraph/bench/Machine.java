package org.focgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.Jena;

/** Where and when it was measured. */
final class Machine {

    /** What Linux tells programs on every processor it runs on. */
    static final double TICKS_PER_SECOND = 100;

    private Machine() {}

    static Map<String, String> facts() throws IOException {
        var facts = new LinkedHashMap<String, String>();
        facts.put("date", LocalDate.now().toString());
        facts.put("processor", line("/proc/cpuinfo", "model name"));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", Math.round(Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1048576.0) + " GiB");
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("Java", System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"));
        facts.put("Jena", Jena.VERSION);
        return facts;
    }

    /** How many processes wanted a core, over the last minute. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static String line(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
