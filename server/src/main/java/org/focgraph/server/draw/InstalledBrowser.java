package org.focgraph.server.draw;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Printable;

/** The Chromium, or the Chrome, of this machine; none comes with focgraph and none is ever fetched. */
public record InstalledBrowser(Path program) {

    /** Names the program for one run of Java. */
    public static final String PROPERTY = "focgraph.browser";

    /** Names the program for good. */
    public static final String VARIABLE = "FOCGRAPH_BROWSER";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Where macOS has programs, which are on no path. */
    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /**
     * The program that was named, else the first that is found.
     *
     * @throws FocGraphException where a program was named that is not there
     */
    public static Optional<InstalledBrowser> find() {
        return find(
                Optional.ofNullable(System.getProperty(PROPERTY))
                        .or(() -> Optional.ofNullable(System.getenv(VARIABLE))),
                Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    static Optional<InstalledBrowser> find(Optional<String> named, String path) {
        if (named.isPresent() && !named.get().isBlank()) {
            return Optional.of(candidates(named.get(), path)
                    .findFirst()
                    .orElseThrow(() -> new FocGraphException(
                            ExitCode.ENVIRONMENT,
                            VARIABLE + " names " + Printable.quoted(named.get())
                                    + ", which is no program; name Chromium or Chrome, or leave it unset")));
        }
        return Stream.concat(NAMES.stream(), ELSEWHERE.stream())
                .flatMap(name -> candidates(name, path))
                .findFirst();
    }

    /** As {@link #find()}; where there is none, a sentence says what to install. */
    public static InstalledBrowser require() {
        return find().orElseThrow(() -> new FocGraphException(
                ExitCode.ENVIRONMENT,
                "a picture is drawn by a browser, and there is neither Chromium nor Chrome here: install one"
                        + " (Debian: apt-get install chromium) or name its program in " + VARIABLE
                        + ". The table needs none (\"focgraph query NAME --format csv\"), nor does a network as"
                        + " GraphML (\"focgraph export --format graphml\")"));
    }

    private static Stream<InstalledBrowser> candidates(String name, String path) {
        var places = name.contains("/")
                ? Stream.of(Path.of(name))
                : Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name));
        return places.filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
                .map(InstalledBrowser::new);
    }
}
