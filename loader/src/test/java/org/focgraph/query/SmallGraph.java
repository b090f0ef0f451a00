package org.focgraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Graphs small enough to stand beside the assertion. */
final class SmallGraph {

    static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefix("foc", "https://w3id.org/focgraph/vocab#")
            .setNsPrefix("state", "https://w3id.org/focgraph/state/")
            .setNsPrefix("right", "https://w3id.org/focgraph/right/")
            .setNsPrefix("threat", "https://w3id.org/focgraph/threat/")
            .setNsPrefix("recommendation", "https://w3id.org/focgraph/recommendation/")
            .setNsPrefix("resolution", "https://w3id.org/focgraph/resolution/")
            .setNsPrefix("rollcall", "https://w3id.org/focgraph/roll-call/")
            .setNsPrefix("roster", "https://w3id.org/focgraph/roster/")
            .setNsPrefix("coalition", "https://w3id.org/focgraph/coalition/")
            .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
            .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#")
            .lock();

    /** A coalition of two, one vote, two recommendations. */
    static final String VOTE =
            """
            recommendation:3 a foc:Recommendation ; rdfs:label "Rights in risk"@en ; foc:number 3 ;
              foc:concernsRight right:privacy ; foc:status foc:verified .
            recommendation:8 a foc:Recommendation ; rdfs:label "Encryption"@en ; foc:number 8 ;
              foc:concernsRight right:privacy, right:expression ; foc:namesRight right:privacy ;
              foc:concernsThreat threat:shutdown ; foc:status foc:verified .
            right:privacy a foc:Right ; rdfs:label "Right to privacy"@en .
            right:expression a foc:Right ; rdfs:label "Freedom of expression"@en .
            threat:shutdown a foc:Threat ; rdfs:label "Internet shutdown"@en .
            state:KEN a foc:State ; rdfs:label "Kenya"@en ; foc:iso3 "KEN" .
            state:EST a foc:State ; rdfs:label "Estonia"@en ; foc:iso3 "EST" .
            state:CHN a foc:State ; rdfs:label "China"@en, "中国"@zh ; foc:iso3 "CHN" .
            coalition:FOC rdfs:label "Freedom Online Coalition"@en .
            roster:FOC-1 a foc:Roster ; foc:coalition coalition:FOC ; foc:includes state:KEN, state:EST ;
              foc:from "2012-01-01"^^xsd:date .
            resolution:A-RES-73-27 a foc:Resolution ; foc:symbol "A/RES/73/27" ; rdfs:label "ICT security"@en ;
              foc:adoptionDate "2018-12-05"^^xsd:date .
            resolution:A-RES-68-167 a foc:Resolution ; foc:symbol "A/RES/68/167" ; rdfs:label "Privacy"@en ;
              foc:adoptionDate "2013"^^xsd:gYear .
            resolution:A-RES-73-27 foc:recalls resolution:A-RES-68-167 .
            rollcall:undl-1 a foc:RollCall ; foc:onResolution resolution:A-RES-73-27 ; foc:roster roster:FOC-1 ;
              foc:against state:EST ; foc:abstaining state:KEN ; foc:inFavour state:CHN .
            """;

    private SmallGraph() {}

    static Graph of(String turtle) {
        var prologue = new StringBuilder();
        PREFIXES.getNsPrefixMap().forEach((prefix, namespace) -> prologue.append("PREFIX ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append(">\n"));
        return RDFParser.fromString(prologue + turtle, Lang.TURTLE).toGraph();
    }

    static DatasetGraph dataset(String turtle) {
        var dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> of(turtle).find().forEachRemaining(triple -> dataset.getDefaultGraph()
                .add(triple)));
        return dataset;
    }

    static QueryTarget target(String turtle) {
        return new DatasetTarget(dataset(turtle));
    }

    /** PREFIX lines before a query. */
    static String sparql(String query) {
        var prologue = new StringBuilder();
        PREFIXES.getNsPrefixMap().forEach((prefix, namespace) -> prologue.append("PREFIX ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append("> "));
        return prologue + query;
    }
}
