package org.focgraph.query;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.serializer.FormatterElement;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/** Pieces of a pattern as SPARQL text with prefixed names. */
record PatternText(ShortNames names) {

    private static final int LONGEST = 600;

    String of(List<? extends Element> elements) {
        return elements.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    String of(Element element) {
        if (element instanceof ElementPathBlock block) {
            return block.getPattern().getList().stream().map(names::pattern).collect(Collectors.joining("\n"));
        }
        var buffer = new IndentedLineBuffer();
        FormatterElement.format(buffer, new SerializationContext(new Prologue(names.prefixes())), element);
        var text = buffer.asString().strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
