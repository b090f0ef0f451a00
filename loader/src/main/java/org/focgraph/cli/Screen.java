package org.focgraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.progress.PrintedProgress;
import org.focgraph.progress.Progress;

/** How a command speaks: progress and problems on standard error, results on standard output, as text or as JSON. */
public final class Screen {

    /** Set by the launcher, which can tell whether standard error is a terminal. */
    private static final String TERMINAL = "focgraph.terminal";

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final FocGraph options;

    public Screen(FocGraph options) {
        this.options = options;
    }

    public Progress progress() {
        return options.quiet || options.json
                ? Progress.silent()
                : new PrintedProgress(System.err, Boolean.getBoolean(TERMINAL));
    }

    public void say(String line) {
        if (!options.quiet && !options.json) {
            System.out.println(line);
        }
    }

    boolean json() {
        return options.json;
    }

    void json(Map<String, Object> what) {
        try {
            System.out.println(JSON.writeValueAsString(what));
        } catch (IOException e) {
            throw new IllegalStateException("maps of plain values can be written as JSON", e);
        }
    }

    /** Lists what was found; the exit code says whether any of it was an error. */
    public int report(Problems problems, Map<String, Object> outcome) {
        if (options.json) {
            var all = new LinkedHashMap<>(outcome);
            all.put("errors", problems.errors());
            all.put("warnings", problems.warnings());
            all.put("problems", problems.sorted().stream().map(Screen::asMap).toList());
            json(all);
        } else {
            list(problems);
        }
        return problems.hasErrors() ? ExitCode.DATA_REJECTED.number() : ExitCode.FINE.number();
    }

    private void list(Problems problems) {
        for (var problem : problems.sorted()) {
            if (problem.isError() || !options.quiet) {
                System.err.println(problem);
            }
        }
        if (problems.left() > 0) {
            System.err.println("… and " + problems.left() + " more");
        }
        if (problems.hasErrors()) {
            System.err.println(count(problems.errors(), "error") + ", " + count(problems.warnings(), "warning")
                    + "; nothing was changed. Codes are explained in docs/errors.md.");
        }
    }

    static String count(long number, String noun) {
        return String.format(java.util.Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private static Map<String, Object> asMap(Problem problem) {
        var map = new LinkedHashMap<String, Object>();
        map.put("file", problem.location().file());
        map.put("line", problem.location().line());
        map.put("column", problem.location().column());
        map.put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT));
        map.put("code", problem.code());
        map.put("found", problem.found());
        map.put("advice", problem.advice());
        return map;
    }
}
