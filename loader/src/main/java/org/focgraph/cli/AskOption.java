package org.focgraph.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Problems;
import org.focgraph.query.Arguments;
import org.focgraph.query.CatalogueQuery;
import picocli.CommandLine.Option;

/** What a question is asked with, and for how long. */
final class AskOption {

    @Option(
            names = {"-p", "--param"},
            paramLabel = "k=v",
            description = "A parameter of the question; may be given several times.")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Give up after so long. Default: ${DEFAULT-VALUE}.")
    int timeout;

    Duration patience() {
        return Duration.ofSeconds(timeout);
    }

    /** The parameters as terms; empty where some do not fit the question, which is then said on standard error. */
    Optional<Arguments> arguments(CatalogueQuery question) {
        var problems = new Problems();
        var arguments = Arguments.of(question, parameters, Vocabulary.bundled().prefixes(), problems);
        if (problems.hasErrors()) {
            problems.sorted().forEach(System.err::println);
            return Optional.empty();
        }
        return Optional.of(arguments);
    }
}
