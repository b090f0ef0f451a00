package org.focgraph.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Links recommendations by number, by label, or by words that only one label has together. */
final class RecommendationLinker implements Linker {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:https://w3id\\.org/focgraph/)?(?:recommendations?|rec|no|number|nr|#)?[ ./]*0*([0-9]{1,3})\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final int ENOUGH_WORDS = 2;

    private final Map<Phrase, Target> labels = new LinkedHashMap<>();
    private final Map<String, Target> numbers = new LinkedHashMap<>();

    RecommendationLinker(List<KnownThing> recommendations) {
        for (var recommendation : recommendations) {
            numbers.put(recommendation.code(), recommendation.target());
            labels.put(Phrase.of(recommendation.target().label()), recommendation.target());
        }
    }

    @Override
    public Link link(String cell, Evidence beside) {
        var number = NUMBER.matcher(cell.strip());
        if (number.matches()) {
            var target = numbers.get(number.group(1));
            return target == null
                    ? Link.none("there are recommendations 1 to " + numbers.size(), List.of())
                    : Link.to(target, Match.CODE, Link.CERTAIN, "number of the recommendation");
        }
        var phrase = Phrase.of(cell);
        var same = labels.get(phrase);
        if (same != null) {
            return cell.equals(same.label())
                    ? Link.to(same, Match.EXACT, Link.CERTAIN, "label of the recommendation")
                    : Link.to(same, Match.NORMALISED, Link.RESPELT, "label of the recommendation, spelt otherwise");
        }
        return byWords(phrase);
    }

    private Link byWords(Phrase phrase) {
        var words = phrase.words();
        var all = labels.entrySet().stream()
                .filter(entry ->
                        words.size() >= ENOUGH_WORDS && entry.getKey().words().containsAll(words))
                .map(Map.Entry::getValue)
                .toList();
        if (all.size() == 1) {
            return Link.to(all.get(0), Match.NORMALISED, Link.SUPPLIED, "the only label with all these words");
        }
        return all.isEmpty()
                ? Link.none("no recommendation has this number or these words", Overlap.most(phrase, labels))
                : Link.ambiguous("several labels have these words", all);
    }
}
