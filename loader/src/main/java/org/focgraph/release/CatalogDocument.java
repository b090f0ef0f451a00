package org.focgraph.release;

import java.util.List;
import java.util.SortedMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.focgraph.content.Vocabulary;

/**
 * The description of a release for catalogues: DCAT 3 for what can be had where, VoID for figures, PROV for what was made
 * from what, and for each graph the terms under which it may be used. Addresses of files are relative to this one.
 */
final class CatalogDocument {

    static final String RELEASES = Vocabulary.BASE + "release/";

    private static final Node DATASET = uri(Vocabulary.BASE + "dataset");
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final Node DERIVED_FROM = uri(PROV + "wasDerivedFrom");
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";
    private static final String COMPILATION = "https://creativecommons.org/licenses/by/4.0/";

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final ReleaseContents contents;
    private final Node release;
    private final String files;
    private int blanks;

    private CatalogDocument(ReleaseContents contents, String files) {
        this.contents = contents;
        this.files = files;
        this.release = uri(RELEASES + contents.id());
    }

    /** @param at the address below which the files are found; empty where they lie beside this document */
    static Graph of(ReleaseContents contents, List<ReleasedFile> files, String at) {
        var document = new CatalogDocument(contents, at);
        document.release();
        // what the graphs say about themselves: sources, rows, checksums of what they were made from, coverage;
        // but how many statements there are is counted here, in what is released
        contents.descriptions()
                .find()
                .filterDrop(triple -> triple.getPredicate().equals(VOID.triples.asNode()))
                .forEachRemaining(document.graph::add);
        contents.in().forEach(document::graph);
        files.forEach(document::distribution);
        return document.graph;
    }

