package org.focgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.analyzer.LowerCaseKeywordAnalyzer;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.focgraph.content.Vocabulary;

/**
 * The Lucene index behind {@code text:query}: labels, other labels, titles and summaries word by word, UN document
 * symbols whole and without regard to case.
 */
public final class TextIndexes {

    private static final Node SYMBOL = NodeFactory.createURI(Vocabulary.FOC + "symbol");

    private TextIndexes() {}

    static EntityDefinition definition() {
        var definition = new EntityDefinition("uri", "label", RDFS.label.asNode());
        definition.set("label", SKOS.prefLabel.asNode());
        definition.set("altLabel", SKOS.altLabel.asNode());
        definition.set("title", DCTerms.title.asNode());
        definition.set("abstract", DCTerms.abstract_.asNode());
        definition.set("definition", SKOS.definition.asNode());
        definition.set("symbol", SYMBOL);
        definition.setAnalyzer("symbol", new LowerCaseKeywordAnalyzer());
        definition.setLangField("lang");
        definition.setUidField("uid");
        return definition;
    }

    static Set<Node> indexedPredicates(EntityDefinition definition) {
        return definition.fields().stream()
                .flatMap(field -> definition.getPredicates(field).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static TextIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        var config = new TextIndexConfig(definition());
        config.setValueStored(true);
        return new TextIndexLucene(directory, config);
    }
}
