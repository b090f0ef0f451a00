package org.focgraph.concepts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.focgraph.dataset.Reason;

/**
 * What remains of the labels of a concept: those that are whole and that no other row contradicts.
 *
 * @param labels preferred ones first in the order of the files, each once
 * @param refused rows that are damaged or contradicted, with the reason
 * @param repairs what was put right
 * @param repeated rows that say again what another said
 */
record Labelling(List<Label> labels, Map<LabelRow, Reason> refused, List<String> repairs, long repeated) {

    /** The order in which a language lends its label to a reader: English, then the other official languages. */
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru", "zh");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern DAMAGED = Pattern.compile("[\\p{Cntrl}\\uFFFD]");

    static Labelling of(ConceptRecord concept) {
        return new Reading(concept).result();
    }

    /** The label to show where only one can be. */
    Optional<Label> shown() {
        return labels.stream()
                .filter(Label::isPreferred)
                .min(Comparator.<Label>comparingInt(label -> rank(label.language()))
                        .thenComparing(Label::language));
    }

    private static int rank(String language) {
        int rank = LANGUAGES.indexOf(language);
        return rank < 0 ? LANGUAGES.size() : rank;
    }

    /** Without blanks at the ends and with single ones between words. */
    static String tidy(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static final class Reading {
        private final ConceptRecord concept;
        private final Set<Label> labels = new LinkedHashSet<>();
        private final Map<LabelRow, Reason> refused = new LinkedHashMap<>();
        private final List<String> repairs = new ArrayList<>();
        private long repeated;

        Reading(ConceptRecord concept) {
            this.concept = concept;
        }

        Labelling result() {
            var whole = concept.labels().stream().filter(this::isWhole).toList();
            var disputed = disputed(whole);
            whole.stream().filter(LabelRow::isPreferred).forEach(row -> {
                if (disputed.contains(row.language())) {
                    refuse(
                            row,
                            "CONCEPT-TWO-LABELS",
                            "\"" + row.text() + "\" is one of several preferred labels in language " + row.language(),
                            "the labels of that language are set apart, as nobody can tell which is right");
                } else {
                    accept(row);
                }
            });
            whole.stream().filter(row -> !row.isPreferred()).forEach(this::other);
            return new Labelling(List.copyOf(labels), refused, repairs, repeated);
        }

        private boolean isWhole(LabelRow row) {
            var text = tidy(row.text());
            if (text.isEmpty()
                    || row.language().isEmpty()
                    || DAMAGED.matcher(text).find()) {
                refuse(
                        row,
                        "CONCEPT-LABEL",
                        "the label \"" + DAMAGED.matcher(text).replaceAll("?")
                                + "\" is empty, has no language or holds characters that are none",
                        "it is left out");
                return false;
            }
            if (isCutOff(text)) {
                refuse(
                        row,
                        "CONCEPT-LABEL-CUT",
                        "the label \"" + text + "\" opens a bracket and does not close it",
                        "it is left out, as the rest of it may be missing");
                return false;
            }
            if (row.isPreferred()
                    && !row.preferredHere().isEmpty()
                    && !tidy(row.preferredHere()).equals(text)) {
                refuse(
                        row,
                        "CONCEPT-TWO-LABELS",
                        "the row calls \"" + text + "\" preferred and names \"" + row.preferredHere() + "\" as that",
                        "it is set apart");
                return false;
            }
            return true;
        }

        private static boolean isCutOff(String text) {
            long open = text.chars().filter(c -> c == '(' || c == '（').count();
            long close = text.chars().filter(c -> c == ')' || c == '）').count();
            return open > close;
        }

        private static Set<String> disputed(List<LabelRow> rows) {
            var first = new LinkedHashMap<String, String>();
            var disputed = new TreeSet<String>();
            rows.stream().filter(LabelRow::isPreferred).forEach(row -> {
                var text = tidy(row.text());
                if (!first.computeIfAbsent(row.language(), language -> text).equals(text)) {
                    disputed.add(row.language());
                }
            });
            return disputed;
        }

        private void other(LabelRow row) {
            var preferred = new Label(true, tidy(row.text()), row.language());
            if (labels.contains(preferred)) {
                repeated++;
            } else if (!row.preferredHere().isEmpty()
                    && !labels.contains(new Label(true, tidy(row.preferredHere()), row.language()))) {
                refuse(
                        row,
                        "CONCEPT-TWO-LABELS",
                        "the row of \"" + row.text() + "\" names \"" + row.preferredHere()
                                + "\" as preferred, which no accepted row does",
                        "it is set apart");
            } else {
                accept(row);
            }
        }

        private void accept(LabelRow row) {
            var text = tidy(row.text());
            if (!labels.add(new Label(row.isPreferred(), text, row.language()))) {
                repeated++;
            } else if (!text.equals(row.text())) {
                repairs.add("\"" + row.text() + "\" read as \"" + text + "\"");
            }
        }

        private void refuse(LabelRow row, String code, String found, String advice) {
            refused.put(
                    row,
                    new Reason(
                            row.file(),
                            row.line(),
                            code,
                            "concept " + concept.number() + row.place() + ": " + found,
                            advice));
        }
    }
}
