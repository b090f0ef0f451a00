package org.focgraph.server;

import jakarta.servlet.http.HttpServlet;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.focgraph.cli.Version;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.FocGraphException;
import org.focgraph.server.api.ApiServlet;
import org.focgraph.server.api.Service;
import org.focgraph.server.data.DataServlet;
import org.focgraph.server.entity.EntityServlet;
import org.focgraph.server.explorer.AssetServlet;
import org.focgraph.server.facts.ReleaseIndex;
import org.focgraph.server.guard.QueryEngine;
import org.focgraph.server.guard.Watchdog;
import org.focgraph.server.guard.Workers;
import org.focgraph.server.html.Links;
import org.focgraph.server.http.Outbox;
import org.focgraph.server.http.ResponseHeaders;
import org.focgraph.server.jetty.Hardening;
import org.focgraph.server.page.Census;
import org.focgraph.server.page.Pages;
import org.focgraph.server.page.Showcase;
import org.focgraph.server.reconcile.ReconciliationService;
import org.focgraph.server.search.SearchServlet;
import org.focgraph.server.site.Kept;
import org.focgraph.server.site.Site;
import org.focgraph.server.site.Turns;
import org.focgraph.server.sparql.SparqlEndpoint;
import org.focgraph.server.vocab.VocabularyServlet;

/** The server: an embedded Fuseki with one read-only SPARQL endpoint, and the pages around it. */
public final class FocGraphServer implements AutoCloseable {

    private static final String ENDPOINT = "/sparql";
    private static final int THREADS = 64;

    /** A quarter of the threads at most are busy with pages, however many are asked for. */
    private static final int PAGES = THREADS / 4;

    private static final long KEPT_BYTES = 32L << 20;
    private static final long PATIENCE = 3_000;
    private static final Duration PAGE_TIME = Duration.ofSeconds(10);

    private final ServerSettings settings;
    private final Workers workers;
    private final Watchdog watchdog;
    private final Census census;
    private final Showcase showcase;
    private final ReleaseIndex index;
    private final FusekiServer fuseki;
    private final AtomicBoolean stopping = new AtomicBoolean();

    public FocGraphServer(ServerSettings settings) {
        QueryEngine.prepare();
        PrintableLog.install();
        this.settings = settings;
        this.workers = new Workers(settings.limits());
        this.watchdog = new Watchdog(workers, settings.whenAllStuck());
        this.census = new Census(settings.releases(), settings.base() + "vocab#");
        this.showcase = new Showcase(settings.releases(), settings.catalogue(), settings.home());
        this.index = new ReleaseIndex(settings.releases(), settings.base());
        this.fuseki = fuseki();
        Hardening.apply(
                fuseki.getJettyServer(), settings.host(), settings.idle(), settings.arrival(), settings.drain());
    }

    private FusekiServer fuseki() {
        var outbox = new Outbox(settings.limits().pending());
        var endpoint = new SparqlEndpoint(settings.releases(), settings.base(), settings.limits(), workers, outbox);
        var pages = new Pages(
                settings.releases(),
                settings.base(),
                settings.limits(),
                settings.catalogue(),
                workers,
                census,
                showcase,
                stopping::get,
                outbox);
        var reconciliation = new ReconciliationService(settings.releases(), this::address, outbox);
        var builder = FusekiServer.create()
                .fusekiModules(FusekiModules.create())
                .registerOperation(Operation.Query, endpoint)
                .addDataset(ENDPOINT, DatasetGraphZero.create())
                .addOperation(ENDPOINT, Operation.Query)
                .numServerThreads(4, THREADS)
                .addFilter("/*", new ResponseHeaders())
                .addServlet("/*", pages)
                .addServlet(ReconciliationService.PATH + "/*", reconciliation)
                .port(settings.port());
        var api = new ApiServlet(
                new Service(
                        settings.releases(),
                        settings.base(),
                        settings.limits(),
                        workers,
                        settings.catalogue(),
                        Vocabulary.bundled().prefixes()),
                outbox);
        ApiServlet.PATHS.forEach(path -> builder.addServlet(path, api));
        var data = new DataServlet(settings.releases(), settings.base(), outbox);
        DataServlet.PATHS.forEach(path -> builder.addServlet(path, data));
        var assets = new AssetServlet(outbox);
        AssetServlet.PATHS.forEach(path -> builder.addServlet(path, assets));
        servlets(outbox).forEach(builder::addServlet);
        return builder.build();
    }

