package org.focgraph.server.draw;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;

/** The file a question's page offers, made by opening the page in a browser without a window. */
public record Drawing(InstalledBrowser browser, Duration patience) {

    private static final long LOOK_AGAIN_MILLIS = 40;
    private static final int TRIES = 20;

    /** What {@code explorer/view.js} leaves behind when it is asked for a file, or for a reason why there is none. */
    private static final String STATE =
            """
            (() => {
              const file = document.getElementById('file');
              return {
                ready: document.documentElement?.dataset.ready ?? '',
                file: file?.textContent ?? '',
                notice: file?.dataset.notice ?? document.querySelector('#answer .notice')?.textContent ?? '',
              };
            })()""";

    /**
     * @param page the address of a question's page, with its parameters and the state of its picture
     * @throws FocGraphException with what the page says where it draws nothing
     */
    public byte[] of(URI page, PictureFormat format) {
        var folder = folder();
        try (var open = HiddenBrowser.open(browser, folder, patience)) {
            var session = open.page(page + "#file=" + format.ending());
            return content(ready(open, session), format);
        } finally {
            remove(folder);
        }
    }

    private static JsonNode ready(HiddenBrowser open, String session) {
        while (true) {
            var state = open.value(session, STATE);
            if (!state.path("ready").asText().isEmpty()) {
                return state;
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FocGraphException(ExitCode.ENVIRONMENT, "interrupted while the picture was drawn", e);
            }
        }
    }

    private static byte[] content(JsonNode state, PictureFormat format) {
        var notice = state.path("notice").asText();
        if (!state.path("ready").asText().equals("picture")) {
            throw new FocGraphException(
                    ExitCode.INTERNAL, notice.isEmpty() ? "the page shows a table and does not say why" : notice);
        }
        if (!notice.isEmpty()) {
            throw FocGraphException.usage(notice);
        }
        var text = state.path("file").asText();
        var bytes = format == PictureFormat.PNG ? decoded(text) : text.getBytes(StandardCharsets.UTF_8);
        format.check(bytes);
        return bytes;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new FocGraphException(ExitCode.INTERNAL, "what the page gave is not base64", e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("focgraph-draw");
        } catch (IOException e) {
            throw FocGraphException.environment(
                    "no temporary folder can be made for the browser's profile: " + e.getMessage(), e);
        }
    }

    /** Processes of the browser that are just ending may still write: hence several tries. */
    private static void remove(Path folder) {
        for (int i = 0; i < TRIES && Files.exists(folder); i++) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (NoSuchFileException | UncheckedIOException e) {
                pause();
            } catch (IOException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
