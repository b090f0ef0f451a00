package org.focgraph.table;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.focgraph.problem.Location;

/** Where the file of a table lies: beside its metadata, whatever the address it is published at. */
record CsvPlace(Path file, String displayName) {

    private static final String METADATA_ENDING = "-metadata.json";

    /**
     * @param url of the table, absolute
     * @param base of the metadata, which an address begins with when the file is beside the metadata
     * @throws InvalidPathException where it cannot be the name of a file
     */
    static CsvPlace of(String url, String base, Path metadata, String metadataDisplayName) {
        var relative = relative(url, folder(metadata.toUri().toString()), folder(base));
        var displayName = folder(metadataDisplayName) + relative;
        return zippedIfNeedBe(new CsvPlace(metadata.resolveSibling(relative).normalize(), displayName));
    }

    private static String relative(String url, String here, String published) {
        var path = url.substring(url.lastIndexOf('/') + 1);
        if (url.startsWith(here)) {
            path = url.substring(here.length());
        } else if (url.startsWith(published)) {
            path = url.substring(published.length());
        }
        return UriEncoding.decoded(path.replaceAll("[?#].*", ""));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static CsvPlace zippedIfNeedBe(CsvPlace place) {
        var zipped = place.file().resolveSibling(place.file().getFileName() + ".gz");
        return !Files.exists(place.file()) && Files.exists(zipped)
                ? new CsvPlace(zipped, place.displayName() + ".gz")
                : place;
    }

    /** By CSVW's convention {@code x.csv-metadata.json} is about {@code x.csv}: that file, if the metadata bears such a name. */
    static Optional<String> fileNameIn(Path metadata) {
        var name = metadata.getFileName().toString();
        return name.endsWith(METADATA_ENDING) && name.contains(".csv")
                ? Optional.of(name.substring(0, name.length() - METADATA_ENDING.length()))
                : Optional.empty();
    }

    Location location() {
        return Location.of(displayName);
    }

    /** The name of the file without its endings. */
    String tableName() {
        return file.getFileName().toString().replaceAll("\\.gz$", "").replaceAll("\\.[^.]*$", "");
    }

    boolean isNamed(String fileName) {
        var name = file.getFileName().toString();
        return name.equals(fileName) || name.equals(fileName + ".gz");
    }
}
