package org.focgraph.server.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that pass for a browser and draw nothing: each ends in a sentence, in time. */
class DrawingTest {

    private static final URI PAGE = URI.create("http://127.0.0.1:1/explore/no-such-page");

    @TempDir
    Path folder;

    private FocGraphException drawnBy(String script, Duration patience) throws IOException {
        var file = folder.resolve("browser");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        var drawing = new Drawing(new InstalledBrowser(file), patience);
        return assertThrows(FocGraphException.class, () -> drawing.of(PAGE, PictureFormat.SVG));
    }

    @Test
    void aBrowserThatEndsAtOnceIsQuotedWithItsLastWords() throws IOException {
        var failed = drawnBy("echo loading; echo 'No usable sandbox!' >&2; exit 1", Duration.ofSeconds(20));
        assertEquals(ExitCode.ENVIRONMENT, failed.exitCode());
        assertEquals("the browser ended before the picture was drawn: No usable sandbox!", failed.getMessage());
    }

    @Test
    void aBrowserThatSaysNothingIsEndedInTime() throws IOException {
        var begun = System.nanoTime();
        var failed = drawnBy("exec sleep 60", Duration.ofSeconds(1));
        assertEquals(ExitCode.ENVIRONMENT, failed.exitCode());
        assertTrue(failed.getMessage().contains("not drawn within 1 seconds"), failed.getMessage());
        assertTrue(System.nanoTime() - begun < 20_000_000_000L);
    }

    @Test
    void whatIsLeftInTheTemporaryFolderIsRemoved() throws IOException {
        drawnBy(
                "for each; do case $each in --user-data-dir=*) mkdir -p \"${each#*=}/Default\"; echo \"${each#*=}\" >"
                        + folder + "/where;; esac; done; exit 1",
                Duration.ofSeconds(20));
        var profile = Path.of(Files.readString(folder.resolve("where")).strip());
        assertTrue(Files.notExists(profile.getParent()), profile + " is still there");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        for (var text : new String[] {
            "",
            "<svg",
            "<html xmlns='http://www.w3.org/1999/xhtml'/>",
            "<svg/>",
            "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&e;</svg>"
        }) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThrows(FocGraphException.class, () -> PictureFormat.SVG.check(bytes), text);
            assertThrows(FocGraphException.class, () -> PictureFormat.PNG.check(bytes), text);
        }
        PictureFormat.SVG.check("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
    }
}
