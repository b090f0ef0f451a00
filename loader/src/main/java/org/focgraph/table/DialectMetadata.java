package org.focgraph.table;

import java.util.Optional;
import org.focgraph.problem.Printable;

/** Reads a dialect description, and says plainly what of it is not supported. */
record DialectMetadata(MetadataNode node) {

    Dialect read() {
        if (node.isText()) {
            node.error("METADATA-UNSUPPORTED", "a dialect in another file", "write the dialect out here");
            return Dialect.USUAL;
        }
        if (node.object().isEmpty()) {
            return Dialect.USUAL;
        }
        node.expect(MetadataKind.DIALECT);
        refuseUnlessUsual();
        var trim = node.get("trim").map(MetadataNode::raw).orElse(node.flag("skipInitialSpace") ? "start" : "false");
        var dialect = new Dialect(
                node.text("delimiter").filter(text -> !text.isEmpty()).orElse(","),
                quote(),
                node.get("commentPrefix").filter(prefix -> !prefix.isNull()).flatMap(DialectMetadata::sign),
                node.count("headerRowCount")
                        .map(count -> count > 0)
                        .orElse(node.get("header").isEmpty() || node.flag("header")),
                node.count("skipRows").orElse(0),
                node.flag("skipBlankRows"),
                trim.equals("true") || trim.equals("start"),
                trim.equals("true") || trim.equals("end"));
        try {
            dialect.format();
            return dialect;
        } catch (IllegalArgumentException e) {
            node.error("METADATA-VALUE", "one sign means two things in this dialect", "choose different signs");
            return Dialect.USUAL;
        }
    }

    private Optional<Character> quote() {
        var given = node.get("quoteChar");
        return given.isEmpty()
                ? Optional.of('"')
                : given.filter(quote -> !quote.isNull()).flatMap(DialectMetadata::sign);
    }

    private static Optional<Character> sign(MetadataNode node) {
        return node.text().flatMap(text -> {
            if (text.length() != 1) {
                node.error("METADATA-UNSUPPORTED", node.shown() + " is not one character", "write one character");
                return Optional.empty();
            }
            return Optional.of(text.charAt(0));
        });
    }

    private void refuseUnlessUsual() {
        node.get("encoding").ifPresent(encoding -> {
            if (!encoding.raw().equalsIgnoreCase("utf-8") && !encoding.raw().equalsIgnoreCase("us-ascii")) {
                refuse(encoding, "another encoding than UTF-8", "save the table as UTF-8");
            }
        });
        node.get("doubleQuote")
                .filter(flag -> !flag.json().asBoolean(true))
                .ifPresent(flag -> refuse(flag, "quotes escaped by \\", "double the quotes inside quotes"));
        node.get("skipColumns")
                .filter(count -> count.json().asInt() > 0)
                .ifPresent(count ->
                        refuse(count, "skipped columns", "describe the columns and set suppressOutput on them"));
        node.get("headerRowCount")
                .filter(count -> count.json().asInt() > 1)
                .ifPresent(
                        count -> refuse(count, "a header of several rows", "keep one, or skip the others by skipRows"));
    }

    private static void refuse(MetadataNode node, String what, String advice) {
        node.error("METADATA-UNSUPPORTED", what + " (" + Printable.of(node.shown()) + ") is not supported", advice);
    }
}
