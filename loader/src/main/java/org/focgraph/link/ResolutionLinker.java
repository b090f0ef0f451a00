package org.focgraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.focgraph.symbol.DocumentKind;
import org.focgraph.symbol.Repair;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/**
 * Links symbols: any that can be read has an address, whether the text is described or not. A title alone links nothing,
 * since organs adopt texts under the same title year after year; the day of adoption, or organ and session, tell.
 */
final class ResolutionLinker implements Linker {

    private static final int MOST_OF_A_TITLE = 20;

    private final Map<Symbol, KnownText> described = new HashMap<>();
    private final Map<Symbol, List<Symbol>> parts = new HashMap<>();
    private final Map<Symbol, List<Symbol>> adoptedFrom = new HashMap<>();
    private final Map<String, List<Symbol>> titles = new HashMap<>();
    private final Map<String, Symbol> labels = new HashMap<>();

    ResolutionLinker(List<KnownText> texts) {
        texts.forEach(this::describe);
    }

    private void describe(KnownText text) {
        if (!(Symbol.read(text.symbol()) instanceof SymbolReading.Parsed parsed)) {
            return;
        }
        var symbol = parsed.symbol();
        described.put(symbol, text);
        labels.put(text.target().label(), symbol);
        labels.put(text.target().iri(), symbol);
        if (!symbol.part().isEmpty()) {
            parts.computeIfAbsent(symbol.whole(), key -> new ArrayList<>()).add(symbol);
        }
        if (!text.title().isEmpty()) {
            titles.computeIfAbsent(Phrase.of(text.title()).text(), key -> new ArrayList<>())
                    .add(symbol);
        }
        for (var draft : text.drafts()) {
            if (Symbol.read(draft) instanceof SymbolReading.Parsed from) {
                adoptedFrom
                        .computeIfAbsent(from.symbol(), key -> new ArrayList<>())
                        .add(symbol);
            }
        }
    }

    @Override
    public Link link(String cell, Evidence beside) {
        var label = labels.get(cell);
        if (label != null) {
            return Link.to(target(label), Match.EXACT, Link.CERTAIN, "label or address of the resolution");
        }
        var reading = beside.organ().map(known -> Symbol.read(cell, known)).orElseGet(() -> Symbol.read(cell));
        if (reading instanceof SymbolReading.Ambiguous ambiguous) {
            return byDate(cell, beside.period())
                    .orElseGet(() -> Link.ambiguous(
                            ambiguous.reason(),
                            ambiguous.readings().stream().map(this::target).toList()));
        }
        return reading instanceof SymbolReading.Parsed parsed
                ? of(parsed)
                : byTitle(cell, beside)
                        .orElseGet(() -> Link.none(((SymbolReading.Unreadable) reading).reason(), List.of()));
    }

    /** Session 44 of the Assembly was in 1989 and 1990, that of the Council in 2020. */
    private Optional<Link> byDate(String cell, Optional<Period> period) {
        if (period.isEmpty()
                || period.get().first().getYear() != period.get().last().getYear()) {
            return Optional.empty();
        }
        var dated = Symbol.read(cell + " (" + period.get().first().getYear() + ")");
        return dated instanceof SymbolReading.Parsed parsed ? Optional.of(of(parsed)) : Optional.empty();
    }

    private Link of(SymbolReading.Parsed parsed) {
        var symbol = parsed.symbol();
        if (symbol.kind() != DocumentKind.RESOLUTION && symbol.kind() != DocumentKind.DECISION) {
            var adopted = adoptedFrom.getOrDefault(symbol, List.of()).stream()
                    .map(this::target)
                    .toList();
            return Link.none(
                    symbol.normal() + " is not a resolution or decision"
                            + (adopted.isEmpty() ? "" : "; the text adopted from it is given as candidate"),
                    adopted);
        }
        var known = described.containsKey(symbol) ? "described in focgraph" : "not described in the tables of focgraph";
        var done = parsed.repairs().stream().map(Repair::words).collect(Collectors.joining("; "));
        var match = parsed.isExact() ? Match.EXACT : Match.NORMALISED;
        return new Link(
                Optional.of(target(symbol)),
                match,
                confidence(parsed),
                done.isEmpty() ? known : known + "; " + done,
                described.containsKey(symbol) ? List.of() : parts(symbol),
                isDecided(parsed));
    }

    private static double confidence(SymbolReading.Parsed parsed) {
        boolean supplied = parsed.repairs().stream().anyMatch(repair -> switch (repair) {
            case ORGAN_FROM_YEAR, ORGAN_FROM_SESSION, ORGAN_GIVEN, REMARK -> true;
            default -> false;
        });
        return parsed.isExact() ? Link.CERTAIN : supplied ? Link.SUPPLIED : Link.RESPELT;
    }

    /** Whether all that was supplied comes from what was said of the text, and nothing from a rule alone. */
    private static boolean isDecided(SymbolReading.Parsed parsed) {
        var repairs = parsed.repairs();
        return (repairs.contains(Repair.ORGAN_FROM_YEAR) || repairs.contains(Repair.ORGAN_GIVEN))
                && !repairs.contains(Repair.ORGAN_FROM_SESSION)
                && !repairs.contains(Repair.REMARK);
    }

    private Optional<Link> byTitle(String cell, Evidence beside) {
        var all = titles.getOrDefault(Phrase.of(cell).text(), List.of());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var fitting = all.stream().filter(symbol -> fits(symbol, beside)).toList();
        boolean told = beside.period().filter(Period::isDay).isPresent()
                || beside.organ().isPresent() && beside.session().isPresent();
        if (told && fitting.size() == 1) {
            return Optional.of(Link.to(target(fitting.get(0)), Match.NORMALISED, Link.SUPPLIED, "title of the text")
                    .decided(" of this " + (beside.session().isPresent() ? "organ and session" : "day")));
        }
        var candidates = fitting.isEmpty() ? all : fitting;
        return Optional.of(Link.ambiguous(
                fitting.isEmpty()
                        ? "a title, but of texts of another date, organ or session"
                        : "a title, which other texts may have too; the day of adoption, or organ and session, would tell",
                candidates.stream()
                        .limit(MOST_OF_A_TITLE)
                        .map(this::target)
                        .sorted((a, b) -> a.iri().compareTo(b.iri()))
                        .toList()));
    }

    private boolean fits(Symbol symbol, Evidence beside) {
        return beside.organ().map(symbol.organ()::equals).orElse(true)
                && beside.session().map(session -> isOf(symbol, session)).orElse(true)
                && beside.period()
                        .map(when -> Period.of(described.get(symbol).date())
                                .map(when::meets)
                                .orElse(false))
                        .orElse(true);
    }

    /** Whether a text is of a session, whatever the numerals. */
    static boolean isOf(Symbol symbol, String session) {
        var number = symbol.sessionNumber();
        return symbol.session().equalsIgnoreCase(session)
                || number.isPresent() && session.equals(String.valueOf(number.getAsInt()));
    }

    private Target target(Symbol symbol) {
        var known = described.get(symbol);
        return known == null ? Target.of(LinkKind.RESOLUTION, symbol.key(), symbol.normal()) : known.target();
    }

    /** {@code A/RES/217(III)} is a resolution of several parts, of which the tables describe one. */
    private List<Target> parts(Symbol symbol) {
        return parts.getOrDefault(symbol.whole(), List.of()).stream()
                .map(this::target)
                .sorted((a, b) -> a.iri().compareTo(b.iri()))
                .toList();
    }
}