    private void release() {
        add(release, RDF.type.asNode(), DCAT.Dataset.asNode());
        add(release, RDF.type.asNode(), VOID.Dataset.asNode());
        add(release, RDF.type.asNode(), uri(PROV + "Entity"));
        add(release, RDFS.label.asNode(), english("focgraph, release " + contents.id()));
        add(release, DCTerms.title.asNode(), english("focgraph, release " + contents.id()));
        add(release, DCTerms.identifier.asNode(), text(contents.id()));
        add(release, uri(DCAT.NS + "version"), text(contents.id()));
        add(release, DCTerms.isVersionOf.asNode(), DATASET);
        add(release, uri(PROV + "specializationOf"), DATASET);
        contents.newest()
                .ifPresent(day ->
                        add(release, DCTerms.modified.asNode(), NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)));
        var contributors = blank();
        add(release, DCTerms.creator.asNode(), contributors);
        add(contributors, RDF.type.asNode(), uri(FOAF + "Agent"));
        add(contributors, uri(FOAF + "name"), text("The focgraph contributors"));
        add(release, VOID.triples.asNode(), integer(contents.statements().inDefaultGraph()));
        add(release, VOID.uriSpace.asNode(), text(Vocabulary.BASE));
        add(release, VOID.vocabulary.asNode(), uri(Vocabulary.FOC));
        terms(release);
    }

    /** The licence of the whole, only where every part of it has one that is open. */
    private void terms(Node whole) {
        if (contents.isOpenThroughout()) {
            add(whole, DCTerms.license.asNode(), uri(COMPILATION));
        } else {
            add(
                    whole,
                    DCTerms.rights.asNode(),
                    english(
                            "Each graph states its own terms, and some are not open; the compilation is under CC BY 4.0."));
        }
    }

    private void graph(Chosen chosen) {
        var node = uri(chosen.iri());
        var record = chosen.record();
        add(release, VOID.subset.asNode(), node);
        add(release, DCTerms.hasPart.asNode(), node);
        add(release, DERIVED_FROM, node);
        add(node, RDF.type.asNode(), DCAT.Dataset.asNode());
        add(node, RDF.type.asNode(), VOID.Dataset.asNode());
        add(node, RDF.type.asNode(), uri(PROV + "Entity"));
        add(node, RDFS.label.asNode(), english(record.title()));
        add(node, DCTerms.title.asNode(), english(record.title()));
        if (record.license() != null) {
            add(node, DCTerms.license.asNode(), uri(record.license()));
        }
        add(node, DCTerms.accessRights.asNode(), english(chosen.terms().reason()));
        for (var source : contents.in()) {
            if (record.inputs().containsKey(source.name()) && !source.name().equals(chosen.name())) {
                add(node, DERIVED_FROM, uri(source.iri()));
            }
        }
        var summary = contents.summaries().get(chosen.name());
        if (summary == null) {
            add(node, VOID.triples.asNode(), integer(record.triples()));
        } else {
            figures(node, summary);
        }
    }

    private void figures(Node node, GraphSummary summary) {
        add(node, VOID.triples.asNode(), integer(summary.triples()));
        add(node, VOID.distinctSubjects.asNode(), integer(summary.subjects()));
        add(node, VOID.properties.asNode(), integer(summary.properties().size()));
        add(node, VOID.classes.asNode(), integer(summary.classes().size()));
        parts(
                node,
                VOID.propertyPartition.asNode(),
                VOID.property.asNode(),
                VOID.triples.asNode(),
                summary.properties());
        parts(node, VOID.classPartition.asNode(), VOID._class.asNode(), VOID.entities.asNode(), summary.classes());
    }

    private void parts(Node node, Node partition, Node key, Node figure, SortedMap<String, Long> counts) {
        counts.forEach((iri, count) -> {
            var part = blank();
            add(node, partition, part);
            add(part, RDF.type.asNode(), VOID.Dataset.asNode());
            add(part, key, uri(iri));
            add(part, figure, integer(count));
        });
    }

    private void distribution(ReleasedFile file) {
        var node = uri((files.isEmpty() ? RELEASES + contents.id() + "/" : files) + file.path());
        var of = file.graph() == null ? release : uri(file.graph());
        add(of, DCAT.distribution.asNode(), node);
        add(node, RDF.type.asNode(), DCAT.Distribution.asNode());
        add(node, RDFS.label.asNode(), english(file.title()));
        add(node, DCTerms.title.asNode(), english(file.title()));
        add(node, DCAT.downloadURL.asNode(), uri(files + file.path()));
        add(node, DCAT.mediaType.asNode(), uri(IANA + file.mediaType()));
        if (file.compressed()) {
            add(node, uri(DCAT.NS + "compressFormat"), uri(IANA + "application/gzip"));
        }
        licence(node, file);
        if (file.bytes() == ReleasedFile.UNKNOWN) {
            return;
        }
        add(
                node,
                DCAT.byteSize.asNode(),
                NodeFactory.createLiteralDT(Long.toString(file.bytes()), XSDDatatype.XSDnonNegativeInteger));
        var checksum = blank();
        add(node, uri(SPDX + "checksum"), checksum);
        add(checksum, RDF.type.asNode(), uri(SPDX + "Checksum"));
        add(checksum, uri(SPDX + "algorithm"), uri(SPDX + "checksumAlgorithm_sha256"));
        add(
                checksum,
                uri(SPDX + "checksumValue"),
                NodeFactory.createLiteralDT(file.sha256(), XSDDatatype.XSDhexBinary));
    }

    private void licence(Node node, ReleasedFile file) {
        if (file.graph() == null) {
            terms(node);
            return;
        }
        contents.in().stream()
                .filter(chosen -> chosen.iri().equals(file.graph()))
                .forEach(chosen -> {
                    if (chosen.record().license() != null) {
                        add(node, DCTerms.license.asNode(), uri(chosen.record().license()));
                    } else {
                        add(
                                node,
                                DCTerms.rights.asNode(),
                                english(chosen.terms().reason()));
                    }
                });
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }

    private Node blank() {
        return NodeFactory.createBlankNode("n" + ++blanks);
    }

    private static Node uri(String address) {
        return NodeFactory.createURI(address);
    }

    private static Node english(String words) {
        return NodeFactory.createLiteralLang(words, "en");
    }

    private static Node text(String words) {
        return NodeFactory.createLiteralString(words);
    }

    private static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }
}
