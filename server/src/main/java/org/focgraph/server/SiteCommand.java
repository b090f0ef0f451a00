package org.focgraph.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.focgraph.cli.DataOption;
import org.focgraph.cli.FocGraph;
import org.focgraph.cli.Screen;
import org.focgraph.cli.StoreOption;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Printable;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.publish.PinnedRelease;
import org.focgraph.server.publish.SiteOperation;
import org.focgraph.server.publish.SiteReport;
import org.focgraph.server.publish.SiteRequest;
import org.focgraph.server.release.StoreReleases;
import org.focgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the site as files. */
@Command(
        name = "site",
        description =
                "Write the whole read-only site as files that any web host can serve: pages, questions with their data, things in every format, dumps, search. Loads the tables first where the store is empty.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  focgraph site --out public                            open it with: python3 -m http.server -d public",
            "  focgraph site --out public --formats ttl,jsonld       fewer files",
            "  focgraph site --out public --base-url https://example.org/focgraph/    with a sitemap",
            "  focgraph site --out public --server https://focgraph.example.org      links to a server for the rest",
            "",
            "docs/publishing.md says how to put it on a host, and what a site of files cannot do."
        })
public final class SiteCommand implements Callable<Integer> {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~!$()+,;=@-]+)*/?");
    private static final Duration LONGEST_COUNT = Duration.ofMinutes(5);
    private static final int MOST_CONNECTIONS = 8;
    private static final long KIBIBYTE = 1_024;

    @ParentCommand
    FocGraph focgraph;

    @Mixin
    DataOption data;

    @Mixin
    StoreOption store;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description =
                    "A folder that is not there yet, is empty, or is an earlier site, which is replaced at the end.")
    Path out;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description =
                    "Where the site will be published, for the sitemap and canonical addresses. Links need it not.")
    String baseUrl;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A focgraph server that answers what files cannot: links to it stand in place of forms.")
    String server;

    @Option(
            names = "--formats",
            paramLabel = "FORMAT",
            split = ",",
            description =
                    "Formats of each thing beside its page: ttl, jsonld, nt, rdf, csv; \"none\" for pages only. Default: all.")
    List<String> formats;

    @Override
    public Integer call() throws Exception {
        var request = new SiteRequest(
                out, address("--base-url", baseUrl).map(url -> url + "/"), address("--server", server), chosen());
        var screen = new Screen(focgraph);
        var local = store.local();
        local.serving().ifPresent(server -> {
            throw FocGraphException.environment(
                    "a server has this store open (" + server.endpoint()
                            + "); stop it while the site is written, or write from a copy of the store with --store",
                    null);
        });
        var refused = Served.load(local, data, screen);
        return refused.isPresent() ? refused.getAsInt() : write(request, local, screen);
    }

    /** Without a slash at the end. */
    private static Optional<String> address(String option, String given) {
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        if (!ADDRESS.matcher(given).matches()) {
            throw FocGraphException.usage(option + " is an address such as https://example.org/focgraph/;"
                    + " this cannot be one: " + Printable.quoted(given));
        }
        return Optional.of(given.endsWith("/") ? given.substring(0, given.length() - 1) : given);
    }

    private LinkedHashSet<String> chosen() {
        var all = SiteRequest.allFormats();
        if (formats == null) {
            return new LinkedHashSet<>(all);
        }
        if (formats.equals(List.of("none"))) {
            return new LinkedHashSet<>();
        }
        for (var format : formats) {
            if (!all.contains(format)) {
                throw FocGraphException.usage("--formats has no " + Printable.quoted(format) + "; there are "
                        + String.join(", ", all.stream().sorted().toList()) + ", or \"none\" alone");
            }
        }
        return new LinkedHashSet<>(formats);
    }

    private int write(SiteRequest request, Store local, Screen screen) throws Exception {
        var catalogue = Served.catalogue();
        var progress = screen.progress();
        int connections = Math.min(MOST_CONNECTIONS, 2 * Runtime.getRuntime().availableProcessors());
        try (var releases = new StoreReleases(local)) {
            var pinned = PinnedRelease.inUse(releases);
            // everything is asked at once here: a question waits for its turn as long as it takes
            var limits = Limits.standard();
            var settings = ServerSettings.builder(pinned)
                    .port(0)
                    .limits(limits.withQueries(limits.running(), limits.waiting(), LONGEST_COUNT))
                    .catalogue(catalogue)
                    .build();
            try (var running = new FocGraphServer(settings).start()) {
                progress.step("Counting and listing what is inside");
                if (!running.isPrepared(LONGEST_COUNT)) {
                    throw FocGraphException.environment(
                            "what is inside the release could not be counted in " + LONGEST_COUNT.toMinutes()
                                    + " minutes; nothing was published",
                            null);
                }
                var report = new SiteOperation(
                                pinned,
                                catalogue,
                                URI.create("http://127.0.0.1:" + running.port()),
                                Vocabulary.BASE,
                                connections,
                                progress)
                        .run(request);
                return said(report, screen);
            }
        }
    }

    private static int said(SiteReport report, Screen screen) {
        var outcome = new LinkedHashMap<String, Object>();
        outcome.put("outcome", report.problems().hasErrors() ? "rejected" : "published");
        outcome.put("release", report.release());
        outcome.put("folder", report.folder().toString());
        outcome.put("pages", report.pages());
        outcome.put("files", report.files());
        outcome.put("bytes", report.bytes());
        outcome.put("deadLinks", report.deadLinks());
        int code = screen.report(report.problems(), outcome);
        if (report.problems().hasErrors()) {
            return report.isOurFault() ? ExitCode.INTERNAL.number() : code;
        }
        screen.say(String.format(
                Locale.ROOT,
                "The site of release %s is in %s: %,d pages, %,d files, %,d kilobytes, no link that leads nowhere.",
                report.release(),
                report.folder(),
                report.pages(),
                report.files(),
                report.bytes() / KIBIBYTE));
        return ExitCode.FINE.number();
    }
}
