package org.focgraph.server.publish;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.focgraph.cite.Permalink;
import org.focgraph.query.Catalogue;
import org.focgraph.query.Parameter;
import org.focgraph.server.html.Links;
import org.focgraph.server.http.Parameters;
import org.focgraph.server.http.Refused;

/** Says of every address of the server which file of the site it is, if it can be one. */
final class SitePlan {

    private static final String QUESTIONS = "/api/queries";

    /** What a page's script keeps in its address; the page is the same file. */
    private static final Set<String> VIEW_STATE =
            Set.of("focus", "order", "rows", "at", "from", "until", "show", "basis", "columns", "to");

    private static final Set<String> ENDINGS = Set.of(
            "html", "ttl", "jsonld", "nt", "rdf", "csv", "tsv", "json", "geojson", "rq", "zip", "gz", "graphml", "gexf",
            "dot", "css", "js", "map", "svg", "png", "ico", "bib", "ris", "txt", "xml", "md", "woff2");

    private static final Set<String> SERVER_ONLY = Set.of(
            "/reconcile", "/health", "/metrics", "/update", "/store", "/api/openapi.json", "/api/why", "/llms.txt");

    private final URI server;
    private final String release;
    private final Catalogue catalogue;
    private final Set<String> documents;
    private final Set<String> kinds;
    private final Set<String> formats;

    /**
     * @param server where the server that is read listens
     * @param documents the addresses of the documents about things, without an ending
     * @param kinds the names of the kinds there are things of
     * @param formats the endings of the formats that documents are had in
     */
    SitePlan(
            URI server,
            String release,
            Catalogue catalogue,
            Set<String> documents,
            Set<String> kinds,
            Set<String> formats) {
        this.server = server;
        this.release = release;
        this.catalogue = catalogue;
        this.documents = Set.copyOf(documents);
        this.kinds = Set.copyOf(kinds);
        this.formats = Set.copyOf(formats);
    }

    String release() {
        return release;
    }

    /**
     * @param link as it stands on a page
     * @param page the address of that page
     */
    Destination of(String link, String page) {
        URI target;
        try {
            target = server.resolve(page).resolve(link.strip());
        } catch (IllegalArgumentException notAnAddress) {
            return new Destination.Outside();
        }
        if (!server.getScheme().equals(target.getScheme())
                || !server.getRawAuthority().equals(target.getRawAuthority())) {
            return new Destination.Outside();
        }
        var path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        var place = target.getRawFragment() == null ? "" : "#" + target.getRawFragment();
        Map<String, String> parameters;
        try {
            parameters = parameters(target.getRawQuery());
        } catch (Refused unreadable) {
            return new Destination.OfAServer(path + "?" + target.getRawQuery());
        }
        return parameters.isEmpty() ? plain(path, place) : asked(path, parameters, place);
    }

    /** The same release is what the site is made of. */
    private Map<String, String> parameters(String query) {
        var parameters = new TreeMap<String, String>();
        var read = Parameters.parse(query);
        read.names().forEach(name -> parameters.put(name, read.one(name)));
        if (release.equals(parameters.get(Permalink.RELEASE))) {
            parameters.remove(Permalink.RELEASE);
            parameters.remove(Permalink.RESULT);
        }
        return parameters;
    }

    private Destination plain(String path, String place) {
        if (path.equals("/sparql")) {
            return saved("/query", place);
        }
        if (SERVER_ONLY.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"))) {
            return new Destination.OfAServer(path);
        }
        if (path.equals(QUESTIONS) || path.equals(QUESTIONS + "/")) {
            return new Destination.Saved(QUESTIONS, SiteFile.file(QUESTIONS + ".json"), place);
        }
        if (path.startsWith(QUESTIONS + "/") && ending(path).isEmpty()) {
            return saved("/explore" + path.substring(QUESTIONS.length()), place);
        }
        if (documents.contains("/doc" + path)) {
            // the public address of a thing, which a server would lead on from
            return saved("/doc" + path, place);
        }
        if (isLeftOut(path)) {
            return new Destination.LeftOut();
        }
        return saved(path, place);
    }

    private Destination.Saved saved(String path, String place) {
        var page = path.length() > 1 && path.endsWith("/") && !path.equals("/explore/")
                ? path.substring(0, path.length() - 1)
                : path.equals("/explore") ? "/explore/" : path;
        boolean isFile = !documents.contains(page) && !ending(page).isEmpty();
        return new Destination.Saved(page, isFile ? SiteFile.file(page) : SiteFile.page(page), place);
    }

    private boolean isLeftOut(String path) {
        var ending = ending(path);
        return !ending.isEmpty()
                && !documents.contains(path)
                && documents.contains(path.substring(0, path.length() - ending.length() - 1))
                && !formats.contains(ending);
    }

    private static String ending(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        return name.contains(".") && ENDINGS.contains(ending) ? ending : "";
    }

    private Destination asked(String path, Map<String, String> parameters, String place) {
        var only = parameters.size() == 1 ? parameters.keySet().iterator().next() : "";
        var value = only.isEmpty() ? "" : parameters.get(only);
        if (path.equals("/sparql") && only.equals("query")) {
            return new Destination.Query(value.strip());
        }
        if (path.equals("/query")) {
            return saved("/query", place);
        }
        if (path.equals("/search") && only.equals("kind")) {
            return saved(kinds.contains(value) ? SearchPages.ofKind(value) : SearchPages.ADDRESS, place);
        }
        if (path.startsWith("/cite.") && only.equals("question")) {
            return new Destination.Saved(
                    path + Permalink.query(parameters),
                    SiteFile.file("/cite/" + value + path.substring("/cite".length())),
                    place);
        }
        if (path.equals("/cite") && only.equals("question")) {
            return saved("/explore/" + value, "#cite");
        }
        if (path.equals("/cite") && only.equals("thing") && !value.contains("://")) {
            return saved("/doc/" + Links.encoded(value), "#cite");
        }
        if (path.startsWith("/explore/") && isViewState(path, parameters)) {
            return saved(path, Permalink.query(parameters) + place);
        }
        return new Destination.OfAServer(path + Permalink.query(parameters));
    }

    /** A parameter of the question changes what the server answers, whatever it is called. */
    private boolean isViewState(String path, Map<String, String> parameters) {
        var own = catalogue.queries().stream()
                .filter(query -> path.equals("/explore/" + query.path()))
                .flatMap(query -> query.parameters().stream())
                .map(Parameter::name)
                .toList();
        return parameters.keySet().stream().allMatch(name -> VIEW_STATE.contains(name) && !own.contains(name));
    }
}
