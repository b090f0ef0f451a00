package org.focgraph.server.picture;

/** The one of eight appearances that a kind is drawn with, by the word that rows have for it. */
final class Look {

    private Look() {}

    static String of(String kind) {
        return switch (kind) {
            case "recommendation", "right", "threat" -> kind;
            case "resolution", "roll-call", "roll call", "series" -> "resolution";
            case "state", "membership" -> "state";
            case "instrument", "provision" -> "instrument";
            case "document", "statement", "conference", "assertion" -> "document";
            default -> "body";
        };
    }
}
