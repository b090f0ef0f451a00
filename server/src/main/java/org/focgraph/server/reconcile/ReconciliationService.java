package org.focgraph.server.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.system.Txn;
import org.focgraph.link.LinkKind;
import org.focgraph.server.http.Fault;
import org.focgraph.server.http.Outbox;
import org.focgraph.server.http.Parameters;
import org.focgraph.server.http.Problems;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;
import org.focgraph.server.http.RequestBody;
import org.focgraph.server.release.Releases;

/**
 * The reconciliation service of version 0.2 of the protocol of the W3C Entity Reconciliation Community Group. It works
 * outside the slots of SPARQL queries and in bounds of its own; JSONP, which the protocol leaves open, is not offered.
 */
public final class ReconciliationService extends HttpServlet {

    public static final String PATH = "/reconcile";

    private static final long serialVersionUID = 1L;
    private static final int MOST_INSIDE = 24;
    private static final int MOST_PROPOSED = 100;

    private final transient Releases releases;
    private final transient Supplier<String> root;
    private final transient Outbox outbox;
    private final transient ReleaseIndexes indexes;
    private final transient Turns turns =
            new Turns(MOST_INSIDE, Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** @param root the public address of the server, without a slash at the end */
    public ReconciliationService(Releases releases, Supplier<String> root, Outbox outbox) {
        this.releases = releases;
        this.root = root;
        this.outbox = outbox;
        this.indexes = new ReleaseIndexes(releases);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply;
        try {
            reply = answer(request).with("Cache-Control", "no-cache").with("Vary", "Accept-Encoding");
        } catch (Refused refused) {
            reply = Problems.of(refused, request);
        } catch (RuntimeException | StackOverflowError failed) {
            reply = Problems.of(Fault.of(failed), request);
        }
        outbox.send(reply, request, response);
    }

    private Reply answer(HttpServletRequest request) throws IOException {
        var path = request.getRequestURI();
        var method = request.getMethod();
        if (method.equals("OPTIONS")) {
            return Reply.empty(204).with("Allow", "GET, HEAD, POST, OPTIONS");
        }
        boolean endpoint = path.equals(PATH) || path.equals(PATH + "/");
        if (endpoint && method.equals("POST")) {
            if (!RequestBody.mediaType(request).equals(RequestBody.FORM)) {
                throw new Refused(415, "Queries are posted as %s.".formatted(RequestBody.FORM));
            }
            return endpoint(Parameters.parse(
                    request.getQueryString(), RequestBody.read(request, RequestBody.LARGEST_FORM, "form")));
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw new Refused(
                    405,
                    "This address is read with GET; queries are sent to %s with GET or POST.".formatted(PATH),
                    Map.of("Allow", endpoint ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS"));
        }
        var parameters = Parameters.parse(request.getQueryString());
        return endpoint ? endpoint(parameters) : part(path.substring(PATH.length()), parameters);
    }

    private Reply endpoint(Parameters parameters) {
        var queries = parameters.one("queries");
        var extend = parameters.one("extend");
        if (queries != null && extend != null) {
            throw new Refused(400, "A request has queries or extend, and not both.");
        }
        if (queries != null) {
            var batch = QueryBatch.parse(queries);
            return indexed(index -> new Answers(index).to(batch));
        }
        if (extend != null) {
            var extension = Extension.parse(extend);
            return turns.take(() -> inGraph(graph -> Json.reply(extension.answer(graph))));
        }
        if (parameters.one("query") != null) {
            throw new Refused(400, "Single queries were given up with version 0.2 of the protocol; send queries={…}.");
        }
        // who reads the manifest is about to ask
        indexes.begun();
        return Json.reply(new Manifest(root.get()).json());
    }

    private Reply part(String path, Parameters parameters) {
        return switch (path) {
            case "/suggest/entity" -> {
                var suggestions = suggestions(parameters);
                var kinds = kinds(parameters.one("type"));
                yield indexed(index -> suggestions.entities(index, kinds));
            }
            case "/suggest/type" -> Json.reply(suggestions(parameters).types());
            case "/suggest/property" -> Json.reply(suggestions(parameters).properties());
            case "/flyout/entity" ->
                turns.take(() -> inGraph(graph -> {
                    var id = required(parameters, "id");
                    return flyout(id, Preview.of(id, graph).hint());
                }));
            case "/flyout/type" -> {
                var id = required(parameters, "id");
                yield flyout(id, Flyouts.ofType(EntityType.named(id).orElseThrow(() -> missing("type"))));
            }
            case "/flyout/property" -> {
                var id = required(parameters, "id");
                yield flyout(id, Flyouts.ofProperty(Property.named(id).orElseThrow(() -> missing("property"))));
            }
            case "/preview" ->
                turns.take(() -> inGraph(graph -> Reply.text(
                        200,
                        "text/html",
                        Preview.of(required(parameters, "id"), graph).page())));
            case "/view" -> view(required(parameters, "id"));
            case "/help" -> Reply.text(200, "text/html", HelpPage.page());
            case "/properties" -> proposals(parameters);
            default -> throw new Refused(404, "There is nothing at this address.");
        };
    }

    private static Suggestions suggestions(Parameters parameters) {
        return Suggestions.of(parameters.one("prefix"), parameters.one("cursor"));
    }

    private static Set<LinkKind> kinds(String type) {
        return type == null
                ? EntityType.all()
                : EntityType.named(type).map(one -> Set.of(one.kind())).orElse(Set.of());
    }

    private static String required(Parameters parameters, String name) {
        var value = parameters.one(name);
        if (value == null || value.isBlank()) {
            throw new Refused(400, "The parameter %s is missing.".formatted(name));
        }
        return value;
    }

    private static Refused missing(String what) {
        return new Refused(404, "There is no %s of this identifier.".formatted(what));
    }

    private static Reply flyout(String id, String html) {
        return Json.reply(Json.object().put("id", id).put("html", html));
    }

    /** The page of a thing that is in the graph; an address is never made from what somebody sends. */
    private Reply view(String id) {
        var preview = inGraph(graph -> Preview.of(id, graph));
        return Reply.empty(303).with("Location", "/" + preview.id());
    }

    private static Reply proposals(Parameters parameters) {
        var type = EntityType.named(required(parameters, "type")).orElseThrow(() -> missing("type"));
        var limit = parameters.one("limit");
        if (limit != null && !limit.matches("[0-9]{1,6}")) {
            throw new Refused(400, "The parameter limit is a whole number from 0.");
        }
        int most = limit == null || limit.equals("0") ? MOST_PROPOSED : Integer.parseInt(limit);
        ObjectNode answer = Json.object().put("type", type.id());
        if (limit != null) {
            answer.put("limit", most);
        }
        var properties = answer.putArray("properties");
        Property.of(type.kind()).stream().limit(most).forEach(property -> property.addTo(properties.addObject()));
        return Json.reply(answer);
    }

    private Reply indexed(Function<ReleaseIndex, ObjectNode> answer) {
        return turns.take(
                indexes::current, index -> Json.reply(answer.apply(index)).with("FocGraph-Release", index.release()));
    }

    private <T> T inGraph(Function<Graph, T> work) {
        try (var lease = releases.acquire()) {
            var dataset = lease.dataset();
            return Txn.calculateRead(dataset, () -> work.apply(dataset.getDefaultGraph()));
        }
    }

    @Override
    public void destroy() {
        indexes.close();
    }
}
