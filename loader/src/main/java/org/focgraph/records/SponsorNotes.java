package org.focgraph.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a note of the library says of sponsors, sentence by sentence: {@code Additional sponsors: Albania, Andorra and
 * Zambia (A/78/481/Add.2). - Sudan was removed from the list of sponsors.}
 *
 * @param additional who joined after the draft was issued
 * @param withdrawn states that are sponsors no longer, with the sentence that says so
 * @param outcome what became of the draft; empty where nothing is said
 */
record SponsorNotes(List<Sponsor> additional, Map<String, String> withdrawn, String outcome) {

    static final SponsorNotes NONE = new SponsorNotes(List.of(), Map.of(), "");

    private static final Pattern SENTENCE = Pattern.compile(" --? |(?<=[a-z)])\\. (?=[A-Z0-9])");
    private static final Pattern ADDITIONAL = Pattern.compile("Additional sponsors?(?: are)? ?: ?(.+)");
    private static final Pattern WITHDRAWN =
            Pattern.compile("(.+?) (?:withdrew|(?:was|were) removed from the list of sponsors)\\b.*");
    private static final Pattern OUTCOME = Pattern.compile("The (?:amendment|draft [a-z]+) was .+");

    /** Where the list was printed, and everything after it. */
    private static final Pattern REFERENCE = Pattern.compile(" ?\\([A-Z]{1,4}/.*$|\\.+$");

    static SponsorNotes read(String note, Optional<LocalDate> day, SponsorNames names) {
        var additional = new ArrayList<Sponsor>();
        var withdrawn = new LinkedHashMap<String, String>();
        var outcome = new ArrayList<String>();
        for (var sentence : SENTENCE.split(Wording.tidy(note))) {
            var list = ADDITIONAL.matcher(sentence);
            var gone = WITHDRAWN.matcher(sentence);
            if (list.matches()) {
                additional.addAll(names.list(REFERENCE.matcher(list.group(1)).replaceFirst(""), day));
            } else if (gone.matches()) {
                for (var sponsor : names.list(gone.group(1), day)) {
                    if (sponsor instanceof Sponsor.States states) {
                        states.keys().forEach(state -> withdrawn.put(state, sentence));
                    }
                }
            } else if (OUTCOME.matcher(sentence).matches()) {
                outcome.add(sentence);
            }
        }
        return new SponsorNotes(additional, withdrawn, String.join(" ", outcome));
    }
}
