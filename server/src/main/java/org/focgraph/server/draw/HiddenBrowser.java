package org.focgraph.server.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Printable;

/**
 * A browser without a window, spoken to in the Chrome DevTools Protocol through its standard input and output, so that no
 * port is opened for others on the machine. It has a profile of its own, reaches nothing but this machine, and ends in time
 * whatever happens.
 */
final class HiddenBrowser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** The protocol speaks on the descriptors 3 and 4; what the program prints goes to its log. */
    private static final String ON_STANDARD_STREAMS = "exec 3<&0 4>&1 0</dev/null 1>&2; exec \"$0\" \"$@\"";

    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--remote-debugging-pipe",
            "--disable-gpu",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-extensions",
            "--disable-sync",
            "--disable-quic",
            // names are not looked up: nothing but this machine can be reached
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

    private static final int END = 0;
    private static final int LARGEST_MESSAGE = 64 << 20;

    private final Process process;
    private final Path log;
    private final Duration patience;
    private final InputStream in;
    private final OutputStream out;
    private final AtomicBoolean late = new AtomicBoolean();
    private final CompletableFuture<Void> alarm;
    private int messages;

    private HiddenBrowser(Process process, Path log, Duration patience) {
        this.process = process;
        this.log = log;
        this.patience = patience;
        this.in = new BufferedInputStream(process.getInputStream());
        this.out = process.getOutputStream();
        this.alarm = CompletableFuture.runAsync(
                this::tooLate, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * @param folder an empty folder for the profile, of this process alone
     * @param patience after this the browser is ended, and whatever is asked of it fails
     */
    static HiddenBrowser open(InstalledBrowser browser, Path folder, Duration patience) {
        var log = folder.resolve("log");
        var command = new ArrayList<>(
                List.of("/bin/sh", "-c", ON_STANDARD_STREAMS, browser.program().toString()));
        command.addAll(OPTIONS);
        command.add("--user-data-dir=" + folder.resolve("profile"));
        if (System.getProperty("user.name", "").equals("root")) {
            // Chromium refuses to run as root otherwise
            command.add("--no-sandbox");
        }
        command.add("about:blank");
        try {
            return new HiddenBrowser(
                    new ProcessBuilder(command).redirectError(log.toFile()).start(), log, patience);
        } catch (IOException e) {
            throw FocGraphException.environment(
                    "the browser " + browser.program() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Opens a page and gives the name under which it is spoken to. */
    String page(String address) {
        var blank = JSON.createObjectNode().put("url", "about:blank");
        var target = command("Target.createTarget", blank, "").path("targetId").asText();
        var attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
        var session =
                command("Target.attachToTarget", attach, "").path("sessionId").asText();
        command("Page.navigate", JSON.createObjectNode().put("url", address), session);
        return session;
    }

    /** The value of an expression on a page; null where there is none, such as while the page is being replaced. */
    JsonNode value(String session, String expression) {
        var asked = JSON.createObjectNode().put("expression", expression).put("returnByValue", true);
        return command("Runtime.evaluate", asked, session).path("result").path("value");
    }

    private JsonNode command(String method, ObjectNode parameters, String session) {
        int id = ++messages;
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        try {
            out.write(JSON.writeValueAsBytes(message));
            out.write(END);
            out.flush();
            while (true) {
                var answer = JSON.readTree(next());
                if (answer.path("id").asInt() == id) {
                    return answer.path("result");
                }
            }
        } catch (IOException e) {
            throw ended(e);
        }
    }

    private byte[] next() throws IOException {
        var message = new ByteArrayOutputStream();
        for (int read = in.read(); read != END; read = in.read()) {
            if (read < 0) {
                throw new IOException("the browser ended");
            }
            if (message.size() == LARGEST_MESSAGE) {
                throw new IOException("the browser said more than can be");
            }
            message.write(read);
        }
        return message.toByteArray();
    }

    private FocGraphException ended(IOException e) {
        if (late.get()) {
            return new FocGraphException(
                    ExitCode.ENVIRONMENT,
                    "the picture was not drawn within " + patience.toSeconds()
                            + " seconds; narrow the question with --param, or allow more with --timeout",
                    e);
        }
        return FocGraphException.environment(
                "the browser ended before the picture was drawn: " + Printable.of(lastWords()), e);
    }

    private String lastWords() {
        try {
            var said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? "it said nothing" : said.substring(said.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            return "it left no log";
        }
    }

    private void tooLate() {
        late.set(true);
        end();
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        alarm.cancel(false);
        end();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
