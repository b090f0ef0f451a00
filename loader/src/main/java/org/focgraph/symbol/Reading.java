package org.focgraph.symbol;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The documents a text can mean.
 *
 * @param reason why it is not exactly one; empty where it is
 */
record Reading(List<Symbol> symbols, String reason) {

    static Reading none(String reason) {
        return new Reading(List.of(), reason);
    }

    static Reading one(Symbol symbol) {
        return new Reading(List.of(symbol), "");
    }

    /** A text that begins as symbols do; empty where it does so by chance, as {@code GA/RES/68/167}. */
    static Optional<Reading> whole(String text, Set<Repair> repairs) {
        var compact = text.replace(" ", "");
        var decided = DecidedForm.read(compact, repairs);
        return decided.isPresent() ? decided : IssuedForm.read(compact);
    }

    /** Words that contradict the symbol after them make it doubtful. */
    Reading agreeing(Words words) {
        boolean all = symbols.stream()
                .allMatch(symbol -> words.organ().map(symbol.organ()::equals).orElse(true));
        return all ? this : none("the words before the symbol name another organ");
    }
}
