package org.focgraph.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.focgraph.state.StateDirectory;
import org.focgraph.state.StateResolver;
import org.focgraph.symbol.Symbol;
import org.focgraph.table.Row;
import org.focgraph.table.Value;

/** What the curated tables know; each is read when it is asked for. */
record TableKnowledge(Path folder) implements Knowledge {

    @Override
    public List<KnownText> resolutions() {
        var texts = new ArrayList<KnownText>();
        var rows = new Rows(folder);
        rows.of("resolutions", row -> texts.add(text(row, row.text("series"), row.values("draft_symbol"))));
        rows.of("council-texts", row -> texts.add(text(row, "", List.of())));
        return texts;
    }

    private static KnownText text(Row row, String series, List<Value> drafts) {
        var symbol = row.text("symbol");
        return new KnownText(
                Target.of(LinkKind.RESOLUTION, Symbol.keyOf(symbol), symbol + ": " + row.text("title")),
                symbol,
                row.text("title"),
                row.text("adoption_date"),
                series,
                drafts.stream().map(Value::lexical).toList());
    }

    @Override
    public List<KnownThing> things(LinkKind kind) {
        var things = new ArrayList<KnownThing>();
        new Rows(folder)
                .of(
                        kind.word() + "s",
                        row -> things.add(
                                switch (kind) {
                                    case RIGHT -> concept(kind, row, List.of("unbis_label", "unbis_label_zh"));
                                    case THREAT -> concept(kind, row, List.of("unbis_label"));
                                    case RECOMMENDATION ->
                                        KnownThing.plain(target(kind, row, "number", "label"), row.text("number"), "");
                                    case DOCUMENT ->
                                        KnownThing.plain(
                                                target(kind, row, "key", "title"), row.text("key"), row.text("date"));
                                    default -> throw new IllegalArgumentException("not known by words: " + kind);
                                }));
        return things;
    }

    private static KnownThing concept(LinkKind kind, Row row, List<String> labels) {
        var terms =
                labels.stream().map(row::text).filter(text -> !text.isEmpty()).toList();
        var codes = row.text("unbis_id").isEmpty() ? List.<String>of() : List.of(row.text("unbis_id"));
        boolean exact = row.text("unbis_match").equals("exact");
        var near = new ArrayList<>(terms);
        near.addAll(codes);
        return new KnownThing(
                target(kind, row, "key", "label"),
                row.text("key"),
                exact ? terms : List.of(),
                exact ? codes : List.of(),
                exact ? List.of() : near,
                "");
    }

    private static Target target(LinkKind kind, Row row, String key, String label) {
        return Target.of(kind, row.text(key), row.text(label));
    }

    @Override
    public StateResolver states() {
        return StateDirectory.read(folder).resolver();
    }
}
