package org.focgraph.records;

import static org.focgraph.dataset.Statements.COMMENT;
import static org.focgraph.dataset.Statements.LABEL;
import static org.focgraph.dataset.Statements.TYPE;
import static org.focgraph.dataset.Statements.english;
import static org.focgraph.dataset.Statements.foc;
import static org.focgraph.dataset.Statements.text;
import static org.focgraph.dataset.Statements.thing;
import static org.focgraph.dataset.Statements.yes;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.dataset.Statements;
import org.focgraph.symbol.Symbol;

/**
 * Sponsors as statements. Text, state and role make the address, in the way of table {@code sponsorships}: whatever
 * source says so, a state is counted once, and each source is one more {@code dcterms:source}.
 */
final class Sponsorships {

    /** In which list a state stands. */
    enum Role {
        DRAFT("draftSponsor", "sponsor of the draft of", "sponsor of"),
        ADDITIONAL("additionalSponsor", "additional sponsor of", "additional sponsor of");

        private final String key;
        private final String ofResolution;
        private final String ofDraft;

        Role(String key, String ofResolution, String ofDraft) {
            this.key = key;
            this.ofResolution = ofResolution;
            this.ofDraft = ofDraft;
        }

        /** For a report. */
        String inWords() {
            return this == DRAFT ? "sponsors on drafts" : "additional sponsors";
        }
    }

    /**
     * The text that is sponsored.
     *
     * @param resolution what the draft became, where its source says so
     * @param printedOn the document with the list: the draft, or an addendum to it
     */
    record Sponsored(Optional<Symbol> resolution, Symbol printedOn) {

        private String key() {
            return resolution.orElse(printedOn).key();
        }
    }

    private static final Node SPONSORED_BY = foc("sponsoredBy");

    private final Statements out;
    private final Node source;
    private final SponsorNames names;
    private final Set<Node> curated = new HashSet<>();
    private final Set<Node> written = new HashSet<>();
    private final Set<Triple> direct = new HashSet<>();

    /** @param tables what the curated tables say of sponsorships */
    Sponsorships(Statements out, Node source, SponsorNames names, Graph tables) {
        this.out = out;
        this.source = source;
        this.names = names;
        tables.find(Node.ANY, RDF.type.asNode(), foc("Sponsorship"))
                .forEachRemaining(triple -> curated.add(triple.getSubject()));
    }

    /**
     * A state sponsored a text.
     *
     * @param name as the source has it
     * @param withdrawn what the source says of an end of the sponsorship; empty where it goes on
     */
    void write(Sponsored sponsored, String state, Role role, String name, String withdrawn) {
        var node = thing("sponsorship", sponsored.key() + "--" + state + "--" + role.key);
        if (!written.add(node)) {
            return;
        }
        if (curated.contains(node)) {
            out.add(node, DCTerms.source.asNode(), source);
            return;
        }
        var resolution = sponsored.resolution().map(symbol -> thing("resolution", symbol.key()));
        out.add(node, TYPE, foc("Sponsorship"));
        out.add(node, LABEL, english(label(sponsored, state, role)));
        resolution.ifPresent(text -> out.add(node, foc("ofResolution"), text));
        out.add(node, foc("ofDraft"), thing("draft", sponsored.printedOn().key()));
        out.add(node, foc("sponsor"), out.state(state));
        out.add(node, foc("sponsorRole"), foc(role.key));
        out.add(node, foc("onDraft"), text(sponsored.printedOn().normal()));
        if (!name.equalsIgnoreCase(names.label(state))) {
            out.add(node, foc("nameInSource"), text(name));
        }
        out.add(node, foc("status"), foc("verified"));
        out.add(node, DCTerms.source.asNode(), source);
        if (withdrawn.isEmpty()) {
            resolution.ifPresent(text -> direct(text, out.state(state)));
        } else {
            out.add(node, foc("withdrawn"), yes());
            out.add(node, COMMENT, english(withdrawn));
        }
    }

    /** Once, whatever the roles. */
    private void direct(Node resolution, Node state) {
        if (direct.add(Triple.create(resolution, SPONSORED_BY, state))) {
            out.add(resolution, SPONSORED_BY, state);
        }
    }

    private String label(Sponsored sponsored, String state, Role role) {
        return names.label(state) + ", " + (sponsored.resolution().isPresent() ? role.ofResolution : role.ofDraft) + " "
                + sponsored.resolution().orElse(sponsored.printedOn()).normal();
    }
}
