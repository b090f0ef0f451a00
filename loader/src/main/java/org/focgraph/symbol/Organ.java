package org.focgraph.symbol;

import java.util.Locale;
import java.util.Optional;

/** The United Nations organ whose document a symbol names. */
public enum Organ {
    GENERAL_ASSEMBLY("A", "General Assembly"),
    HUMAN_RIGHTS_COUNCIL("A/HRC", "Human Rights Council"),
    SECURITY_COUNCIL("S", "Security Council"),
    ECONOMIC_AND_SOCIAL_COUNCIL("E", "Economic and Social Council"),
    OTHER("", "other body");

    private final String prefix;
    private final String label;

    Organ(String prefix, String label) {
        this.prefix = prefix;
        this.label = label;
    }

    /** What symbols of the organ begin with; empty for {@link #OTHER}. */
    public String prefix() {
        return prefix;
    }

    public String label() {
        return label;
    }

    /** The organ meant by a name, a key or the beginning of its symbols; empty where it is none of these. */
    public static Optional<Organ> named(String text) {
        var bare = text.strip().replaceAll("[^A-Za-z/]+", " ").strip().toUpperCase(Locale.ROOT);
        return switch (bare.replaceFirst("^(THE )?(UNITED NATIONS |UN )", "")) {
            case "GA", "UNGA", "A", "GENERAL ASSEMBLY" -> Optional.of(GENERAL_ASSEMBLY);
            case "HRC", "UNHRC", "A/HRC", "HUMAN RIGHTS COUNCIL" -> Optional.of(HUMAN_RIGHTS_COUNCIL);
            case "SC", "UNSC", "S", "SECURITY COUNCIL" -> Optional.of(SECURITY_COUNCIL);
            case "ECOSOC", "E", "ECONOMIC AND SOCIAL COUNCIL" -> Optional.of(ECONOMIC_AND_SOCIAL_COUNCIL);
            default -> Optional.empty();
        };
    }

    /** The organ a body belongs to: {@code A/C.3} to the Assembly, {@code A/HRC} to the Council, {@code TD/B} to none here. */
    static Organ of(String body) {
        if (body.equals("A/HRC") || body.startsWith("A/HRC/")) {
            return HUMAN_RIGHTS_COUNCIL;
        }
        return switch (body.indexOf('/') < 0 ? body : body.substring(0, body.indexOf('/'))) {
            case "A" -> GENERAL_ASSEMBLY;
            case "S" -> SECURITY_COUNCIL;
            case "E" -> ECONOMIC_AND_SOCIAL_COUNCIL;
            default -> OTHER;
        };
    }
}
