package org.focgraph.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a user's CSV file is written down, seen from its first lines.
 *
 * @param mark whether it begins with a byte order mark, which the table written keeps
 */
record UserTable(Path file, char delimiter, boolean mark, String lineEnd) {

    private static final String DELIMITERS = ",;\t";
    private static final int LOOK_AT = 1 << 16;

    static UserTable look(Path file, Optional<Character> delimiter) throws IOException {
        var start = "";
        boolean mark;
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LOOK_AT);
            start = new String(bytes, StandardCharsets.UTF_8);
            mark = start.startsWith("\uFEFF");
        }
        var header = firstRecord(mark ? start.substring(1) : start);
        var lineEnd = start.startsWith("\r\n", (mark ? 1 : 0) + header.length()) ? "\r\n" : "\n";
        return new UserTable(file, delimiter.orElseGet(() -> sniffed(header)), mark, lineEnd);
    }

    /** The delimiter most frequent in the header outside quotes; a comma where there is one column. */
    private static char sniffed(String header) {
        char most = ',';
        long count = 0;
        for (char candidate : DELIMITERS.toCharArray()) {
            long found = header.replaceAll("\"[^\"]*\"", "")
                    .chars()
                    .filter(c -> c == candidate)
                    .count();
            if (found > count) {
                most = candidate;
                count = found;
            }
        }
        return most;
    }

    private static String firstRecord(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    /** Fails with a {@link java.nio.charset.CharacterCodingException} where the file is not UTF-8. */
    BufferedReader open() throws IOException {
        var in = new PushbackInputStream(Files.newInputStream(file), 3);
        if (mark) {
            in.skipNBytes(3);
        }
        return new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
