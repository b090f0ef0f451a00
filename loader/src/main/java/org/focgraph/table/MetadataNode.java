package org.focgraph.table;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Suggestion;

/** One value in a metadata file; what asks for a text and finds a number reports it. */
record MetadataNode(MetadataFile file, JsonNode json, String pointer) {

    Optional<MetadataNode> get(String key) {
        return Optional.ofNullable(json.get(key))
                .map(value -> new MetadataNode(file, value, pointer + JsonPointer.SEPARATOR + escape(key)));
    }

    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    boolean isText() {
        return json.isTextual();
    }

    boolean isObject() {
        return json.isObject();
    }

    boolean isNull() {
        return json.isNull();
    }

    boolean isNumber() {
        return json.isNumber();
    }

    String raw() {
        return json.asText();
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The values of an array, or the one value that stands where an array may stand. */
    List<MetadataNode> items() {
        if (!json.isArray()) {
            return List.of(this);
        }
        var items = new ArrayList<MetadataNode>();
        for (int i = 0; i < json.size(); i++) {
            items.add(new MetadataNode(file, json.get(i), pointer + JsonPointer.SEPARATOR + i));
        }
        return items;
    }

    Optional<String> text() {
        return json.isTextual() ? Optional.of(json.textValue()) : wrong("a text in quotes");
    }

    Optional<Boolean> flag() {
        return json.isBoolean() ? Optional.of(json.booleanValue()) : wrong("true or false");
    }

    Optional<Integer> count() {
        return json.isInt() && json.intValue() >= 0 ? Optional.of(json.intValue()) : wrong("a whole number from 0");
    }

    Optional<MetadataNode> object() {
        return json.isObject() ? Optional.of(this) : wrong("an object in { }");
    }

    List<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    Optional<String> text(String key) {
        return get(key).flatMap(MetadataNode::text);
    }

    boolean flag(String key) {
        return get(key).flatMap(MetadataNode::flag).orElse(false);
    }

    Optional<Integer> count(String key) {
        return get(key).flatMap(MetadataNode::count);
    }

    private <T> Optional<T> wrong(String wanted) {
        error("METADATA-VALUE", shown() + " where " + wanted + " is wanted", "write " + wanted);
        return Optional.empty();
    }

    String shown() {
        return json.isTextual() ? Printable.quoted(json.textValue()) : Printable.of(shortened(json.toString()));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    Location location() {
        return file.valueAt(pointer);
    }

    void error(String code, String found, String advice) {
        file.tell(Problem.error(location(), code, found, advice));
    }

    void warning(String code, String found, String advice) {
        file.tell(Problem.warning(location(), code, found, advice));
    }

    /**
     * Reports what is not a property of CSVW here: an error where it is a slip of the pen, and a warning where it is
     * foreign, since CSVW says to ignore it.
     */
    void expect(MetadataKind kind) {
        names().stream().filter(name -> !kind.terms().contains(name)).forEach(name -> foreign(name, kind));
        get("@type")
                .filter(type -> !type.raw().equals(kind.type()))
                .ifPresent(type -> type.error(
                        "METADATA-VALUE",
                        type.shown() + " is not what this is",
                        "write \"" + kind.type() + "\", or remove it"));
        get("@id")
                .filter(id -> id.raw().startsWith("_:"))
                .ifPresent(
                        id -> id.error("METADATA-VALUE", id.shown() + " is no address", "write a URL, or remove it"));
    }

    private void foreign(String name, MetadataKind kind) {
        var location = file.keyAt(pointer + JsonPointer.SEPARATOR + escape(name));
        int colon = name.indexOf(':');
        var prefix = colon < 0 ? "" : name.substring(0, colon);
        boolean isFull = colon > 0
                && (name.startsWith("//", colon + 1) || CsvwPrefixes.names().contains(prefix));
        if (isFull && kind.isOpen()) {
            return;
        }
        if (colon > 0 && kind.isOpen()) {
            var advice = Suggestion.didYouMean(prefix, CsvwPrefixes.names(), "write the full address of the property");
            var found = Printable.quoted(prefix) + " is not a prefix that CSVW knows";
            file.tell(Problem.warning(location, "METADATA-PROPERTY", found, advice));
            return;
        }
        var found = Printable.quoted(name) + " is not a property that CSVW knows here";
        var advice = Suggestion.didYouMean(name, kind.terms(), "");
        file.tell(
                advice.isEmpty() && kind.isOpen()
                        ? Problem.warning(location, "METADATA-PROPERTY", found, "it is ignored: remove it")
                        : Problem.error(location, "METADATA-PROPERTY", found, advice.isEmpty() ? "remove it" : advice));
    }
}
