package org.focgraph.concepts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.dataset.Reason;

/** All concepts of the thesaurus, gathered from files of any kind; small by nature. */
final class UnbisConcepts {

    /** A row that is about no concept. */
    record Stray(String file, long line, String verbatim, Reason reason) {}

    private final SortedMap<String, ConceptRecord> concepts = new TreeMap<>();
    private final List<Stray> strays = new ArrayList<>();
    private long repairedAddresses;
    private long leftOut;

    Collection<ConceptRecord> concepts() {
        return concepts.values();
    }

    List<Stray> strays() {
        return strays;
    }

    /** Rows whose address was written with a number sign. */
    long repairedAddresses() {
        return repairedAddresses;
    }

    /** Statements of RDF files that say nothing taken over. */
    long leftOut() {
        return leftOut;
    }

    void label(String address, LabelRow row) {
        var concept = concept(address);
        if (concept.isPresent()) {
            concept.get().add(row);
        } else {
            strays.add(new Stray(
                    row.file(),
                    row.line(),
                    row.verbatim(),
                    new Reason(
                            row.file(),
                            row.line(),
                            "CONCEPT-ADDRESS",
                            "\"" + address + "\" is no address of the UNBIS Thesaurus" + row.place(),
                            "the row is set apart; an address is " + UnbisAddress.NAMESPACE
                                    + " and two, six or seven digits")));
        }
    }

    void statement(RdfStatement statement) {
        var property = statement.property();
        var isLabel = property.equals(SKOS.prefLabel.asNode()) || property.equals(SKOS.altLabel.asNode());
        var address = statement.subject().isURI()
                ? UnbisAddress.parse(statement.subject().getURI())
                : Optional.<UnbisAddress>empty();
        if (address.isEmpty() || address.get().isScheme() || !KeptProperties.of(property) && !isLabel) {
            leftOut++;
        } else if (isLabel && statement.object().isLiteral()) {
            label(statement.subject().getURI(), ConceptLabels.row(statement, property.equals(SKOS.prefLabel.asNode())));
        } else {
            var concept = concept(statement.subject().getURI()).orElseThrow();
            var object = UnbisAddress.repaired(statement.object());
            concept.add(Triple.create(concept.node(), property, object), statement.file(), statement.line());
        }
    }

    private Optional<ConceptRecord> concept(String text) {
        var address = UnbisAddress.parse(text);
        if (address.isPresent() && address.get().isRepaired()) {
            repairedAddresses++;
        }
        return address.map(
                found -> concepts.computeIfAbsent(found.number(), number -> new ConceptRecord(found.node())));
    }
}
