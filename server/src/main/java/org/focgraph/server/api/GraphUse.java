package org.focgraph.server.api;

/**
 * A graph an answer may rest on.
 *
 * @param title for people, or its address
 * @param licence the address of its licence; empty where none is stated
 * @param certain whether it holds statements of the kind the query asks for; where not, it could not be looked into
 */
record GraphUse(String iri, String title, String licence, boolean certain) {

    String licenceInWords() {
        return licence.isEmpty() ? "no licence stated; ask the source" : licence;
    }
}
