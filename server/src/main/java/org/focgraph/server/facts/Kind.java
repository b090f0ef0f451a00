package org.focgraph.server.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.focgraph.content.Vocabulary;

/**
 * A class of the vocabulary as pages speak of it.
 *
 * @param name as it stands in addresses: {@code roll-call}
 */
public record Kind(Node type, String name) {

    /** Classes that say more than the others a thing has come first. */
    private static final List<String> MORE_TELLING =
            List.of("GroupAtRisk", "StakeholderGroup", "ContestedStatement", "BallotOutsideMembership");

    /** The kind of a class, where it is one of the vocabulary. */
    public static Optional<Kind> of(Node type) {
        return type.isURI() && type.getURI().startsWith(Vocabulary.FOC)
                ? Optional.of(new Kind(type, name(type.getURI().substring(Vocabulary.FOC.length()))))
                : Optional.empty();
    }

    /** The most telling kind among the classes of a thing. */
    public static Optional<Kind> among(List<Node> types) {
        return types.stream()
                .flatMap(type -> of(type).stream())
                .min(Comparator.comparing((Kind kind) -> MORE_TELLING.contains(kind.className()) ? 0 : 1)
                        .thenComparing(Kind::name));
    }

    private static String name(String className) {
        return className.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    public String className() {
        return type.getURI().substring(Vocabulary.FOC.length());
    }

    /** The kind whose colour and shape it is drawn with (one of eight). */
    public String look() {
        return switch (className()) {
            case "Recommendation" -> "recommendation";
            case "Right" -> "right";
            case "Threat" -> "threat";
            case "Resolution", "RollCall", "Series" -> "resolution";
            case "State", "StateName", "StatePoint", "Membership", "Chairing" -> "state";
            case "Instrument", "Provision" -> "instrument";
            case "Document", "Conference", "Assertion", "Contest", "ContestedStatement", "Passage" -> "document";
            default -> "body";
        };
    }
}
