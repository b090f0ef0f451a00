package org.focgraph.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.content.Vocabulary;

/**
 * By which words a paragraph shows that it is about a thing: those of table {@code wordings} for a right or a threat, the
 * number for a resolution. A word is found where it begins a word of the paragraph, whatever the case.
 */
final class Wordings {

    private static final Pattern SYMBOL = Pattern.compile("A/(?:HRC/)?RES/(.+)");

    private final Map<Node, Pattern> patterns;

    private Wordings(Map<Node, Pattern> patterns) {
        this.patterns = patterns;
    }

    static Wordings read(Graph curated) {
        var words = new HashMap<Node, List<String>>();
        curated.find(Node.ANY, SKOS.hiddenLabel.asNode(), Node.ANY)
                .forEachRemaining(triple -> words.computeIfAbsent(triple.getSubject(), thing -> new ArrayList<>())
                        .add(beginning(triple.getObject().getLiteralLexicalForm())));
        curated.find(Node.ANY, org.focgraph.dataset.Statements.foc("symbol"), Node.ANY)
                .forEachRemaining(triple -> {
                    var matcher = SYMBOL.matcher(triple.getObject().getLiteralLexicalForm());
                    if (triple.getSubject().getURI().startsWith(Vocabulary.BASE + "resolution/") && matcher.matches()) {
                        words.put(triple.getSubject(), List.of(number(matcher.group(1))));
                    }
                });
        return new Wordings(words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Pattern.compile(String.join(
                                "|", entry.getValue().stream().sorted().toList())))));
    }

    private static String beginning(String words) {
        return "(?<![\\p{L}\\p{N}])" + Pattern.quote(words.toLowerCase(Locale.ROOT));
    }

    /** {@code 68/167}, but neither 168/167 nor 68/1670; {@code 217 A (III)} is spelt in many ways and looked for by its first number. */
    private static String number(String shortForm) {
        var lower = shortForm.toLowerCase(Locale.ROOT);
        int bracket = lower.indexOf('(');
        var core = bracket > 0 ? lower.substring(0, bracket) : lower.replaceFirst("\\[?[a-z]\\]?$", "");
        return "(?<![0-9/])" + Pattern.quote(core) + "(?![0-9])";
    }

    boolean knows(Node thing) {
        return patterns.containsKey(thing);
    }

    boolean areIn(List<Part> passage, Node thing) {
        var pattern = patterns.get(thing);
        return passage.stream().anyMatch(part -> pattern.matcher(part.text().toLowerCase(Locale.ROOT))
                .find());
    }
}
