package org.focgraph.server.publish;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.progress.Progress;
import org.focgraph.query.Catalogue;
import org.focgraph.server.entity.EntityServlet;
import org.focgraph.server.explorer.Assets;
import org.focgraph.server.html.Links;
import org.focgraph.store.DiskTrouble;

/**
 * Writes the site: all of it, or nothing. The same release gives the same bytes.
 *
 * @param server where a server listens that answers from this release
 * @param base the project's base IRI
 */
public record SiteOperation(
        PinnedRelease release, Catalogue catalogue, URI server, String base, int connections, Progress progress) {

    private static final List<String> SEEDS =
            List.of("/", "/explore/", "/vocab", "/data", "/cite", "/docs/errors", "/context.jsonld");

    public SiteReport run(SiteRequest request) {
        try (var lease = release.acquire();
                var folder = new SiteFolder(request.out())) {
            progress.step("Reading names");
            var things = SiteThings.of(release, base);
            var plan = new SitePlan(
                    server,
                    lease.release(),
                    catalogue,
                    things.stream()
                            .filter(thing -> !thing.isTerm())
                            .map(SiteThing::address)
                            .collect(Collectors.toSet()),
                    things.stream().map(SiteThing::kind).collect(Collectors.toSet()),
                    request.formats());
            var pages = new PageWriter(plan, request.root(), request.server());
            try (var crawl = new Crawl(server, pages, folder, progress, connections)) {
                progress.step("Writing pages and data of release " + lease.release());
                own(crawl, folder, things, request);
                seeds(things).forEach(seed -> {
                    if (plan.of(seed, "/") instanceof Destination.Saved saved) {
                        crawl.add(saved, "the start");
                    }
                });
                crawl.await();
                crawl.withdrawLinks();
                return finished(crawl, folder, request);
            }
        } catch (IOException | UncheckedIOException e) {
            throw DiskTrouble.explain(request.out(), e, "--out", "nothing was published");
        } finally {
            progress.finished();
        }
    }

    private LinkedHashSet<String> seeds(List<SiteThing> things) {
        var seeds = new LinkedHashSet<>(SEEDS);
        catalogue.queries().forEach(query -> seeds.add("/explore/" + query.path()));
        new Assets().names().stream().filter(SiteOperation::isOfUse).forEach(name -> seeds.add("/explorer/" + name));
        things.forEach(thing -> seeds.add(thing.address()));
        return seeds;
    }

    /** The editor of queries sends them to a server. */
    private static boolean isOfUse(String asset) {
        return !asset.startsWith("vendor/yasgui/") && !asset.startsWith("query.") && !asset.equals("style.css");
    }

    /** What no server answers: kept before anything is asked for, so that nothing else takes its place. */
    private void own(Crawl crawl, SiteFolder folder, List<SiteThing> things, SiteRequest request) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        texts.put(SearchIndex.ADDRESS, SearchIndex.of(release.id(), things));
        // the libraries ask that their licences go with them
        texts.put("/explorer/vendor/d3/LICENSE.txt", new Assets().licence("d3"));
        texts.put("/404.html", OwnPages.notFound(request.root()));
        texts.put("/robots.txt", Sitemap.robots(request.root()));
        texts.put("/.nojekyll", "");
        texts.put("/" + SiteFolder.MARK, "release " + release.id() + "\n");
        texts.put("/LICENSE.txt", TermsFile.of(new JsonMapper().readTree(crawl.read("/data.json"))));
        for (var text : texts.entrySet()) {
            var file = SiteFile.file(text.getKey());
            if (crawl.keep(text.getKey(), file)) {
                folder.write(file, text.getValue());
            }
        }
        redirects(crawl, folder, things, request);
        var pages = new LinkedHashMap<String, String>();
        pages.put("/query", new OwnPages(release.id(), request.server()).query());
        pages.putAll(new SearchPages(things).all());
        pages.keySet().removeIf(address -> !crawl.keep(address, SiteFile.page(address)));
        for (var page : pages.entrySet()) {
            crawl.write(page.getKey(), page.getValue());
        }
    }

    /** The public address of a thing leads to the page about it, here as on a server. */
    private static void redirects(Crawl crawl, SiteFolder folder, List<SiteThing> things, SiteRequest request)
            throws IOException {
        var folders = EntityServlet.folders();
        for (var thing : things) {
            if (folders.contains(thing.folder())) {
                var address = "/" + Links.encoded(thing.local());
                var from = SiteFile.page(address);
                if (crawl.keep(address, from)) {
                    folder.write(from, OwnPages.redirect(from, SiteFile.page(thing.address()), request.root()));
                }
            }
        }
    }

    private SiteReport finished(Crawl crawl, SiteFolder folder, SiteRequest request) throws IOException {
        var problems = new Problems();
        crawl.dead()
                .forEach((address, answer) -> problems.add(Problem.error(
                        Location.of(address),
                        SiteReport.DEAD_LINK,
                        "a link leads nowhere: " + answer,
                        "this is a fault in focgraph, please report it")));
        crawl.collisions()
                .forEach((address, other) -> problems.add(Problem.error(
                        Location.of(address),
                        SiteReport.SAME_NAME,
                        "on Windows and macOS its file would be that of " + other,
                        "let the two keys differ in more than capitals")));
        if (!problems.hasErrors()) {
            for (var file : Sitemap.of(crawl.pages(), request.root()).entrySet()) {
                folder.write(SiteFile.file(file.getKey()), file.getValue());
            }
            folder.complete();
        }
        return new SiteReport(
                request.out(), release.id(), crawl.pages().size(), folder.files(), folder.bytes(), problems);
    }
}
