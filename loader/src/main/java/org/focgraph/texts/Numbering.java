package org.focgraph.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where each paragraph of a text stands in the way lawyers cite it: PP24 is the twenty-fourth preambular paragraph, OP6(c)
 * item (c) of operative paragraph 6. What is doubtful has no place.
 *
 * <p>Preambular paragraphs are counted in their order, without the line that names the organ. Operative paragraphs go by
 * the number printed; whatever comes after the numbers begin again is not counted. A treaty in a single annex is cited by
 * its own numbers, as in {@code annex, article 6(2)}; other annexes are not counted.
 */
final class Numbering {

    private static final Pattern ORGAN = Pattern.compile(
            "The (General Assembly|Human Rights Council|Security Council|Economic and Social Council),?");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4})\\.");
    private static final Pattern ITEM = Pattern.compile("\\(([a-z]{1,5})\\)");
    private static final Pattern ARTICLE = Pattern.compile("Article ([0-9]{1,3})\\.?");
    private static final Pattern ANNEX = Pattern.compile("(?i)(annex|appendix)\\b.{0,20}");
    private static final int MOST_LEVELS = 5;

    private final Map<Integer, String> places = new HashMap<>();
    private final Map<String, List<Part>> passages = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private Numbering(List<Part> parts) {
        new Walk().over(parts);
    }

    static Numbering of(List<Part> parts) {
        return new Numbering(parts);
    }

    /** The locator of a part; empty for headings, page furniture, bullets and what stands in an annex. */
    Optional<String> place(Part part) {
        return Optional.ofNullable(places.get(part.order()));
    }

    /** The paragraph a locator names, with everything below it; empty where the text has none. */
    List<Part> passage(String locator) {
        return passages.getOrDefault(locator, List.of());
    }

    /** Every locator of the text, in its order. */
    List<String> locators() {
        return List.copyOf(passages.keySet());
    }

    /** The state of one walk through the text. */
    private final class Walk {
        private int preambular;
        private int operative;
        private boolean begun;
        private boolean isOver;
        private Annex annex;
        private List<String> above = new ArrayList<>();

        void over(List<Part> parts) {
            parts.forEach(this::visit);
        }

        private void visit(Part part) {
            switch (part.kind()) {
                case TITLE ->
                    passages.computeIfAbsent("title", title -> new ArrayList<>())
                            .add(part);
                case PREAMBULAR, OPERATIVE, PARAGRAPH -> {
                    if (annex != null) {
                        annex.paragraph(part);
                    } else if (!isOver && part.kind() != PartKind.PARAGRAPH) {
                        paragraph(part);
                    }
                }
                default -> head(part);
            }
        }

        private void head(Part part) {
            if (ANNEX.matcher(part.text()).matches()) {
                annex = part.text().equals("Annex") && !isOver ? new Annex() : null;
                isOver = true;
            } else if (annex != null) {
                annex.head(part);
            }
        }

        private void paragraph(Part part) {
            if (part.kind() == PartKind.PREAMBULAR && part.level() == 0) {
                preambular(part);
            } else if (part.kind() == PartKind.OPERATIVE && part.level() == 1) {
                numbered(part);
            } else {
                item(part);
            }
        }

        private void preambular(Part part) {
            if (operative > 0) {
                // After the operative part only the line of the meeting is printed without a number.
                above = new ArrayList<>();
                return;
            }
            if (!begun && ORGAN.matcher(part.text()).matches()) {
                begun = true;
                return;
            }
            begun = true;
            top("PP" + ++preambular, part);
        }

        private void numbered(Part part) {
            var matcher = NUMBER.matcher(part.number());
            if (!matcher.matches()) {
                below(part);
                return;
            }
            int number = Integer.parseInt(matcher.group(1));
            if (number <= operative) {
                isOver = true;
                return;
            }
            operative = number;
            top("OP" + number, part);
        }

        private void top(String locator, Part part) {
            above = new ArrayList<>(List.of(locator));
            put(locator, part);
        }

        /** A treaty: its preamble, then articles with numbered paragraphs. */
        private final class Annex {
            private String article = "annex, preamble";

            void head(Part part) {
                var matcher = ARTICLE.matcher(part.number());
                if (matcher.matches()) {
                    article = "annex, article " + matcher.group(1);
                    above = new ArrayList<>();
                }
            }

            void paragraph(Part part) {
                var matcher = NUMBER.matcher(part.number());
                if (matcher.matches()) {
                    passages.computeIfAbsent(article, none -> new ArrayList<>()).add(part);
                    var locator = article + "(" + matcher.group(1) + ")";
                    if (!taken.contains(locator) && article.contains("article")) {
                        above = new ArrayList<>(List.of(locator));
                        put(locator, part);
                    }
                } else {
                    passages.computeIfAbsent(article, none -> new ArrayList<>()).add(part);
                    item(part);
                }
            }
        }

        /** An item: (c) below OP6, (ii) below that. */
        private void item(Part part) {
            var matcher = ITEM.matcher(part.number());
            int level = part.level() - 1;
            if (above.isEmpty() || level < 1 || level > MOST_LEVELS || level > above.size() || !matcher.matches()) {
                below(part);
                return;
            }
            above = new ArrayList<>(above.subList(0, level));
            var locator = above.get(level - 1) + "(" + matcher.group(1) + ")";
            above.forEach(upper -> passages.get(upper).add(part));
            if (taken.contains(locator)) {
                return;
            }
            above.add(locator);
            put(locator, part);
        }

        private void put(String locator, Part part) {
            taken.add(locator);
            places.put(part.order(), locator);
            passages.computeIfAbsent(locator, none -> new ArrayList<>()).add(part);
        }

        /** Belongs to what stands above it and has no place of its own. */
        private void below(Part part) {
            above.forEach(upper -> passages.get(upper).add(part));
        }
    }
}