    /** The pages about the data; the settings may put others in their place. */
    private Map<String, HttpServlet> servlets(Outbox outbox) {
        var site = new Site(
                settings.releases(),
                new Links(settings.base(), settings.site()),
                outbox,
                index,
                Version.number(),
                new Kept(KEPT_BYTES),
                new Turns(PAGES, PATIENCE),
                PAGE_TIME);
        var servlets = new LinkedHashMap<String, HttpServlet>();
        var entities = new EntityServlet(site, settings.catalogue());
        servlets.put("/doc/*", entities);
        EntityServlet.folders().forEach(folder -> servlets.put("/" + folder + "*", entities));
        var vocabulary = new VocabularyServlet(site);
        VocabularyServlet.paths().forEach(path -> servlets.put(path, vocabulary));
        var search = new SearchServlet(site);
        servlets.put("/search", search);
        servlets.put("/search.json", search);
        servlets.putAll(settings.servlets());
        return servlets;
    }

    /**
     * Starts to listen.
     *
     * @throws FocGraphException where the address cannot be had, with a sentence that says what to do
     */
    public FocGraphServer start() {
        try {
            fuseki.start();
        } catch (RuntimeException e) {
            closeAll();
            throw FocGraphException.environment(sentence(e), e);
        }
        watchdog.start();
        index.begin();
        showcase.begin();
        return this;
    }

    private String sentence(Throwable failure) {
        var address = settings.host() + ":" + settings.port();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return "The host " + settings.host()
                        + " is not known here; give an address of this machine with --host.";
            }
            if (cause instanceof BindException) {
                var reason = String.valueOf(cause.getMessage());
                if (reason.contains("Permission")) {
                    return "Listening on " + address + " is not permitted; choose a port above 1023 with --port.";
                }
                return reason.contains("assign")
                        ? "The address " + settings.host() + " is not one of this machine; choose another with --host."
                        : "The address " + address
                                + " is in use by another program; stop that program or choose another port with --port.";
            }
        }
        return "The server could not start on " + address + ".";
    }

    /** Where others find it, without a slash at the end: as it was set, or where it listens. */
    private String address() {
        return settings.publicAddress().orElseGet(() -> {
            var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
            return "http://" + host + ":" + port();
        });
    }

    /**
     * Waits until pages need not do without what is counted and listed once for a release.
     *
     * @param time how long at most
     * @return whether all of it is there
     */
    public boolean isPrepared(Duration time) {
        String release;
        try (var lease = settings.releases().acquire()) {
            release = lease.release();
        }
        return census.of(release, time.toMillis()).isPresent()
                && index.of(release, time.toMillis()).isPresent();
    }

    /** The port it listens on. */
    public int port() {
        return fuseki.getPort();
    }

    /** Takes no more requests, lets those that run come to their end for a while, and stops. */
    public void stop() {
        if (stopping.compareAndSet(false, true)) {
            var patience = new Thread(this::cancelLateQueries, "stop");
            patience.setDaemon(true);
            patience.start();
            fuseki.stop();
            patience.interrupt();
            closeAll();
        }
    }

    /** A query is told to end in time for its answer still to be sent. */
    private void cancelLateQueries() {
        try {
            Thread.sleep(settings.drain().toMillis() * 2 / 3);
            workers.stop();
        } catch (InterruptedException drained) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAll() {
        watchdog.close();
        workers.stop();
        census.close();
        showcase.close();
        index.close();
    }

    /** Waits until it has stopped. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        stop();
    }
}
