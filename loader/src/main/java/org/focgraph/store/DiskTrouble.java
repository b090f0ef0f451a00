package org.focgraph.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.focgraph.problem.FocGraphException;

/** Says in a sentence why the disk did not take what was written, and how things stand after it. */
public final class DiskTrouble {

    private static final long MEBIBYTE = 1 << 20;

    private DiskTrouble() {}

    static FocGraphException explain(Path where, Throwable cause) {
        return explain(where, cause, "--store", "the store is as it was");
    }

    /**
     * @param option of the command line, by which another place can be given
     * @param standing how things stand now, such as "nothing was written"
     */
    public static FocGraphException explain(Path where, Throwable cause, String option, String standing) {
        return FocGraphException.environment(reason(where, cause, option) + "; " + standing, cause);
    }

    private static String reason(Path where, Throwable cause, String option) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            var message = String.valueOf(t.getMessage());
            if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
                return "disk full at " + where;
            }
            // What a memory-mapped file says when the disk has no room for its next page.
            if (t instanceof InternalError && message.contains("unsafe memory access")) {
                return "disk full at " + where;
            }
            if (t instanceof ReadOnlyFileSystemException || message.contains("Read-only file system")) {
                return "the file system of " + where + " is read-only; give another place with " + option;
            }
            if (t instanceof AccessDeniedException || message.contains("Permission denied")) {
                return "no permission to write at " + where + "; give another place with " + option;
            }
        }
        return "writing at " + where + " failed (" + cause.getMessage() + ")";
    }

    /** Refuses before the work begins where there is clearly not enough room. */
    static void requireRoom(Path where, long bytesNeeded) {
        try {
            long free = Files.getFileStore(where).getUsableSpace();
            if (free < bytesNeeded) {
                throw FocGraphException.environment(
                        String.format(
                                Locale.ROOT,
                                "disk full at %s: about %d MB are needed and %d MB are free; the store is as it was",
                                where,
                                bytesNeeded / MEBIBYTE,
                                free / MEBIBYTE),
                        null);
            }
        } catch (IOException e) {
            throw explain(where, e);
        }
    }
}
