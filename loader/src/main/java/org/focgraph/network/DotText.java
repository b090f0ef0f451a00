package org.focgraph.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The language of Graphviz; {@code neato -n} keeps the places. */
final class DotText {

    private final NetworkFile file;
    private final OutputStream out;

    private DotText(NetworkFile file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    static void write(NetworkFile file, OutputStream out) throws IOException {
        new DotText(file, out).write();
    }

    private void write() throws IOException {
        line("digraph " + quoted(file.colophon().name()) + " {");
        var about = new LinkedHashMap<String, String>();
        file.colophon().entries().forEach(entry -> about.put(entry.name(), entry.value()));
        line("  graph " + list(about) + ";");
        line("  node [label=\"\", style=filled, color=white, fixedsize=true, width=0.2, height=0.2, fontsize=11];");
        line("  edge [arrowsize=0.6, color=\"#5B6470\"];");
        for (var node : file.network().nodes()) {
            line("  " + quoted(node.token()) + " " + list(attributes(node)) + ";");
        }
        for (var edge : file.network().edges()) {
            line("  " + quoted(NetworkFile.token(edge.from())) + " -> " + quoted(NetworkFile.token(edge.to())) + " "
                    + list(attributes(edge)) + ";");
        }
        line("}");
    }

    private Map<String, String> attributes(NetworkNode node) {
        var attributes = new LinkedHashMap<String, String>();
        var mark = KindMark.of(node.kind());
        var place = file.place(node);
        // beside the mark and not in it, so that marks keep their shape
        attributes.put("xlabel", node.label());
        attributes.put("kind", node.kind());
        attributes.put("URL", node.iri());
        attributes.put("date", node.date());
        attributes.put("lane", node.lane());
        attributes.put("shape", mark.dot());
        attributes.put("fillcolor", mark.hex());
        attributes.put("pos", Point.text(place.x()) + "," + Point.text(place.y()));
        return attributes;
    }

    private static Map<String, String> attributes(NetworkEdge edge) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("id", edge.id());
        attributes.put("relation", edge.relation());
        attributes.put("style", edge.isInterpretive() ? "dashed" : "solid");
        edge.weight().ifPresent(weight -> attributes.put("strength", Double.toString(weight)));
        edge.details().forEach(attributes::putIfAbsent);
        return attributes;
    }

    private static String list(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .filter(attribute -> !attribute.getValue().isEmpty())
                .map(attribute -> name(attribute.getKey()) + "=" + quoted(attribute.getValue()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String name(String attribute) {
        return attribute.matches("[A-Za-z_][A-Za-z0-9_]*") ? attribute : quoted(attribute);
    }

    /** In DOT a backslash begins an escape, and a quotation mark ends a text; a line break stays as it is. */
    private static String quoted(String text) {
        return '"' + XmlText.allowed(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void line(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
