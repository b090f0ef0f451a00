package org.focgraph.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.focgraph.problem.Printable;

/** Reads the description of one column. */
record ColumnMetadata(MetadataNode node, MetadataScope scope, MetadataContext context, int number) {

    Column read() {
        node.expect(MetadataKind.COLUMN);
        return new Column(
                name(),
                number,
                titles(),
                MetadataDescription.text(node, "dc:description", "dcterms:description", "rdfs:comment"),
                scope.find("datatype")
                        .map(datatype -> new DatatypeMetadata(datatype, context).read())
                        .orElse(Datatype.STRING),
                scope.flag("required"),
                separator(),
                scope.flag("ordered"),
                scope.text("default").orElse(""),
                scope.find("null").map(MetadataNode::texts).orElse(List.of("")),
                scope.find("lang").flatMap(MetadataContext::language).orElse("und"),
                scope.template("aboutUrl"),
                scope.template("propertyUrl"),
                scope.template("valueUrl"),
                node.flag("virtual"),
                node.flag("suppressOutput"));
    }

    private Optional<String> separator() {
        return scope.find("separator")
                .filter(node -> !node.isNull())
                .flatMap(MetadataNode::text)
                .filter(text -> !text.isEmpty());
    }

    private String name() {
        var given = node.get("name");
        if (given.isEmpty()) {
            return Stream.of(context.language(), "und")
                    .flatMap(this::titlesIn)
                    .findFirst()
                    .map(UriEncoding::name)
                    .orElse("_col." + number);
        }
        var name = given.get().text().orElse("_col." + number);
        if (given.get().isText() && !UriTemplate.isName(name)) {
            given.get()
                    .error(
                            "METADATA-COLUMN",
                            Printable.quoted(name) + " cannot be the name of a column",
                            "use letters, digits and _, beginning with a letter, and put the words into titles");
        }
        return name;
    }

    private List<String> titles() {
        var given = node.get("titles");
        if (given.filter(MetadataNode::isObject).isEmpty()) {
            return titlesIn("und").toList();
        }
        return given.get().names().stream().flatMap(this::titlesIn).toList();
    }

    /** A title without a language is in whatever language is asked for. */
    private Stream<String> titlesIn(String language) {
        return node.get("titles").stream()
                .flatMap(titles -> titles.isObject() ? titles.get(language).stream() : Stream.of(titles))
                .flatMap(titles -> titles.texts().stream());
    }
}
