package org.focgraph.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every code that a user may see is explained, and nothing is explained that no one will see. */
class ProblemCodesTest {

    private static final Pattern IN_CODE = Pattern.compile(
            "\"((?:TABLE|METADATA|MAPPING|MINT|QUERY|QUALITY|SHAPE|LINK|VOTES|IMPORT|RECORDS|CONCEPT|UNBIS|UN-TEXTS|NETWORK|API|SITE)(?:-[A-Z]+)*)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^### ([A-Z]+(?:-[A-Z]+)*)$");

    @Test
    void everyCodeIsAHeadingInTheDocsAndTheOtherWayRound() throws IOException {
        assertEquals(codesInSources(), matches(HEADING, Path.of("../docs/errors.md")));
    }

    private static Set<String> codesInSources() throws IOException {
        var codes = new TreeSet<String>();
        for (var module : List.of("src/main/java", "../server/src/main/java")) {
            try (var sources = Files.walk(Path.of(module))) {
                sources.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> codes.addAll(matches(IN_CODE, file)));
            }
        }
        return codes;
    }

    private static Set<String> matches(Pattern pattern, Path file) {
        try {
            var found = new TreeSet<String>();
            var matcher = pattern.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
