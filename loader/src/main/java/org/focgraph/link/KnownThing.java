package org.focgraph.link;

import java.util.List;

/**
 * Something known by words that can be linked to: a right, a threat, a recommendation, a document.
 *
 * @param code its own key or number
 * @param terms names in a thesaurus that mean exactly the same
 * @param termCodes numbers in a thesaurus that mean exactly the same
 * @param near names and numbers in a thesaurus that only come near
 * @param date of a document: a day, a month or a year of ISO 8601; empty where there is none
 */
public record KnownThing(
        Target target, String code, List<String> terms, List<String> termCodes, List<String> near, String date) {

    public KnownThing {
        terms = List.copyOf(terms);
        termCodes = List.copyOf(termCodes);
        near = List.copyOf(near);
    }

    static KnownThing plain(Target target, String code, String date) {
        return new KnownThing(target, code, List.of(), List.of(), List.of(), date);
    }
}
