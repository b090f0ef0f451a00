package org.focgraph.records;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/** UTF-8, or Windows-1252 where a file is not UTF-8: older exports are, and a text that is one is hardly ever the other. */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encoding() {}

    /** Reads a file to its end to find out. */
    static Charset of(DataFile file) throws IOException, FileFault {
        for (var charset : new Charset[] {StandardCharsets.UTF_8, WINDOWS_1252}) {
            if (decodes(file, charset)) {
                return charset;
            }
        }
        throw new FileFault(Problem.error(
                Location.of(file.name()),
                "RECORDS-ENCODING",
                "bytes that are neither UTF-8 nor Windows-1252",
                "save the file as UTF-8"));
    }

    private static boolean decodes(DataFile file, Charset charset) throws IOException, FileFault {
        var chunk = new char[1 << 14];
        try (var reader = reader(file, charset)) {
            while (reader.read(chunk) >= 0) {
                // to the end
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Fails with a {@link CharacterCodingException} at a byte that does not belong. */
    static Reader reader(DataFile file, Charset charset) throws IOException, FileFault {
        return new InputStreamReader(
                file.open(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
