package org.focgraph.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A page that notes what goes wrong on it: errors of scripts, answers of 400 and more, requests to other hosts. */
final class Watched implements AutoCloseable {

    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    final Page page;
    private final ExplorerSite site;
    private final BrowserContext context;
    private final List<String> faults = new ArrayList<>();

    Watched(ExplorerSite site, int width, int height) {
        this(site, width, height, ColorScheme.LIGHT, true);
    }

    Watched(ExplorerSite site, int width, int height, ColorScheme scheme, boolean script) {
        this.site = site;
        context = site.browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)
                .setAcceptDownloads(true));
        context.onWebError(error -> faults.add("error on the page: " + error.error()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("error in the console: " + message.text());
            }
        });
        context.onResponse(response -> {
            if (response.status() >= 400) {
                faults.add(response.status() + " " + response.url());
            }
        });
        context.onRequest(request -> {
            if (!request.url().startsWith(site.address("/")) && !request.url().matches("(?:data|blob|about):.*")) {
                faults.add("a request to another host: " + request.url());
            }
        });
        page = context.newPage();
    }

    Watched open(String path) {
        page.navigate("about:blank");
        page.navigate(site.address(path));
        return this;
    }

    /** Opens a question and waits until there is a picture, or a reason why there is none. */
    Watched ready(String path) {
        open(path);
        // a function would have to be evaluated on the page, which its content security policy forbids
        page.waitForSelector("html[data-ready]", ATTACHED);
        return this;
    }

    /** The same, and there is a picture. */
    Watched drawn(String path) {
        ready(path);
        var said = page.evaluate(
                "[document.documentElement.dataset.ready, document.querySelector('#answer .notice')?.textContent ?? ''].join(' ').trim()");
        assertEquals("picture", said, path);
        return this;
    }

    /** @throws AssertionError where anything went wrong since it was last asked */
    void isFaultless() {
        var found = String.join("\n", faults);
        faults.clear();
        assertEquals("", found, page.url());
    }

    /** What went wrong is what was looked for. */
    void forget() {
        faults.clear();
    }

    String text(String script) {
        return String.valueOf(page.evaluate(script));
    }

    int number(String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    boolean is(String script) {
        return Boolean.TRUE.equals(page.evaluate(script));
    }

    /** What a download button gives. */
    byte[] file(String format) {
        var download = page.waitForDownload(() -> page.evaluate(
                "format => document.querySelector(`#downloads button[data-format=${format}]`).click()", format));
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            download.delete();
        }
    }

    /** What the page becomes for programs. */
    String fileForPrograms(String path, String format) {
        drawn(path + "#file=" + format);
        return text("document.getElementById('file').textContent");
    }

    @Override
    public void close() {
        context.close();
    }
}
