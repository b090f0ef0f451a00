package org.focgraph.table;

import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** What addresses and texts in a metadata file are relative to: its base and its language. */
record MetadataContext(IRIx base, String language) {

    private static final String CSVW = "http://www.w3.org/ns/csvw";
    private static final String ADVICE =
            "write \"@context\": [\"" + CSVW + "\", {\"@language\": \"en\", \"@base\": \"…\"}]";
    private static final String LANGUAGE_TAG = "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*";

    static MetadataContext of(MetadataNode document, IRIx location) {
        var context = document.get("@context");
        if (context.isEmpty()) {
            document.error("METADATA-CONTEXT", "there is no \"@context\"", ADVICE);
            return new MetadataContext(location, "und");
        }
        var items = context.get().items();
        if (items.isEmpty()
                || items.size() > 2
                || !items.get(0).isText()
                || !CSVW.equals(items.get(0).raw())) {
            context.get().error("METADATA-CONTEXT", "this is not the context of CSVW", ADVICE);
            return new MetadataContext(location, "und");
        }
        if (items.size() == 1 || items.get(1).object().isEmpty()) {
            return new MetadataContext(location, "und");
        }
        var local = items.get(1);
        local.expect(MetadataKind.CONTEXT);
        var here = new MetadataContext(location, "und");
        var base = local.get("@base").flatMap(here::iri).map(IRIx::create).orElse(location);
        return new MetadataContext(
                base, local.get("@language").flatMap(MetadataContext::language).orElse("und"));
    }

    static Optional<String> language(MetadataNode node) {
        return node.text().filter(tag -> {
            if (!tag.matches(LANGUAGE_TAG)) {
                node.error(
                        "METADATA-VALUE", node.shown() + " is not a language tag", "write en, fr, zh-Hant or the like");
                return false;
            }
            return true;
        });
    }

    /** A link: prefixes expanded, resolved against the base. */
    Optional<String> iri(MetadataNode node) {
        return node.text().flatMap(text -> {
            try {
                return Optional.of(base.resolve(CsvwPrefixes.expand(text)).str());
            } catch (IRIException e) {
                node.error("METADATA-VALUE", node.shown() + " is not an address", "write a URL, %20 for a space");
                return Optional.empty();
            }
        });
    }
}
