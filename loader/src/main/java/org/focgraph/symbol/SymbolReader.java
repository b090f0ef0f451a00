package org.focgraph.symbol;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads symbols of any shape; what cannot be told for certain is not told.
 *
 * @param known the organ of all documents in a table, if that is known from elsewhere
 */
record SymbolReader(Optional<Organ> known) {

    private static final int LONGEST = 120;
    private static final Pattern REMARK = Pattern.compile(
            "[ (]+(?:AND (?:CORR|ADD)\\. ?\\d.*|(?:AS|ORALLY) [A-Z ]*(?:AMENDED|CORRECTED|REVISED|ADOPTED)|IN FULL)\\)?$");
    private static final Pattern TWO_PARTS = Pattern.compile("\\b([A-Z]) ?(?:AND|&) ?([A-Z])$");
    private static final Pattern PLACEHOLDER = Pattern.compile(".*(?:/X{2,}|\\.{2,}|_+|\\?+)");
    private static final Pattern ADDRESS =
            Pattern.compile("^(?:HTTPS?://)?(?:WWW\\.)?(?:UNDOCS\\.ORG|DOCS\\.UN\\.ORG)/(?:[A-Z]{2}/)?");
    private static final Pattern SLASH = Pattern.compile(" ?/ ?");
    private static final Pattern ENDING = Pattern.compile("[ .,;:*]+$");
    private static final Pattern SYMBOL = Pattern.compile("[A-Z]{1,6}\\d{0,2}/.*");
    private static final Pattern SPLIT_NUMBER = Pattern.compile(".*\\d \\d.*");

    SymbolReading read(String given) {
        if (given == null || given.isBlank()) {
            return new SymbolReading.Unreadable(given == null ? "" : given, "nothing is written here");
        }
        if (given.length() > LONGEST) {
            return new SymbolReading.Unreadable(given, "too long for a symbol");
        }
        var plain = PlainText.of(given);
        var repairs = EnumSet.noneOf(Repair.class);
        repairs.addAll(plain.repairs());
        var upper = plain.text().toUpperCase(Locale.ROOT);
        if (PLACEHOLDER.matcher(upper).matches()) {
            return new SymbolReading.Unreadable(given, "a placeholder: the number is not filled in");
        }
        var text = tidied(upper, repairs);
        return of(given, plain.text(), reading(text, repairs), repairs);
    }

    private static String tidied(String whole, Set<Repair> repairs) {
        var text = ADDRESS.matcher(whole).replaceFirst("");
        if (text.length() != whole.length()) {
            repairs.add(Repair.WORDS);
        }
        text = SLASH.matcher(text).replaceAll("/");
        var tidied = ENDING.matcher(text).replaceFirst("");
        var remark = REMARK.matcher(tidied);
        if (remark.find()) {
            repairs.add(Repair.REMARK);
            tidied = tidied.substring(0, remark.start());
        }
        if (tidied.length() != text.length() && !repairs.contains(Repair.REMARK)) {
            repairs.add(Repair.PUNCTUATION);
        }
        var two = TWO_PARTS.matcher(tidied);
        if (two.find()) {
            repairs.add(Repair.PART);
            tidied = two.replaceFirst("$1-$2");
        }
        return tidied;
    }

    private Reading reading(String text, Set<Repair> repairs) {
        if (SPLIT_NUMBER.matcher(text).matches()) {
            return Reading.none("two numbers with a blank between them");
        }
        if (VoetenForm.isOne(text)) {
            return VoetenForm.read(text.replace(" ", ""), repairs);
        }
        var own = SYMBOL.matcher(text).matches() ? Reading.whole(text, repairs) : Optional.<Reading>empty();
        if (own.isPresent()) {
            return own.get();
        }
        var words = Words.before(text);
        if (words.any()) {
            repairs.add(Repair.WORDS);
        }
        var whole = SYMBOL.matcher(words.rest()).matches()
                ? Reading.whole(words.rest(), repairs)
                : Optional.<Reading>empty();
        if (whole.isPresent()) {
            return whole.get().agreeing(words);
        }
        return new ShortForm(words.organ().or(() -> known), words.organ().isEmpty() && known.isPresent(), words.kind())
                .read(words.rest().replace(" ", ""), repairs);
    }

    private static SymbolReading of(String given, String plain, Reading reading, Set<Repair> repairs) {
        if (reading.symbols().isEmpty()) {
            return new SymbolReading.Unreadable(given, reading.reason());
        }
        if (reading.symbols().size() > 1) {
            return new SymbolReading.Ambiguous(given, reading.symbols(), reading.reason());
        }
        var symbol = reading.symbols().get(0);
        note(plain, symbol.normal(), repairs);
        return new SymbolReading.Parsed(
                given, symbol, given.equals(symbol.normal()) ? List.of() : List.copyOf(repairs));
    }

    /** Differences that no form has told of. */
    private static void note(String plain, String normal, Set<Repair> repairs) {
        if (plain.equals(normal)) {
            return;
        }
        var letters = plain.replaceAll("[^A-Za-z0-9]", "");
        var normalLetters = normal.replaceAll("[^A-Za-z0-9]", "");
        if (!letters.equals(normalLetters) && letters.equalsIgnoreCase(normalLetters)) {
            repairs.add(Repair.CASE);
        }
        if (plain.replace(" ", "").equalsIgnoreCase(normal.replace(" ", ""))) {
            if (!plain.equalsIgnoreCase(normal)) {
                repairs.add(Repair.BLANKS);
            }
        } else if (letters.equalsIgnoreCase(normalLetters) && !repairs.contains(Repair.PART)) {
            repairs.add(brackets(plain).equals(brackets(normal)) ? Repair.PUNCTUATION : Repair.PART);
        }
        if (repairs.isEmpty()) {
            repairs.add(Repair.PUNCTUATION);
        }
    }

    private static String brackets(String text) {
        return text.replaceAll("[^\\[(]", "");
    }
}
