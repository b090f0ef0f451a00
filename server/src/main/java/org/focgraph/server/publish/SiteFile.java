package org.focgraph.server.publish;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.focgraph.store.Digest;

/**
 * Where a file of the site stands, from its root: {@code doc/state/KEN/index.html}. Names are made so that they are the
 * same on every file system: of signs that Windows, macOS and web hosts take as they are.
 */
record SiteFile(String path) {

    private static final String INDEX = "index.html";
    private static final String PLAIN = "-._~!$'()+,;=@";
    private static final int LONGEST = 120;
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    /** The page at an address such as {@code /doc/state/KEN}: a folder with an index, which every host serves. */
    static SiteFile page(String address) {
        var folder = names(address);
        return new SiteFile(folder.isEmpty() ? INDEX : folder + "/" + INDEX);
    }

    /** The file at an address that ends in the name of a file. */
    static SiteFile file(String address) {
        return new SiteFile(names(address));
    }

    private static String names(String address) {
        return Arrays.stream(decoded(address).split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(SiteFile::name)
                .collect(Collectors.joining("/"));
    }

    private static String decoded(String address) {
        return address.indexOf('%') < 0
                ? address
                : URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A sign that some file system or host would not take stands as {@code _} and its bytes. */
    private static String name(String segment) {
        var name = new StringBuilder();
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            name.append(plain || PLAIN.indexOf(c) >= 0 ? Character.toString(c) : "_%02X".formatted(octet & 0xFF));
        }
        // "." and ".." lead elsewhere, and Windows drops a dot at the end
        if (name.charAt(name.length() - 1) == '.') {
            name.setCharAt(name.length() - 1, '_');
        }
        var stem = name.toString().split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        if (RESERVED.contains(stem)) {
            name.insert(0, '_');
        }
        return name.length() <= LONGEST
                ? name.toString()
                : name.substring(0, LONGEST) + "_" + Digest.of(segment).substring(0, 12);
    }

    boolean isPage() {
        return path.equals(INDEX) || path.endsWith("/" + INDEX);
    }

    /** The address of this file on a page of the same site: never from the root of a host, which may hold other sites. */
    String from(SiteFile page) {
        var here = page.path.split("/");
        var there = (isPage() ? path.substring(0, path.length() - INDEX.length()) : path).split("/", -1);
        int common = 0;
        while (common < here.length - 1 && common < there.length - 1 && here[common].equals(there[common])) {
            common++;
        }
        var up = "../".repeat(here.length - 1 - common);
        var down = String.join("/", Arrays.asList(there).subList(common, there.length));
        return up.isEmpty() && down.isEmpty() ? "./" : up + down;
    }

    /** The address below the place where the site is published, which ends with a slash. */
    String below(String root) {
        return root + (isPage() ? path.substring(0, path.length() - INDEX.length()) : path);
    }
}
