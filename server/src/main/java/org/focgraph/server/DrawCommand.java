package org.focgraph.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.focgraph.cli.DataOption;
import org.focgraph.cli.FocGraph;
import org.focgraph.cli.Screen;
import org.focgraph.cli.StoreOption;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problems;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.View;
import org.focgraph.server.draw.Drawing;
import org.focgraph.server.draw.InstalledBrowser;
import org.focgraph.server.draw.PictureFormat;
import org.focgraph.server.draw.QuestionAddress;
import org.focgraph.server.release.StoreReleases;
import org.focgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Draws the answer to a question into a file, as the button of its page does. */
@Command(
        name = "draw",
        description =
                "Draw the answer to a question as SVG or PNG: the file that its page offers, made by the browser that is installed.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Needs Chromium or Chrome (Debian: apt-get install chromium); docs/drawing.md has more.",
            "",
            "Examples:",
            "  focgraph draw --query recommendations/strands --out strands.svg",
            "  focgraph draw --query recommendations/strands --focus right/privacy --out privacy.png",
            "  focgraph draw --query by-region --param date=2016-10-17 --out regions.svg"
        })
public final class DrawCommand implements Callable<Integer> {

    private static final int EXAMPLES = 5;

    @ParentCommand
    FocGraph focgraph;

    @Mixin
    DataOption data;

    @Mixin
    StoreOption store;

    @Option(
            names = "--query",
            paramLabel = "NAME",
            required = true,
            description = "A question that has a picture: theme/name, or the name where it is the only one.")
    String name;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "k=v",
            description = "A parameter of the question; may be given several times.")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Mixin
    PictureOptions picture;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write: its ending, .svg or .png, says as what.")
    Path out;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Give up after so long. Default: ${DEFAULT-VALUE}.")
    int timeout;

    @Override
    public Integer call() {
        var format = PictureFormat.of(out);
        var folder = out.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw FocGraphException.usage("there is no folder " + folder + " to write the picture into");
        }
        if (timeout < 1) {
            throw FocGraphException.usage("--timeout is a number of seconds from 1");
        }
        var catalogue = Served.catalogue();
        var question = question(catalogue);
        var state = picture.state(question);
        var drawing = new Drawing(InstalledBrowser.require(), Duration.ofSeconds(timeout));
        var local = store.local();
        var screen = new Screen(focgraph);
        // a server that has the store open is asked; nobody else can open it
        var serving = local.serving();
        if (serving.isPresent()) {
            var site = serving.get().endpoint().replaceFirst("sparql$", "");
            return write(screen, question, drawing.of(page(site, question, state), format));
        }
        var rejected = Served.load(local, data, screen);
        return rejected.isPresent()
                ? rejected.getAsInt()
                : write(screen, question, drawnByOurselves(local, catalogue, question, state, drawing, format));
    }

    private byte[] drawnByOurselves(
            Store local,
            Catalogue catalogue,
            CatalogueQuery question,
            Map<String, String> state,
            Drawing drawing,
            PictureFormat format) {
        try (var releases = new StoreReleases(local)) {
            var settings = ServerSettings.builder(releases).port(0).catalogue(catalogue);
            try (var server = new FocGraphServer(settings.build()).start()) {
                var site = "http://127.0.0.1:" + server.port() + "/";
                return drawing.of(page(site, question, state), format);
            }
        }
    }

    private URI page(String site, CatalogueQuery question, Map<String, String> state) {
        var all = new LinkedHashMap<>(parameters);
        all.putAll(state);
        return new QuestionAddress(site, question, all).withPicture();
    }

    private CatalogueQuery question(Catalogue catalogue) {
        var question = catalogue.require(name);
        if (question.header().view() == View.TABLE) {
            var some = catalogue.queries().stream()
                    .filter(each -> each.header().view() != View.TABLE)
                    .filter(each -> each.theme().equals(question.theme()))
                    .limit(EXAMPLES)
                    .map(CatalogueQuery::path)
                    .toList();
            var others = some.isEmpty()
                    ? catalogue.queries().stream()
                            .filter(each -> each.header().view() == View.NETWORK)
                            .limit(EXAMPLES)
                            .map(CatalogueQuery::path)
                            .toList()
                    : some;
            throw FocGraphException.usage(question.path() + " is answered by a table and has no picture; questions that"
                    + " have one are " + String.join(", ", others)
                    + ". \"focgraph query " + question.path() + " --format csv\" gives its table");
        }
        return question;
    }

    /** Whole or not at all: written beside, and moved into place. */
    private int write(Screen screen, CatalogueQuery question, byte[] content) {
        var beside = out.resolveSibling(out.getFileName() + ".new");
        try {
            try {
                Files.write(beside, content);
                Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw FocGraphException.environment("the file " + out + " cannot be written: " + e.getMessage(), e);
        }
        screen.say("Wrote " + out + ": " + question.header().summary());
        return screen.report(
                new Problems(),
                Map.of(
                        "outcome",
                        "drawn",
                        "file",
                        out.toString(),
                        "bytes",
                        content.length,
                        "question",
                        question.path()));
    }
}
