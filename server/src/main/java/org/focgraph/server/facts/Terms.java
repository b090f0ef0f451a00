package org.focgraph.server.facts;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.content.Vocabulary;

/** Words that the pages look for. */
public final class Terms {

    public static final Node TYPE = RDF.type.asNode();
    public static final Node SUBJECT = RDF.subject.asNode();
    public static final Node PREDICATE = RDF.predicate.asNode();
    public static final Node OBJECT = RDF.object.asNode();
    public static final Node LABEL = RDFS.label.asNode();
    public static final Node COMMENT = RDFS.comment.asNode();
    public static final Node SEE_ALSO = RDFS.seeAlso.asNode();
    public static final Node ALT_LABEL = SKOS.altLabel.asNode();
    public static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    public static final Node DEFINITION = SKOS.definition.asNode();
    public static final Node TITLE = DCTerms.title.asNode();
    public static final Node ABSTRACT = DCTerms.abstract_.asNode();
    public static final Node DESCRIPTION = DCTerms.description.asNode();
    public static final Node DATE = DCTerms.date.asNode();
    public static final Node SOURCE = DCTerms.source.asNode();
    public static final Node LICENSE = DCTerms.license.asNode();
    public static final Node REPLACED_BY = DCTerms.isReplacedBy.asNode();
    public static final Node DEPRECATED = OWL2.deprecated.asNode();
    public static final Node DERIVED_FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    public static final Node MEMBER = NodeFactory.createURI("http://www.w3.org/ns/org#member");
    public static final Node ORGANIZATION = NodeFactory.createURI("http://www.w3.org/ns/org#organization");
    public static final Node ROLE = NodeFactory.createURI("http://www.w3.org/ns/org#role");
    public static final Node STATUS = foc("status");
    public static final Node BASIS = foc("basis");
    public static final Node LOCATOR = foc("locator");
    public static final Node RATIONALE = foc("rationale");
    public static final Node SYMBOL = foc("symbol");
    public static final Node ROSTER = foc("roster");
    public static final Node COALITION = foc("coalition");
    public static final Node INCLUDES = foc("includes");
    public static final Node MAY_INCLUDE = foc("mayInclude");
    public static final Node ON_RESOLUTION = foc("onResolution");
    public static final Node STATE = foc("state");

    private Terms() {}

    /** A term of the vocabulary. */
    public static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }
}
