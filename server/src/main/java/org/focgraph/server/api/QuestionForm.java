package org.focgraph.server.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.focgraph.query.Parameter;
import org.focgraph.server.html.Html;

/**
 * The form that asks a question with other values, without script.
 *
 * @param elsewhere parameters that lead to another question
 */
record QuestionForm(Asked asked, List<Parameter> elsewhere) {

    Html html() {
        var fields = parameters().map(this::field).toList();
        if (fields.isEmpty()) {
            return Html.NOTHING;
        }
        var release = asked.release() == null
                ? Html.NOTHING
                : Html.of("<input type=\"hidden\" name=\"release\" value=\"{}\">\n", asked.release());
        return Html.of(
                """
                <details class="asking"{}>
                <summary>Filters: {}</summary>
                <form class="filters" action="{}" method="get">
                {}{}<p class="ask"><button type="submit">Ask</button> <a href="{}">as it was asked first</a></p>
                </form>
                </details>
                """,
                Html.of(asked.canonical().isEmpty() ? "" : " open"),
                inWords(),
                "/explore/" + asked.question().path(),
                fields,
                release,
                "/explore/" + asked.question().path());
    }

    private Stream<Parameter> parameters() {
        return Stream.concat(asked.question().parameters().stream(), elsewhere.stream());
    }

    /** What is set, and what could be. */
    private String inWords() {
        return parameters()
                .map(parameter -> {
                    var value = asked.arguments().texts().get(parameter.name());
                    return parameter.name() + (value == null ? " (any)" : " = " + value);
                })
                .collect(Collectors.joining(", "));
    }

    private Html field(Parameter parameter) {
        var id = "p-" + parameter.name();
        var value = asked.arguments().texts().getOrDefault(parameter.name(), "");
        var control = parameter.allowed().isEmpty() ? input(parameter, id, value) : choice(parameter, id, value);
        return Html.of(
                "<p><label for=\"{}\">{}</label><br>\n{}<br>\n<span id=\"{}-how\" class=\"muted\">{}</span></p>\n",
                id,
                parameter.name(),
                control,
                id,
                hint(parameter));
    }

    private static String hint(Parameter parameter) {
        var about = parameter.description().strip();
        var how = parameter.allowed().isEmpty() ? QuestionJson.howToWrite(parameter) : "";
        return about.isEmpty() || how.isEmpty() ? about + how : about + "; " + how;
    }

    private static Html input(Parameter parameter, String id, String value) {
        var type =
                switch (parameter.type().word()) {
                    case "date" -> "date";
                    case "integer" -> "number";
                    default -> "text";
                };
        return Html.of(
                "<input id=\"{}\" name=\"{}\" type=\"{}\" value=\"{}\" aria-describedby=\"{}-how\"{}>",
                id,
                parameter.name(),
                type,
                value,
                id,
                required(parameter));
    }

    private static Html required(Parameter parameter) {
        return parameter.required() ? Html.of(" required") : Html.NOTHING;
    }

    private static Html choice(Parameter parameter, String id, String value) {
        var open = parameter.required()
                ? Html.NOTHING
                : Html.of("<option value=\"\"{}>(any)</option>", selected(value.isEmpty()));
        var options = parameter.allowed().stream()
                .map(each -> Html.of("<option value=\"{}\"{}>{}</option>", each, selected(each.equals(value)), each))
                .toList();
        return Html.of(
                "<select id=\"{}\" name=\"{}\" aria-describedby=\"{}-how\">{}{}</select>",
                id,
                parameter.name(),
                id,
                open,
                options);
    }

    private static Html selected(boolean is) {
        return is ? Html.of(" selected") : Html.NOTHING;
    }
}
