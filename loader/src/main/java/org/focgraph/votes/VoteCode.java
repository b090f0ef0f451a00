package org.focgraph.votes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The vote of a row of the UN Digital Library, put right where the code is glued to the name.
 *
 * @param name of the state, without a code
 * @param position empty where it cannot be told
 * @param repair what was done, in words; empty where nothing was
 * @param doubt why it cannot be told; empty where it can
 */
record VoteCode(String name, Optional<Position> position, String repair, String doubt) {

    /** {@code y JORDAN}: a lower-case code, and no code in its own column. */
    private static final Pattern GLUED = Pattern.compile("([ynax]) (.+)");

    /** {@code AN PAKISTAN}: several codes at once. */
    private static final Pattern SEVERAL = Pattern.compile("([YNAXynax]{2,3}) (.+)");

    static VoteCode read(String nameGiven, String codeGiven) {
        var name = nameGiven.strip();
        var code = codeGiven.strip();
        var glued = GLUED.matcher(name);
        if (glued.matches()) {
            return glued(name, glued.group(1), glued.group(2), code);
        }
        var several = SEVERAL.matcher(name);
        if (several.matches() && isOpen(code)) {
            return new VoteCode(
                    several.group(2),
                    Optional.empty(),
                    "",
                    "\"" + name + "\" has several codes, and which was meant cannot be told");
        }
        return new VoteCode(name, position(code), "", "");
    }

    private static VoteCode glued(String given, String letter, String name, String code) {
        if (isOpen(code) || code.equalsIgnoreCase(letter)) {
            var repair = "\"" + given + "\" read as " + name + ", " + letter.toUpperCase(Locale.ROOT);
            return new VoteCode(name, position(letter), repair, "");
        }
        return new VoteCode(
                name,
                Optional.empty(),
                "",
                "\"" + given + "\" has the code " + letter + " before the name and " + code + " in its column");
    }

    /** A blank code, or the one written where there was a blank. */
    private static boolean isOpen(String code) {
        return code.isEmpty() || code.equals("X") || code.equals("NV");
    }

    private static Optional<Position> position(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "Y" -> Optional.of(Position.IN_FAVOUR);
            case "N" -> Optional.of(Position.AGAINST);
            case "A" -> Optional.of(Position.ABSTAINING);
            case "X", "NV", "" -> Optional.of(Position.NOT_VOTING);
            default -> Optional.empty();
        };
    }
}
