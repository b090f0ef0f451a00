package org.focgraph.table;

import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** One value of a cell: its lexical form in RDF, its datatype IRI and, for text in a known language, the language tag. */
public record Value(String lexical, String datatype, Optional<String> lang) {

    public Node literal() {
        return lang.map(tag -> NodeFactory.createLiteralLang(lexical, tag))
                .orElseGet(() -> NodeFactory.createLiteralDT(
                        lexical, TypeMapper.getInstance().getSafeTypeByName(datatype)));
    }
}
