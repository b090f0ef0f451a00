package org.focgraph.server.reconcile;

import org.focgraph.server.html.Html;

/** Hints on types and properties, as HTML that holds nothing but escaped text. */
final class Flyouts {

    private Flyouts() {}

    static String ofType(EntityType type) {
        return hint(type.id(), type.description());
    }

    static String ofProperty(Property property) {
        return hint(property.name(), property.description() + " (" + property.ofTypes() + ")");
    }

    private static String hint(String name, String text) {
        return Html.of("<p><strong>{}</strong><br>{}</p>", name, text).toString();
    }
}
