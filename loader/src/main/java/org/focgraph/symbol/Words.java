package org.focgraph.symbol;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the words before a symbol or number say: {@code GA res.}, {@code UNSCR}, {@code Human Rights Council decision}.
 *
 * @param rest what comes after them
 */
record Words(Optional<Organ> organ, Optional<DocumentKind> kind, String rest, boolean any) {

    private static final String END = "(?![A-Z])[. :/]*";
    private static final Pattern NOISE = Pattern.compile("(?:(?:THE|UNITED NATIONS|UN DOC(?:UMENT)?|UN|U\\.N\\.( DOC)?"
            + "|DOCUMENT|DOC|SYMBOL|SEE|CF)" + END + ")+");
    private static final Pattern RESOLUTION =
            Pattern.compile("(?:ADOPTED )?(?:DRAFT )?(?:RESOLUTIONS?|RESOLUCIÓN|RÉSOLUTION|RES)" + END);
    private static final Pattern DECISION = Pattern.compile("(?:DRAFT )?(?:DECISION|DEC)" + END);

    private record Name(Organ organ, Pattern pattern) {
        Name(Organ organ, String words) {
            this(organ, Pattern.compile("(?:" + words + ")" + END));
        }
    }

    private static final List<Name> ORGANS = List.of(
            new Name(Organ.GENERAL_ASSEMBLY, "GENERAL ASSEMBLY|UNGA|UN GA|GA|G\\.A|UNGAR"),
            new Name(Organ.HUMAN_RIGHTS_COUNCIL, "HUMAN RIGHTS COUNCIL|UNHRC|UN HRC|HRC"),
            new Name(Organ.SECURITY_COUNCIL, "SECURITY COUNCIL|UNSC|UN SC|SC|UNSCR|SCR|S\\.C"),
            new Name(Organ.ECONOMIC_AND_SOCIAL_COUNCIL, "ECONOMIC AND SOCIAL COUNCIL|ECOSOC"));

    /** @param text in capitals */
    static Words before(String text) {
        var rest = after(NOISE, text);
        Optional<DocumentKind> kind = Optional.empty();
        Optional<Organ> organ = Optional.empty();
        for (int turn = 0; turn < 2; turn++) {
            for (var name : ORGANS) {
                var next = organ.isPresent() ? rest : after(name.pattern(), rest);
                if (!next.equals(rest)) {
                    organ = Optional.of(name.organ());
                    rest = next;
                }
            }
            var resolution = after(RESOLUTION, rest);
            var decision = after(DECISION, rest);
            if (!resolution.equals(rest)) {
                kind = Optional.of(DocumentKind.RESOLUTION);
                rest = resolution;
            } else if (!decision.equals(rest)) {
                kind = Optional.of(DocumentKind.DECISION);
                rest = decision;
            }
            rest = after(NOISE, rest);
        }
        return new Words(organ, kind, rest, rest.length() != text.length());
    }

    private static String after(Pattern pattern, String text) {
        var words = pattern.matcher(text);
        return words.lookingAt() ? text.substring(words.end()) : text;
    }

    static String shown(String text) {
        return '"' + text + '"';
    }

    /** Where a number belongs that does not belong where it is written. */
    static String instead(List<String> sessions) {
        return sessions.isEmpty() ? "" : "; it is one of " + String.join(" or ", sessions);
    }
}
