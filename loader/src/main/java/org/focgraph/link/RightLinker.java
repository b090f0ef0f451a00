package org.focgraph.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.focgraph.table.Row;

/** Links names of rights: their own, and those of the UNBIS thesaurus that mean exactly the same. */
final class RightLinker implements Linker {

    private record Name(String label, Target target, Match match, String reason) {}

    private final Map<String, Name> verbatim = new LinkedHashMap<>();
    private final Map<String, Name> names = new LinkedHashMap<>();
    private final Map<String, List<Target>> near = new LinkedHashMap<>();
    private final Map<Phrase, Target> labels = new LinkedHashMap<>();

    RightLinker(Rows rows) {
        rows.of("rights", this::add);
    }

    private void add(Row row) {
        var target = Target.of(LinkKind.RIGHT, row.text("key"), row.text("label"));
        labels.put(Phrase.of(row.text("label")), target);
        name(row.text("label"), target, Match.EXACT, "label of the right");
        name(row.text("key"), target, Match.CODE, "key of the right");
        name(target.iri(), target, Match.CODE, "address of the right");
        boolean exact = row.text("unbis_match").equals("exact");
        for (var column : List.of("unbis_label", "unbis_label_zh", "unbis_id")) {
            var text = row.text(column);
            if (exact) {
                var match = column.equals("unbis_id") ? Match.CODE : Match.EXACT;
                name(text, target, match, "term of the UNBIS thesaurus, an exact match");
            } else if (!text.isEmpty()) {
                near.computeIfAbsent(Phrase.of(text).text(), key -> new ArrayList<>())
                        .add(target);
            }
        }
    }

    private void name(String label, Target target, Match match, String reason) {
        if (!label.isEmpty()) {
            var name = new Name(label, target, match, reason);
            verbatim.putIfAbsent(label, name);
            names.putIfAbsent(Phrase.of(label).text(), name);
        }
    }

    @Override
    public Link link(String cell, Optional<Period> period) {
        var phrase = Phrase.of(cell);
        var same = verbatim.get(cell);
        if (same != null) {
            return Link.to(same.target(), same.match(), Link.CERTAIN, same.reason());
        }
        var name = names.get(phrase.text());
        if (name != null) {
            var match = name.match() == Match.CODE ? Match.CODE : Match.NORMALISED;
            return Link.to(name.target(), match, Link.RESPELT, name.reason() + "; as \"" + name.label() + "\"");
        }
        var close = near.get(phrase.text());
        if (close != null) {
            return Link.none("a term of the UNBIS thesaurus that comes near the right but is not the same", close);
        }
        return Link.none("no right is known by this name", Overlap.most(phrase, labels));
    }
}
