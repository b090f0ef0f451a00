package org.focgraph.server.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.focgraph.problem.FocGraphException;
import org.focgraph.store.Store;

/**
 * The folder of a site while it is written, beside the place where it will stand: it gets there whole or not at all, and an
 * earlier site stays until then.
 */
final class SiteFolder implements AutoCloseable {

    /** By this file a folder is known as a site of this command, which may be replaced. */
    static final String MARK = ".focgraph-site";

    private static final String WRITTEN = "being-written";
    private static final String REPLACED = "replaced";

    private final Path target;
    private final Path site;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final AtomicLong files = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** @param target a folder that is not there yet, is empty, or is a site */
    SiteFolder(Path target) throws IOException {
        this.target = target.toAbsolutePath().normalize();
        if (this.target.getFileName() == null) {
            throw FocGraphException.usage("a site cannot stand at " + target + "; give a folder with --out");
        }
        takeBack();
        if (Files.exists(this.target, LinkOption.NOFOLLOW_LINKS) && !mayBeReplaced()) {
            throw FocGraphException.usage(
                    target + " is there already and is no site made by this command; give a new folder with --out");
        }
        Files.createDirectories(this.target.getParent());
        removeLeftovers();
        this.site = beside(WRITTEN);
        Store.delete(site);
        Files.createDirectory(site);
    }

    private boolean mayBeReplaced() throws IOException {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (Files.isRegularFile(target.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (var entries = Files.list(target)) {
            return entries.findAny().isEmpty();
        }
    }

    private Path beside(String what) {
        return target.resolveSibling(prefix(what) + ProcessHandle.current().pid());
    }

    private String prefix(String what) {
        return "." + target.getFileName() + "-" + what + "-";
    }

    /** A run that was killed between its two last steps has put the earlier site aside. */
    private void takeBack() throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(target.getParent())) {
            for (var earlier : left(REPLACED)) {
                Files.move(earlier, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
        }
    }

    private void removeLeftovers() throws IOException {
        for (var what : List.of(WRITTEN, REPLACED)) {
            for (var folder : left(what)) {
                Store.delete(folder);
            }
        }
    }

    /** Folders of processes that are no more. */
    private List<Path> left(String what) throws IOException {
        try (var entries = Files.list(target.getParent())) {
            return entries.filter(path -> path.getFileName().toString().startsWith(prefix(what)))
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> isOfADeadProcess(
                            path.getFileName().toString().substring(prefix(what).length())))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOfADeadProcess(String pid) {
        return pid.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /**
     * Takes the name of a file for an address.
     *
     * @return another address that has taken it before, where file systems that do not tell capitals from small letters
     *     would write one over the other
     */
    Optional<String> take(SiteFile file, String address) {
        var holder = names.putIfAbsent(file.path().toLowerCase(Locale.ROOT), address);
        return Optional.ofNullable(holder).filter(other -> !other.equals(address));
    }

    void write(SiteFile file, String text) throws IOException {
        write(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    void write(SiteFile file, InputStream content) throws IOException {
        var path = site.resolve(file.path()).normalize();
        if (!path.startsWith(site)) {
            throw new IllegalStateException("a file would stand outside of the site: " + file.path());
        }
        Files.createDirectories(path.getParent());
        try (var out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            bytes.addAndGet(content.transferTo(out));
        }
        files.incrementAndGet();
    }

    String read(SiteFile file) throws IOException {
        return Files.readString(site.resolve(file.path()));
    }

    /** Another text for a file that is written already. */
    void replace(SiteFile file, String text) throws IOException {
        var path = site.resolve(file.path());
        bytes.addAndGet(-Files.size(path));
        files.decrementAndGet();
        Files.delete(path);
        write(file, text);
    }

    long files() {
        return files.get();
    }

    long bytes() {
        return bytes.get();
    }

    /** Puts the site in its place; where that fails, the earlier one stays. */
    void complete() throws IOException {
        var replaced = beside(REPLACED);
        boolean isThere = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (isThere) {
            Store.delete(replaced);
            Files.move(target, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(site, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (isThere) {
                Files.move(replaced, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        Store.delete(replaced);
    }

    /** Leaves nothing behind but a complete site. */
    @Override
    public void close() throws IOException {
        Store.delete(site);
    }
}
