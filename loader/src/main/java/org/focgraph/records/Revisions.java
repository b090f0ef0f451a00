package org.focgraph.records;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.focgraph.symbol.Symbol;

/** Of the versions of a draft that a source connects with one text, the last: the others were overtaken by it. */
final class Revisions {

    private static final Pattern REVISION = Pattern.compile("Rev\\.(\\d+)");

    private final Map<String, Symbol> last = new HashMap<>();

    /** A source says that this draft became that text. Addenda and corrections become nothing by themselves. */
    void note(Symbol draft, Symbol resolution) {
        if (isVersion(draft)) {
            last.merge(place(draft, resolution), draft, (one, other) -> revision(one) >= revision(other) ? one : other);
        }
    }

    /** Is it the last version of its draft that is said to have become the text? */
    boolean isLast(Symbol draft, Symbol resolution) {
        return draft.equals(last.get(place(draft, resolution)));
    }

    /** The last version; null where only addenda are known. */
    Symbol last(Symbol draft, Symbol resolution) {
        return last.get(place(draft, resolution));
    }

    /** Is it a draft as a whole, not an addition or a correction to one? */
    static boolean isVersion(Symbol draft) {
        return draft.versions().isEmpty() || REVISION.matcher(draft.versions()).matches();
    }

    static boolean isAddendum(Symbol draft) {
        return draft.versions().matches("(?:.*/)?Add\\.\\d+.*");
    }

    private static int revision(Symbol draft) {
        var revision = REVISION.matcher(draft.versions());
        return revision.matches() ? Integer.parseInt(revision.group(1)) : 0;
    }

    /** The version before all revisions; the draft itself where it is that one. */
    private static Symbol first(Symbol draft) {
        return new Symbol(
                draft.organ(),
                draft.kind(),
                draft.body(),
                draft.session(),
                draft.series(),
                draft.number(),
                draft.part(),
                draft.year(),
                "");
    }

    private static String place(Symbol draft, Symbol resolution) {
        return first(draft).key() + " " + resolution.key();
    }
}
