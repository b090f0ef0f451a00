package org.focgraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.focgraph.symbol.DocumentKind;
import org.focgraph.symbol.Organ;
import org.focgraph.symbol.Repair;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;
import org.focgraph.table.Row;

/** Links symbols: any that can be read has an address, whether the curated tables describe it or not. */
final class ResolutionLinker implements Linker {

    private final Optional<Organ> organ;
    private final Map<Symbol, Target> described = new HashMap<>();
    private final Map<Symbol, List<Symbol>> adoptedFrom = new HashMap<>();

    /** @param organ of all cells, where the user knows it */
    ResolutionLinker(Rows rows, Optional<Organ> organ) {
        this.organ = organ;
        rows.of("resolutions", row -> {
            describe(row);
            for (var draft : row.values("draft_symbol")) {
                draft(draft.lexical(), row.text("symbol"));
            }
        });
        rows.of("council-texts", this::describe);
    }

    private void describe(Row row) {
        var written = row.text("symbol");
        if (Symbol.read(written) instanceof SymbolReading.Parsed parsed) {
            described.put(
                    parsed.symbol(),
                    Target.of(LinkKind.RESOLUTION, Symbol.keyOf(written), written + ": " + row.text("title")));
        }
    }

    private void draft(String draft, String adopted) {
        if (Symbol.read(draft) instanceof SymbolReading.Parsed from
                && Symbol.read(adopted) instanceof SymbolReading.Parsed to) {
            adoptedFrom.computeIfAbsent(from.symbol(), key -> new ArrayList<>()).add(to.symbol());
        }
    }

    @Override
    public Link link(String cell, Optional<Period> period) {
        var reading = organ.map(known -> Symbol.read(cell, known)).orElseGet(() -> Symbol.read(cell));
        if (reading instanceof SymbolReading.Ambiguous ambiguous) {
            return byDate(cell, period)
                    .orElseGet(() -> Link.ambiguous(
                            ambiguous.reason(),
                            ambiguous.readings().stream().map(this::target).toList()));
        }
        return reading instanceof SymbolReading.Parsed parsed
                ? of(parsed)
                : Link.none(((SymbolReading.Unreadable) reading).reason(), List.of());
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
                described.containsKey(symbol) ? List.of() : parts(symbol));
    }

    private static double confidence(SymbolReading.Parsed parsed) {
        boolean supplied = parsed.repairs().stream().anyMatch(repair -> switch (repair) {
            case ORGAN_FROM_YEAR, ORGAN_FROM_SESSION, ORGAN_GIVEN, REMARK -> true;
            default -> false;
        });
        return parsed.isExact() ? Link.CERTAIN : supplied ? Link.SUPPLIED : Link.RESPELT;
    }

    private Target target(Symbol symbol) {
        return described.getOrDefault(symbol, Target.of(LinkKind.RESOLUTION, symbol.key(), symbol.normal()));
    }

    /** {@code A/RES/217(III)} is a resolution of several parts, of which the tables describe one. */
    private List<Target> parts(Symbol whole) {
        return described.entrySet().stream()
                .filter(entry -> entry.getKey().organ() == whole.organ()
                        && entry.getKey().kind() == whole.kind()
                        && entry.getKey().session().equals(whole.session())
                        && entry.getKey().number() == whole.number())
                .map(Map.Entry::getValue)
                .sorted((a, b) -> a.iri().compareTo(b.iri()))
                .toList();
    }
}
