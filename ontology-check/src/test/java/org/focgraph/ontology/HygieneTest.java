package org.focgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.obolibrary.robot.IOHelper;
import org.obolibrary.robot.ReportOperation;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.util.OWLEntityRenamer;

/** The hygiene report that OBO ontologies are held to, without errors. */
class HygieneTest {

    @TempDir
    Path folder;

    private static final IRI SKOS_DEFINITION = IRI.create("http://www.w3.org/2004/02/skos/core#definition");
    private static final IRI REPORT_DEFINITION = IRI.create("http://purl.obolibrary.org/obo/IAO_0000115");

    @Test
    void theHygieneReportHasNoErrors() throws Exception {
        assertEquals(List.of(), report(OntologyFolder.owl(), "ERROR"));
    }

    @Test
    void theHygieneReportHasNoWarningsAboutTermsOfOurs() throws Exception {
        var warnings = report(OntologyFolder.owl(), "WARN").stream()
                .filter(line -> line.contains(OntologyFolder.FOC))
                .toList();
        assertEquals(List.of(), warnings);
    }

    @Test
    void theReportNoticesALabelUsedTwice() throws Exception {
        var ontology =
                OntologyFolder.owl(OntologyFolder.read("foc:Treaty a owl:Class ; rdfs:label \"Instrument\"@en ."));
        assertTrue(report(ontology, "ERROR").stream().anyMatch(line -> line.contains("duplicate_label")));
    }

    @Test
    void theReportNoticesAMissingDefinition() throws Exception {
        var ontology = OntologyFolder.owl(OntologyFolder.read("foc:Treaty a owl:Class ; rdfs:label \"Treaty\"@en ."));
        assertTrue(report(ontology, "WARN").stream().anyMatch(line -> line.contains("missing_definition")));
    }

    /** The lines of the report at one level; it looks for definitions under the property of OBO, so ours go there. */
    private List<String> report(OWLOntology ontology, String level) throws Exception {
        var manager = ontology.getOWLOntologyManager();
        manager.applyChanges(
                new OWLEntityRenamer(manager, Set.of(ontology)).changeIRI(SKOS_DEFINITION, REPORT_DEFINITION));
        var file = folder.resolve("report.tsv");
        ReportOperation.report(ontology, new IOHelper(), file.toString(), ReportOperation.getDefaultOptions());
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(level + "\t"))
                .toList();
    }
}
