package org.focgraph.symbol;

import java.util.List;

/** What was made of a text that should be the symbol of a UN document. */
public sealed interface SymbolReading {

    /** The text, as it was given. */
    String given();

    /**
     * One document and no other.
     *
     * @param repairs what had to be put right, in the order of {@link Repair}; empty where the text is in normal form
     */
    record Parsed(String given, Symbol symbol, List<Repair> repairs) implements SymbolReading {

        public Parsed {
            repairs = List.copyOf(repairs);
        }

        /** Whether the text is the symbol as the UN writes it. */
        public boolean isExact() {
            return repairs.isEmpty();
        }

        /** The key of the text as it was given, by the rule of the mapping queries. */
        public String keyAsGiven() {
            return Symbol.keyOf(given);
        }
    }

    /** Several documents can be meant; which of them is not ours to say. */
    record Ambiguous(String given, List<Symbol> readings, String reason) implements SymbolReading {

        public Ambiguous {
            readings = List.copyOf(readings);
        }
    }

    /** No document can be told. */
    record Unreadable(String given, String reason) implements SymbolReading {}
}
