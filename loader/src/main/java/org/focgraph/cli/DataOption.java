package org.focgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.focgraph.content.Content;
import org.focgraph.problem.FocGraphException;
import picocli.CommandLine.Option;

/** Which folder of tables a command reads. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of tables to read instead of the ones that come with focgraph.")
    Path folder;

    /** The folder asked for, or the bundled tables. */
    public Path folder() {
        if (folder == null) {
            return Content.folder("data");
        }
        if (!Files.isDirectory(folder)) {
            throw FocGraphException.usage("there is no folder " + folder + "; --data names a folder of tables");
        }
        return folder;
    }

    /** What problems put before a file's name. */
    public String displayPrefix() {
        if (folder == null) {
            return "data/";
        }
        var text = folder.toString();
        return text.endsWith("/") ? text : text + "/";
    }
}
