package org.focgraph.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.focgraph.dataset.Reason;
import org.focgraph.symbol.DocumentKind;
import org.focgraph.symbol.Organ;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/**
 * Which resolution a line holds. The symbol stands only in a file name, with {@code _} for {@code /}; the title of the
 * text, which begins with its number, must bear it out.
 */
final class Identity {

    private static final Pattern ENDING = Pattern.compile("\\.(json|txt|docx?|pdf)$");
    private static final Pattern SEVERAL = Pattern.compile("[A-Z]-[A-Z]");

    private Identity() {}

    /** What is known of a line. */
    sealed interface Outcome {
        /** It is this resolution. */
        record Known(ResolutionText text) implements Outcome {}

        /** Nobody can tell. */
        record Doubtful(Reason reason) implements Outcome {}
    }

    static Outcome of(TextLine line, String sha256) {
        var fromName = ENDING.matcher(line.origin()).replaceFirst("").replace('_', '/');
        if (!line.symbol().isEmpty() && !line.symbol().equals(fromName)) {
            return doubtful(
                    line,
                    "UN-TEXTS-SYMBOL",
                    "the file name " + line.origin() + " and the symbol " + line.symbol() + " differ",
                    "make them the same");
        }
        if (!(Symbol.read(fromName) instanceof SymbolReading.Parsed parsed)
                || parsed.symbol().kind() != DocumentKind.RESOLUTION
                || parsed.symbol().organ() != Organ.GENERAL_ASSEMBLY
                        && parsed.symbol().organ() != Organ.HUMAN_RIGHTS_COUNCIL) {
            return doubtful(
                    line,
                    "UN-TEXTS-SYMBOL",
                    "the file name " + line.origin()
                            + " is not the symbol of a resolution of the General Assembly or the Human Rights Council",
                    "name the file by its symbol, with _ for /");
        }
        return known(line, parsed, sha256);
    }

    private static Outcome known(TextLine line, SymbolReading.Parsed parsed, String sha256) {
        var symbol = parsed.symbol();
        if (SEVERAL.matcher(symbol.part()).matches()) {
            return doubtful(
                    line,
                    "UN-TEXTS-SEVERAL",
                    symbol.normal() + " stands for several texts in one file, whose paragraphs begin again at 1",
                    "cut the file into its texts, each under its own symbol");
        }
        var title = ResolutionText.title(line.parts());
        var number = ResolutionText.numberOf(symbol);
        if (title.isEmpty()
                || !title.get().number().equals(number)
                || title.get().words().isEmpty()) {
            return doubtful(
                    line,
                    "UN-TEXTS-TITLE",
                    "the file is named " + symbol.normal() + ", but no title begins with " + number
                            + title.map(found -> "; it begins with " + found.number())
                                    .orElse(""),
                    "look which text it is");
        }
        return new Outcome.Known(new ResolutionText(
                symbol, title.get().words(), line.parts(), repairs(parsed), line.file(), line.line(), sha256));
    }

    private static List<String> repairs(SymbolReading.Parsed parsed) {
        if (parsed.isExact()) {
            return List.of();
        }
        var repairs = new ArrayList<String>();
        repairs.add("\"" + parsed.given() + "\" read as " + parsed.symbol().normal());
        return repairs;
    }

    private static Outcome doubtful(TextLine line, String code, String found, String advice) {
        return new Outcome.Doubtful(new Reason(line.file(), line.line(), code, found, advice));
    }
}
