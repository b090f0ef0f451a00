package org.focgraph.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The costs of every round, and what they say beside each other. */
final class Results {

    /** One process or chain of processes in one round. */
    record Run(Cost cost, double disk) {}

    private final Map<String, List<Run>> runs = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    void add(String what, Cost cost, double disk) {
        runs.computeIfAbsent(what, w -> new ArrayList<>()).add(new Run(cost, disk));
    }

    void note(String line) {
        notes.add(line);
    }

    String markdown(Map<String, String> facts) {
        var text = new StringBuilder("# Benchmark\n\n");
        facts.forEach((name, fact) -> text.append("- ").append(name).append(": ").append(fact).append('\n'));
        text.append("\nMedian [least..most].\n\n| what | n | wall s | CPU s | peak resident MB | of it anonymous MB | disk MB |\n|---|---|---|---|---|---|---|\n");
        runs.forEach((what, all) -> text.append("| ")
                .append(String.join(
                        " | ",
                        what,
                        Integer.toString(all.size()),
                        spread(all, run -> run.cost().wall(), 1),
                        spread(all, run -> run.cost().cpu(), 1),
                        spread(all, run -> run.cost().resident(), 0),
                        spread(all, run -> run.cost().anonymous(), 0),
                        all.get(0).disk() == 0 ? "-" : spread(all, Run::disk, 0)))
                .append(" |\n"));
        text.append("\nRatios within a round.\n\n| ratio | aim | median [least..most] | met |\n|---|---|---|---|\n");
        ratio(text, "CPU, import / chain", Bench.IMPORT, Bench.CHAIN, run -> run.cost().cpu(), 0.25);
        ratio(text, "wall, import / bare loader", Bench.IMPORT, Bench.BARE, run -> run.cost().wall(), 1.3);
        ratio(text, "CPU, import / bare loader", Bench.IMPORT, Bench.BARE, run -> run.cost().cpu(), Double.NaN);
        ratio(text, "wall, import / chain", Bench.IMPORT, Bench.CHAIN, run -> run.cost().wall(), Double.NaN);
        ratio(text, "disk, import / chain", Bench.IMPORT, Bench.CHAIN, Run::disk, 0.25);
        ratio(text, "CPU, conversion / floor", Bench.CONVERSION, Bench.FLOOR, run -> run.cost().cpu(), 1.5);
        ratio(text, "wall, conversion / floor", Bench.CONVERSION, Bench.FLOOR, run -> run.cost().wall(), 1.5);
        aboveFixed(text);
        limit(text, "peak resident MB, conversion", Bench.CONVERSION, run -> run.cost().resident(), 350);
        text.append('\n');
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        return text.toString();
    }

    private void ratio(
            StringBuilder text, String name, String ours, String theirs, ToDoubleFunction<Run> figure, double aim) {
        if (runs.containsKey(ours) && runs.containsKey(theirs)) {
            var one = runs.get(ours);
            var other = runs.get(theirs);
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < one.size(); i++) {
                ratios.add(figure.applyAsDouble(one.get(i)) / figure.applyAsDouble(other.get(i)));
            }
            line(text, name, ratios, aim, 2);
        }
    }

    /** What grows with the file: the start of Java and the reading of tables, measured in the same round, taken off. */
    private void aboveFixed(StringBuilder text) {
        if (runs.containsKey(Bench.CONVERSION)) {
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < runs.get(Bench.CONVERSION).size(); i++) {
                ratios.add((cpu(Bench.CONVERSION, i) - cpu(Bench.CONVERSION_FIXED, i))
                        / (cpu(Bench.FLOOR, i) - cpu(Bench.FLOOR_FIXED, i)));
            }
            line(text, "CPU, conversion / floor, each without its fixed cost", ratios, 1.5, 2);
        }
    }

    private double cpu(String what, int round) {
        return runs.get(what).get(round).cost().cpu();
    }

    private void limit(StringBuilder text, String name, String what, ToDoubleFunction<Run> figure, double aim) {
        if (runs.containsKey(what)) {
            line(text, name, runs.get(what).stream().map(figure::applyAsDouble).toList(), aim, 0);
        }
    }

    private static void line(StringBuilder text, String name, List<Double> values, double aim, int digits) {
        boolean aimed = !Double.isNaN(aim);
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                name,
                aimed ? "≤ " + aim : "-",
                spread(values, digits),
                aimed ? median(values) <= aim ? "yes" : "no" : "-"));
    }

    private static String spread(List<Run> all, ToDoubleFunction<Run> figure, int digits) {
        return spread(all.stream().map(figure::applyAsDouble).toList(), digits);
    }

    private static String spread(List<Double> values, int digits) {
        var sorted = values.stream().sorted().toList();
        var format = "%." + digits + "f";
        var middle = String.format(Locale.ROOT, format, median(values));
        return sorted.size() == 1
                ? middle
                : String.format(
                        Locale.ROOT,
                        "%s [" + format + ".." + format + "]",
                        middle,
                        sorted.get(0),
                        sorted.get(sorted.size() - 1));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
