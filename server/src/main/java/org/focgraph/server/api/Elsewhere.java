package org.focgraph.server.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.focgraph.cite.Permalink;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.Parameter;
import org.focgraph.server.http.Reply;

/** Parameters of a question that another question answers: what is around an item, and with a second item the ways between. */
record Elsewhere(CatalogueQuery question) {

    Set<String> names() {
        return question.header().elsewhere().keySet();
    }

    /** As the other questions describe them, for the form. */
    List<Parameter> parameters(Catalogue catalogue) {
        return question.header().elsewhere().entrySet().stream()
                .flatMap(one -> catalogue.require(one.getValue()).parameters().stream()
                        .filter(parameter -> parameter.name().equals(one.getKey())))
                .toList();
    }

    /**
     * Leads to the other question with everything that was said, where one of its parameters was.
     *
     * @param beginning what stands before the path of a question in such an address
     * @param ending what stands after it
     */
    Optional<Reply> lead(Request request, String beginning, String ending) {
        return question.header().elsewhere().entrySet().stream()
                .filter(one -> request.parameter(one.getKey()).isPresent())
                .findFirst()
                .map(one -> {
                    var said = new TreeMap<String, String>();
                    request.parameters().names().forEach(name -> request.parameter(name)
                            .ifPresent(value -> said.put(name, value)));
                    return Reply.empty(303)
                            .with("Location", beginning + one.getValue() + ending + Permalink.query(said))
                            .with("Vary", "Accept, Accept-Encoding");
                });
    }
}
