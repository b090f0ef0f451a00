package org.focgraph.texts;

import java.util.List;
import java.util.Optional;

/**
 * What a text says to a locator.
 *
 * @param paragraph the first one that was looked into; empty where it is missing
 * @param elsewhere paragraphs in which the words are, where they are not in that one; the first few
 */
record LocatorCheck(CitedPassage cited, Outcome outcome, Optional<Part> paragraph, List<String> elsewhere) {

    private static final int FEW = 5;

    /** How a check ends. */
    enum Outcome {
        FOUND("found"),
        PARAGRAPH_MISSING("paragraph missing"),
        WORDS_NOT_FOUND("words not found"),
        /** Table wordings has no words for the thing. */
        NO_WORDS("no words to look for");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static LocatorCheck of(CitedPassage cited, Numbering text, Wordings wordings) {
        var places = cited.locators().stream()
                .flatMap(locator -> locator.places().stream())
                .toList();
        var paragraph = places.stream()
                .flatMap(place -> text.passage(place).stream().limit(1))
                .findFirst();
        if (places.stream().anyMatch(place -> text.passage(place).isEmpty())) {
            return new LocatorCheck(cited, Outcome.PARAGRAPH_MISSING, paragraph, elsewhere(cited, text, wordings));
        }
        if (!cited.about().stream().allMatch(wordings::knows)) {
            return new LocatorCheck(cited, Outcome.NO_WORDS, paragraph, List.of());
        }
        boolean found = cited.about().stream()
                .allMatch(thing -> places.stream().anyMatch(place -> wordings.areIn(text.passage(place), thing)));
        return found
                ? new LocatorCheck(cited, Outcome.FOUND, paragraph, List.of())
                : new LocatorCheck(cited, Outcome.WORDS_NOT_FOUND, paragraph, elsewhere(cited, text, wordings));
    }

    private static List<String> elsewhere(CitedPassage cited, Numbering text, Wordings wordings) {
        if (!cited.about().stream().allMatch(wordings::knows)) {
            return List.of();
        }
        return text.locators().stream()
                .filter(place -> cited.about().stream().allMatch(thing -> wordings.areIn(text.passage(place), thing)))
                .limit(FEW)
                .toList();
    }
}
