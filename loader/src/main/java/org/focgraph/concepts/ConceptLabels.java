package org.focgraph.concepts;

/** Labels that come as statements. */
final class ConceptLabels {

    private ConceptLabels() {}

    static LabelRow row(RdfStatement statement, boolean isPreferred) {
        var literal = statement.object();
        return new LabelRow(
                isPreferred,
                literal.getLiteralLexicalForm(),
                literal.getLiteralLanguage().toLowerCase(java.util.Locale.ROOT),
                "",
                statement.file(),
                statement.line(),
                0,
                statement.verbatim());
    }
}
