package org.focgraph.server.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.Parameter;
import org.focgraph.query.ParameterType;

/** Questions of the catalogue as JSON. */
record QuestionJson(Service service) {

    static final JsonMapper JSON = new JsonMapper();

    /** All questions, shortly. */
    ObjectNode list(String release) {
        var json = JSON.createObjectNode();
        json.put("title", "Questions of the focgraph catalogue").put("release", release);
        var questions = json.putArray("questions");
        for (var question : service.catalogue().queries()) {
            var item = questions.addObject();
            head(item, question);
            question.parameters()
                    .forEach(parameter -> item.withArray("parameters").add(parameter.name()));
        }
        json.putObject("links")
                .put("html", "/explore/")
                .put("openapi", "/api/openapi.json")
                .put("guide", "/llms.txt")
                .put("sparql", "/sparql");
        return json;
    }

    /** One question with all that is known of it. */
    ObjectNode of(CatalogueQuery question, String release) {
        var json = JSON.createObjectNode();
        head(json, question);
        var header = question.header();
        json.put("description", header.description().strip())
                .put("note", header.note().strip());
        header.questions().forEach(json.putArray("questions")::add);
        header.tags().forEach(json.putArray("tags")::add);
        json.put("view", header.view().word()).put("release", release);
        var query = question.query();
        json.put("form", query.isSelectType() ? "rows" : query.isAskType() ? "yes or no" : "statements");
        if (query.isSelectType()) {
            query.getResultVars().forEach(json.putArray("columns")::add);
        }
        var parameters = json.putArray("parameters");
        question.parameters().forEach(parameter -> describe(parameters.addObject(), parameter));
        var links = json.putObject("links").put("html", "/explore/" + question.path());
        AnswerFormat.of(question)
                .forEach(format ->
                        links.put(format.ending(), "/api/queries/" + question.path() + "." + format.ending()));
        links.put("cite", "/cite?question=" + question.path());
        return json.put("text", question.text());
    }

    private static void head(ObjectNode json, CatalogueQuery question) {
        json.put("theme", question.theme())
                .put("name", question.name())
                .put("question", question.header().summary())
                .put("address", "/api/queries/" + question.path());
    }

    private static void describe(ObjectNode json, Parameter parameter) {
        json.put("name", parameter.name())
                .put("type", parameter.type().word())
                .put("description", parameter.description().strip())
                .put("required", parameter.required());
        if (!parameter.kind().isEmpty()) {
            json.put("kind", parameter.kind());
        }
        parameter.defaultText().ifPresent(text -> json.put("default", text));
        if (!parameter.allowed().isEmpty()) {
            parameter.allowed().forEach(json.putArray("allowed")::add);
        }
        json.put("howToWrite", howToWrite(parameter));
    }

    static String howToWrite(Parameter parameter) {
        if (!parameter.allowed().isEmpty()) {
            return "one of " + String.join(", ", parameter.allowed());
        }
        return parameter.type() instanceof ParameterType.Iri
                ? parameter.iriAdvice()
                : parameter.type().advice();
    }
}
