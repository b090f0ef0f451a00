package org.focgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** The vocabulary under a reasoner: it is OWL 2 DL, it is consistent, and it rules out what it should. */
class ReasonerTest {

    @Test
    void theVocabularyIsInOwl2Dl() throws Exception {
        var violations = new OWL2DLProfile()
                .checkOntology(OntologyFolder.owl()).getViolations().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList();
        assertEquals(List.of(), violations);
    }

    @Test
    void theProfileCheckNoticesADatatypeThatOwl2DoesNotKnow() throws Exception {
        var ontology = OntologyFolder.owl(OntologyFolder.read("foc:founded rdfs:range xsd:date ."));
        assertFalse(new OWL2DLProfile().checkOntology(ontology).isInProfile());
    }

    @Test
    void theVocabularyIsConsistent() throws Exception {
        assertTrue(reasoner(OntologyFolder.owl()).isConsistent());
    }

    @Test
    void everyClassCanHaveMembersAndEveryPropertyValues() throws Exception {
        var reasoner = reasoner(OntologyFolder.owl());
        var empty = new TreeSet<String>();
        reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom().forEach(c -> empty.add(c.toString()));
        reasoner.getBottomObjectPropertyNode()
                .getEntitiesMinusBottom()
                .forEach(property -> empty.add(property.toString()));
        reasoner.getBottomDataPropertyNode()
                .getEntitiesMinusBottom()
                .forEach(property -> empty.add(property.toString()));
        assertEquals(new TreeSet<String>(), empty);
    }

    @Test
    void theVocabularyIsConsistentWithThePassingExamplesTogether() throws Exception {
        var examples = ModelFactory.createDefaultModel();
        for (var file : OntologyFolder.files(OntologyFolder.EXAMPLES, ".pass.ttl")) {
            examples.add(OntologyFolder.read(file));
        }
        assertFalse(examples.isEmpty());
        assertTrue(reasoner(OntologyFolder.owl(examples)).isConsistent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rollcall:undl-1 foc:inFavour state:KEN ; foc:against state:KEN .",
                "rollcall:undl-1 foc:notVoting state:KEN ; foc:abstaining state:KEN .",
                "<assertion/a> foc:basis foc:explicit , foc:interpretive .",
                "resolution:A foc:symbol \"A/RES/1\" , \"A/RES/1/\" .",
                "resolution:A foc:adoption foc:withoutVote , foc:recordedVote .",
                "right:privacy a foc:Right , foc:Threat .",
                "rollcall:undl-1 a foc:RollCall , foc:Resolution .",
                "resolution:A foc:inFavour state:KEN ; a foc:Resolution .",
                "roster:FOC-2016-05-01 foc:includes state:CHL ; foc:mayInclude state:CHL .",
                "foc:partlyVerified a foc:Basis .",
                "recommendation:8 foc:number 8 , 9 .",
                "body:WG1 a foc:Body , foc:State ."
            })
    void whatCannotBeIsInconsistent(String turtle) throws Exception {
        assertFalse(reasoner(OntologyFolder.owl(OntologyFolder.read(turtle))).isConsistent(), turtle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recommendation:8 foc:namesRight right:privacy . | recommendation:8 foc:concernsRight right:privacy",
                "resolution:A foc:recalls resolution:B . | resolution:A foc:refersTo resolution:B",
                "resolution:A foc:follows resolution:B . | not resolution:A foc:refersTo resolution:B",
                "recommendation:8 foc:concernsRight right:privacy . | not recommendation:8 foc:namesRight right:privacy",
                "rollcall:undl-1 foc:inFavour state:KEN . | rollcall:undl-1 eli-dl:had_voter_favor state:KEN",
                "rollcall:undl-1 foc:notVoting state:KEN . | not rollcall:undl-1 eli-dl:had_voter_abstention state:KEN"
            })
    void whatFollowsFollowsAndNoMore(String statedAndExpected) throws Exception {
        var parts = statedAndExpected.split(" \\| ");
        var follows = !parts[1].startsWith("not ");
        var expected = OntologyFolder.read(parts[1].replaceFirst("^not ", "") + " .")
                .listStatements()
                .next();
        var ontology = OntologyFolder.owl(OntologyFolder.read(parts[0]));
        var factory = ontology.getOWLOntologyManager().getOWLDataFactory();
        var axiom = factory.getOWLObjectPropertyAssertionAxiom(
                factory.getOWLObjectProperty(iri(expected.getPredicate().getURI())),
                factory.getOWLNamedIndividual(iri(expected.getSubject().getURI())),
                factory.getOWLNamedIndividual(iri(expected.getResource().getURI())));
        assertEquals(follows, reasoner(ontology).isEntailed(axiom), statedAndExpected);
    }

    private static org.semanticweb.owlapi.model.IRI iri(String address) {
        return org.semanticweb.owlapi.model.IRI.create(address);
    }

    private static OWLReasoner reasoner(OWLOntology ontology) {
        var configuration = new Configuration();
        // xsd:date and its kin are no OWL 2 datatypes; the examples use them, the axioms do not
        configuration.ignoreUnsupportedDatatypes = true;
        configuration.throwInconsistentOntologyException = false;
        return new ReasonerFactory().createReasoner(ontology, configuration);
    }
}
