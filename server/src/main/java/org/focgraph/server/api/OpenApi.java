package org.focgraph.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.focgraph.cite.Citation;
import org.focgraph.cli.Version;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.Parameter;
import org.focgraph.query.ParameterType;

/** The catalogue as an OpenAPI 3.1 description. */
record OpenApi(Service service) {

    private static final String REF = "$ref";

    ObjectNode json() {
        var json = QuestionJson.JSON.createObjectNode().put("openapi", "3.1.0");
        var info = json.putObject("info")
                .put("title", "focgraph")
                .put("version", Version.number())
                .put(
                        "summary",
                        "Questions on rights, threats, UN resolutions, coalitions and votes, with their answers")
                .put(
                        "description",
                        "Each question of the catalogue has an address; its parameters have the names and values of the"
                                + " command line. Answers name the release they come from; errors are RFC 9457 problems.");
        info.putObject("license").put("name", "CC BY 4.0 (the compilation)").put("url", Citation.CC_BY);
        json.putArray("servers").addObject().put("url", "/").put("description", "this server");
        var tags = json.putArray("tags");
        service.catalogue().queries().stream()
                .map(CatalogueQuery::theme)
                .distinct()
                .forEach(theme -> tags.addObject().put("name", theme));
        var paths = json.putObject("paths");
        list(paths.putObject("/api/queries").putObject("get"));
        for (var question : service.catalogue().queries()) {
            var path = QuestionApi.ROOT + question.path();
            describe(paths.putObject(path).putObject("get"), question);
            answer(paths.putObject(path + ".{format}").putObject("get"), question);
        }
        json.set("components", components());
        return json;
    }

    private void list(ObjectNode get) {
        get.put("operationId", "listQuestions").put("summary", "All questions");
        var responses = get.putObject("responses");
        content(responses.putObject("200").put("description", "The questions"), "application/json", "Questions");
        responses.putObject("default").put(REF, "#/components/responses/Problem");
    }

    private static String operation(CatalogueQuery question) {
        return question.path().replaceAll("[^A-Za-z0-9]+", "-");
    }

    private void describe(ObjectNode get, CatalogueQuery question) {
        get.put("operationId", "describe-" + operation(question))
                .put("summary", "About: " + question.header().summary())
                .put(
                        "description",
                        "What the question is, its parameters, columns and text. With result it says whether the answer"
                                + " is still the one that was cited.");
        get.putArray("tags").add(question.theme());
        parameters(get, question);
        var responses = get.putObject("responses");
        content(responses.putObject("200").put("description", "The question"), "application/json", "Question");
        problems(responses);
    }

    private void answer(ObjectNode get, CatalogueQuery question) {
        var header = question.header();
        get.put("operationId", operation(question))
                .put("summary", header.summary())
                .put(
                        "description",
                        (header.description().strip() + "\n\n" + header.note().strip()).strip());
        get.putArray("tags").add(question.theme());
        var formats = AnswerFormat.of(question);
        var format = get.putArray("parameters").addObject();
        format.put("name", "format")
                .put("in", "path")
                .put("required", true)
                .put("description", "The form of the answer");
        var endings = format.putObject("schema").put("type", "string").putArray("enum");
        formats.forEach(each -> endings.add(each.ending()));
        parameters(get, question);
        var responses = get.putObject("responses");
        var ok = responses.putObject("200").put("description", "The answer");
        headers(ok.putObject("headers"));
        var content = ok.putObject("content");
        formats.forEach(each -> schema(content.putObject(each.mediaType()).putObject("schema"), each));
        responses.putObject("304").put("description", "The client has this answer already");
        problems(responses);
    }

    private static void schema(ObjectNode schema, AnswerFormat format) {
        switch (format) {
            case JSON -> schema.put(REF, "#/components/schemas/SparqlResults");
            case WHY -> schema.put(REF, "#/components/schemas/Why");
            case JSONLD -> schema.put("type", "object");
            case ZIP -> schema.put("type", "string").put("format", "binary");
            default -> schema.put("type", "string");
        }
    }

    private static void headers(ObjectNode headers) {
        for (var name : List.of("FocGraph-Release", "FocGraph-Result", "FocGraph-Rows", "ETag", "Link")) {
            headers.putObject(name).put(REF, "#/components/headers/" + name);
        }
    }

    private static void problems(ObjectNode responses) {
        for (var status : List.of("400", "404", "406", "413", "503", "504")) {
            responses.putObject(status).put(REF, "#/components/responses/Problem");
        }
    }

    private static void parameters(ObjectNode get, CatalogueQuery question) {
        var list = get.withArray("parameters");
        for (var parameter : question.parameters()) {
            describe(list.addObject(), parameter);
        }
        for (var common : new TreeSet<>(Asked.COMMON)) {
            list.addObject().put(REF, "#/components/parameters/" + common);
        }
    }

    private static void describe(ObjectNode json, Parameter parameter) {
        var off = parameter.required() || parameter.defaultText().isEmpty()
                ? ""
                : " An empty value switches the default off.";
        json.put("name", parameter.name())
                .put("in", "query")
                .put("required", parameter.required() && parameter.defaultText().isEmpty())
                .put(
                        "description",
                        "%s (%s).%s"
                                .formatted(parameter.description().strip(), QuestionJson.howToWrite(parameter), off)
                                .strip());
        var schema = json.putObject("schema");
        var type = parameter.type().word();
        switch (type) {
            case "integer" -> schema.put("type", "integer");
            case "decimal", "double" -> schema.put("type", "number");
            case "boolean" -> schema.put("type", "boolean");
            case "date" -> schema.put("type", "string").put("format", "date");
            case "year" -> schema.put("type", "string").put("pattern", "^-?\\d{4,}$");
            default -> schema.put("type", "string");
        }
        parameter.allowed().forEach(value -> schema.withArray("enum").add(value));
        parameter.defaultText().ifPresent(text -> typed(schema, "default", type, text));
        example(parameter).ifPresent(text -> typed(json, "example", type, text));
    }

    private static Optional<String> example(Parameter parameter) {
        if (parameter.defaultText().isPresent()) {
            return parameter.defaultText();
        }
        if (!parameter.allowed().isEmpty()) {
            return Optional.of(parameter.allowed().get(0));
        }
        if (parameter.type() instanceof ParameterType.Iri) {
            return parameter.exampleKey();
        }
        return Optional.ofNullable(
                switch (parameter.type().word()) {
                    case "date" -> "2016-10-17";
                    case "year", "integer" -> "2016";
                    case "month" -> "2016-10";
                    case "decimal", "double" -> "0.5";
                    case "boolean" -> "true";
                    default -> null;
                });
    }

    private static void typed(ObjectNode json, String key, String type, String text) {
        switch (type) {
            case "integer", "decimal", "double" -> json.put(key, new BigDecimal(text.strip()));
            case "boolean" -> json.put(key, Boolean.parseBoolean(text));
            default -> json.put(key, text);
        }
    }

    /** What all paths share stands in a file, as it does not depend on the catalogue. */
    private static ObjectNode components() {
        try (var in = OpenApi.class.getResourceAsStream("openapi-components.json")) {
            return (ObjectNode) QuestionJson.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void content(ObjectNode response, String mediaType, String schema) {
        response.putObject("content")
                .putObject(mediaType)
                .putObject("schema")
                .put(REF, "#/components/schemas/" + schema);
    }
}
