package org.focgraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;

/**
 * One process at a time builds into a store. The operating system holds the lock, so it ends with its process however
 * that ends, and a file left behind means nothing.
 */
public final class StoreLock implements AutoCloseable {

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    static StoreLock acquire(Path file) {
        FileChannel channel = null;
        try {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                var holder = Files.readString(file, StandardCharsets.UTF_8).strip();
                channel.close();
                throw new FocGraphException(
                        ExitCode.ENVIRONMENT,
                        "the store " + file.getParent() + " is being loaded by process "
                                + (holder.isEmpty() ? "(unknown)" : holder) + "; wait for it to end, then try again");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new StoreLock(channel);
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw DiskTrouble.explain(file.getParent(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void closeQuietly(FileChannel channel, IOException first) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                first.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw FocGraphException.environment("the lock of the store could not be released: " + e.getMessage(), e);
        }
    }
}
