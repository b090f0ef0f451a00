package org.focgraph.concepts;

import static org.focgraph.dataset.Statements.*;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Reason;
import org.focgraph.dataset.Statements;

/** Goals, targets, indicators and series of the Sustainable Development Goals from any of the publisher's Turtle files. */
final class SdgConversion implements Conversion {

    static final String NAMESPACE = "http://metadata.un.org/sdg/";

    private static final String ONTOLOGY = NAMESPACE + "ontology#";
    private static final Node SCHEME = NodeFactory.createURI("http://metadata.un.org/sdg");
    private static final Set<Node> KINDS = Set.of(term("Goal"), term("Target"), term("Indicator"), term("Series"));
    private static final Set<Node> OWN = Set.of(term("tier"), term("custodianAgency"));

    private final About about;
    private final List<DataFile> files;

    SdgConversion(About about, List<DataFile> files) {
        this.about = about;
        this.files = List.copyOf(files);
    }

    private static Node term(String name) {
        return NodeFactory.createURI(ONTOLOGY + name);
    }

    @Override
    public Result run(StreamRDF facts) throws IOException, FileFault {
        var reading = new Reading();
        for (var file : files) {
            new RdfFile(file, Lang.TURTLE).read(reading::statement);
        }
        var out = new Statements(facts);
        var written = new ConceptStatements(about, out);
        out.add(SCHEME, TYPE, SKOS.ConceptScheme.asNode());
        out.add(SCHEME, LABEL, english("Sustainable Development Goals Taxonomy"));
        var counts = new TreeMap<String, Long>();
        reading.concepts.values().forEach(concept -> write(concept, written, counts));
        var account = written.account();
        counts.forEach((kind, number) -> account.count("of which " + kind, number));
        account.count("statements that repeat another", written.repeated());
        account.count("statements about no concept, or that say what another says, left out", reading.leftOut);
        if (reading.repairedAddresses > 0) {
            account.count("subjects with a repaired address", reading.repairedAddresses);
        }
        return new Result(account, written.apart().graph(), Map.of(), out.count(), true);
    }

    private void write(ConceptRecord concept, ConceptStatements written, Map<String, Long> counts) {
        var kinds = KINDS.stream().filter(kind -> concept.says(TYPE, kind)).toList();
        if (kinds.size() == 1 && concept.says(TYPE, SKOS.Concept.asNode())) {
            concept.statements().removeIf(statement -> statement.getPredicate().equals(TYPE));
            if (written.write(concept, kinds)) {
                counts.merge(
                        kinds.get(0).getURI().substring(ONTOLOGY.length()).toLowerCase(java.util.Locale.ROOT),
                        1L,
                        Long::sum);
            }
            return;
        }
        var reason = new Reason(
                concept.file(),
                concept.line(),
                "CONCEPT-NOT-DESCRIBED",
                concept.rows() + " statements about " + concept.node().getURI()
                        + ", of which no file says whether it is a goal, a target, an indicator or a series",
                "give the file that describes it too");
        written.account().rowsRefused(concept.rows(), reason);
        written.apart()
                .add(
                        concept.file(),
                        concept.line(),
                        "Concept " + concept.number(),
                        List.of(reason),
                        concept.statements().stream().map(Triple::toString).toList());
    }

    private static final class Reading {
        private final Map<Node, ConceptRecord> concepts =
                new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
        private long leftOut;
        private long repairedAddresses;

        void statement(RdfStatement statement) {
            if (!isConcept(statement.subject()) || !isKept(statement)) {
                leftOut++;
                return;
            }
            var concept = concepts.computeIfAbsent(statement.subject(), ConceptRecord::new);
            boolean isPreferred = statement.property().equals(SKOS.prefLabel.asNode());
            if (isPreferred || statement.property().equals(SKOS.altLabel.asNode())) {
                concept.add(ConceptLabels.row(statement, isPreferred));
            } else {
                var object = UnbisAddress.repaired(statement.object());
                repairedAddresses += object.equals(statement.object()) ? 0 : 1;
                concept.add(
                        Triple.create(statement.subject(), statement.property(), object),
                        statement.file(),
                        statement.line());
            }
        }

        /** The list of goals and the vocabulary share the namespace. */
        private static boolean isConcept(Node subject) {
            return subject.isURI()
                    && subject.getURI().startsWith(NAMESPACE)
                    && !subject.getURI().startsWith(ONTOLOGY)
                    && !subject.getURI().equals(NAMESPACE + "Goals")
                    && !subject.getURI().contains("void.ttl")
                    && !subject.getURI().equals(NAMESPACE + "ontology");
        }

        private static boolean isKept(RdfStatement statement) {
            var property = statement.property();
            return property.equals(TYPE)
                    ? KINDS.contains(statement.object()) || statement.object().equals(SKOS.Concept.asNode())
                    : property.equals(SKOS.prefLabel.asNode())
                            || property.equals(SKOS.altLabel.asNode())
                            || OWN.contains(property)
                            || KeptProperties.of(property);
        }
    }
}
