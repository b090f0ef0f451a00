package org.focgraph.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;

/** The bytes of a table, unzipped where the name says that it is zipped. */
record CsvFile(CsvPlace place, Problems problems) {

    private static final int BUFFER = 1 << 16;

    /** Empty where there is no such file, or nothing can be made of it. */
    Optional<InputStream> open() {
        try {
            var in = new PushbackInputStream(unzipped(), 2);
            if (!isUtf16(in)) {
                return Optional.of(in);
            }
            in.close();
            report(place.location().at(1, 1), "TABLE-ENCODING", "the file is UTF-16", "save it as UTF-8");
        } catch (NoSuchFileException e) {
            report(
                    place.location(),
                    "TABLE-MISSING",
                    "there is no such file",
                    "add it, or correct the \"url\" in its metadata");
        } catch (IOException e) {
            report(e);
        }
        return Optional.empty();
    }

    private InputStream unzipped() throws IOException {
        var in = Files.newInputStream(place.file());
        if (!place.file().getFileName().toString().endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in, BUFFER);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static boolean isUtf16(PushbackInputStream in) throws IOException {
        var mark = in.readNBytes(2);
        in.unread(mark);
        int both = mark.length < 2 ? 0 : (mark[0] & 0xFF) << 8 | mark[1] & 0xFF;
        return both == 0xFEFF || both == 0xFFFE;
    }

    /** A damaged archive is the fault of the file; any other failure to read is not. */
    void report(IOException e) {
        if (!(e instanceof ZipException || e instanceof EOFException)) {
            throw FocGraphException.environment("cannot read " + place.displayName() + ": " + e.getMessage(), e);
        }
        report(
                place.location(),
                "TABLE-DAMAGED",
                "the compressed file is damaged or cut off",
                "compress or fetch it again");
    }

    private void report(Location location, String code, String found, String advice) {
        problems.add(Problem.error(location, code, found, advice));
    }
}
