package org.focgraph.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.focgraph.content.Vocabulary;
import org.focgraph.state.NameEntry;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/** All things there are to link to, by their addresses; immutable. */
public final class Things {

    private final Map<String, Thing> byAddress = new LinkedHashMap<>();

    Things(Knowledge knowledge) {
        knowledge.resolutions().forEach(this::resolution);
        states(knowledge);
        for (var kind : List.of(LinkKind.RIGHT, LinkKind.THREAT, LinkKind.RECOMMENDATION, LinkKind.DOCUMENT)) {
            knowledge.things(kind).forEach(thing -> thing(kind, thing));
        }
    }

    private void resolution(KnownText text) {
        var symbol = Symbol.read(text.symbol()) instanceof SymbolReading.Parsed parsed
                ? Optional.of(parsed.symbol())
                : Optional.<Symbol>empty();
        add(new Thing(
                LinkKind.RESOLUTION,
                text.target(),
                text.title(),
                List.of(text.symbol()),
                symbol,
                text.date(),
                text.series()));
    }

    private void states(Knowledge knowledge) {
        var resolver = knowledge.states();
        var names = new HashMap<String, List<String>>();
        for (NameEntry name : resolver.names()) {
            names.computeIfAbsent(name.state(), key -> new ArrayList<>()).add(name.label());
        }
        resolver.states().stream().sorted().forEach(key -> {
            var label = resolver.label(key).orElse(key);
            var aliases = names.getOrDefault(key, List.of()).stream()
                    .distinct()
                    .filter(name -> !name.equals(label))
                    .sorted()
                    .toList();
            add(new Thing(
                    LinkKind.STATE, Target.of(LinkKind.STATE, key, label), label, aliases, Optional.empty(), "", ""));
        });
    }

    private void thing(LinkKind kind, KnownThing thing) {
        add(new Thing(kind, thing.target(), thing.target().label(), thing.terms(), Optional.empty(), thing.date(), ""));
    }

    private void add(Thing thing) {
        byAddress.put(thing.target().iri(), thing);
    }

    /** By its whole address, or by the part after the base. */
    public Optional<Thing> get(String address) {
        var whole = byAddress.get(address);
        return Optional.ofNullable(whole == null ? byAddress.get(Vocabulary.BASE + address) : whole);
    }

    public Collection<Thing> all() {
        return byAddress.values();
    }
}
