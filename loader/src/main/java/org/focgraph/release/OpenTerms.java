package org.focgraph.release;

import java.util.List;
import java.util.Optional;

/**
 * Whether terms of use are open: anybody may use, change and share the data for any purpose, asked at most to name the
 * source and to keep the terms (the Open Definition 2.1). What is not known to be open is not.
 *
 * @param reason in words, to stand behind the name of a graph
 */
public record OpenTerms(boolean isOpen, String reason) {

    private record Known(String address, String name) {}

    /** Licences the Open Definition lists as conformant for data, by what their addresses begin with. */
    private static final List<Known> OPEN = List.of(
            new Known("creativecommons.org/publicdomain/zero/", "CC0"),
            new Known("creativecommons.org/publicdomain/mark/", "public domain mark"),
            new Known("creativecommons.org/licenses/by/", "CC BY"),
            new Known("creativecommons.org/licenses/by-sa/", "CC BY-SA"),
            new Known("opendatacommons.org/licenses/pddl/", "ODC PDDL"),
            new Known("opendatacommons.org/licenses/by/", "ODC BY"),
            new Known("opendatacommons.org/licenses/odbl/", "ODC ODbL"));

    /**
     * @param licence address of the licence, or null where none is stated
     * @param rights what the source says about its use in words, if anything
     */
    public static OpenTerms of(String licence, Optional<String> rights) {
        if (licence == null) {
            return new OpenTerms(
                    false,
                    rights.map(words -> "no licence is stated; its terms are: " + words)
                            .orElse("no licence is stated"));
        }
        var address = licence.replaceFirst("^https?://(www\\.)?", "");
        if (address.matches("creativecommons\\.org/licenses/[a-z-]*n[cd][a-z-]*/.*")) {
            var limit = address.matches("creativecommons\\.org/licenses/[a-z-]*nc[a-z-]*/.*")
                    ? "non-commercial use only"
                    : "no changed copies";
            return new OpenTerms(false, licence + " allows " + limit);
        }
        return OPEN.stream()
                .filter(known -> address.startsWith(known.address()))
                .findFirst()
                .map(known -> new OpenTerms(true, known.name() + " is an open licence"))
                .orElseGet(() -> new OpenTerms(false, licence + " is not known to be an open licence"));
    }
}
