package org.focgraph.server.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which program draws. */
class InstalledBrowserTest {

    @TempDir
    Path folder;

    private Path program(String name) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aNamedProgramIsTakenBeforeTheUsualOnes() throws IOException {
        program("chromium");
        var named = program("my-chromium");
        var path = folder.toString();
        assertEquals(
                named,
                InstalledBrowser.find(Optional.of(named.toString()), path)
                        .orElseThrow()
                        .program());
        assertEquals(
                named,
                InstalledBrowser.find(Optional.of("my-chromium"), path)
                        .orElseThrow()
                        .program());
    }

    @Test
    void chromiumIsTakenBeforeChrome() throws IOException {
        program("google-chrome");
        var chromium = program("chromium");
        var path = "/nowhere" + File.pathSeparator + folder;
        assertEquals(
                chromium,
                InstalledBrowser.find(Optional.empty(), path).orElseThrow().program());
    }

    @Test
    void anEmptyNameIsNone() throws IOException {
        var chromium = program("chromium");
        assertEquals(
                chromium,
                InstalledBrowser.find(Optional.of(""), folder.toString())
                        .orElseThrow()
                        .program());
    }

    @Test
    void aNameThatLeadsNowhereIsSaid() {
        var refused =
                assertThrows(FocGraphException.class, () -> InstalledBrowser.find(Optional.of("/no/such/program"), ""));
        assertEquals(ExitCode.ENVIRONMENT, refused.exitCode());
        assertTrue(refused.getMessage().contains("\"/no/such/program\""), refused.getMessage());
    }

    @Test
    void aFileThatCannotBeRunIsNoProgram() throws IOException {
        Files.writeString(folder.resolve("chromium"), "text");
        assertTrue(InstalledBrowser.find(Optional.empty(), folder.toString())
                .filter(found -> found.program().startsWith(folder))
                .isEmpty());
    }
}
