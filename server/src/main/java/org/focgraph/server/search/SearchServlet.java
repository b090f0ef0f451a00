package org.focgraph.server.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Index;
import org.focgraph.server.http.Accept;
import org.focgraph.server.http.Parameters;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;
import org.focgraph.server.site.Reading;
import org.focgraph.server.site.ReleaseServlet;
import org.focgraph.server.site.Site;

/** Search, as a page at {@code /search} and as JSON at {@code /search.json} or for whoever asks for it. */
public final class SearchServlet extends ReleaseServlet {

    private static final long serialVersionUID = 1L;
    private static final long PATIENCE = 3_000;
    private static final int MOST_FOUND = 200;

    public SearchServlet(Site site) {
        super(site);
    }

    @Override
    protected Reply answer(HttpServletRequest request, Reading reading) {
        var wanted = Wanted.read(Parameters.parse(request.getQueryString()));
        var index = site().index().of(reading.release(), PATIENCE);
        var kinds = index.map(Index::kinds).orElse(List.of());
        if (!wanted.kind().isEmpty() && index.isPresent() && !kinds.contains(wanted.kind())) {
            throw new Refused(400, "The parameter kind is one of %s.".formatted(String.join(", ", kinds)));
        }
        var results = wanted.text().isEmpty() ? listed(wanted, index, reading) : found(wanted, index, reading);
        var reply = isForPrograms(request)
                ? Reply.text(200, "application/json", SearchJson.of(results, site().links()))
                : Reply.text(200, "text/html", new SearchPage(results, kinds, site().links()).text());
        return reply.with("Cache-Control", "no-cache").with("Vary", "Accept, Accept-Encoding");
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        var accept = Accept.parse(request.getHeader("Accept"));
        return request.getRequestURI().endsWith(".json")
                || accept.names("application/json") && accept.weight("application/json") > accept.weight("text/html");
    }

    private Results found(Wanted wanted, Optional<Index> index, Reading reading) {
        var hits = new Search(reading.facts(), site().links().base(), index).of(wanted);
        return new Results(
                wanted,
                reading.release(),
                hits.stream().skip(wanted.offset()).limit(wanted.limit()).toList(),
                hits.size(),
                hits.size() >= MOST_FOUND);
    }

    private static Results listed(Wanted wanted, Optional<Index> index, Reading reading) {
        var all = index.map(names -> names.ofKind(wanted.kind())).orElse(List.of());
        var hits = all.stream()
                .skip(wanted.offset())
                .limit(wanted.limit())
                .map(entry -> new Hit(Facts.iri(entry.iri()), entry.label(), entry.kind(), null, "", 0))
                .toList();
        return new Results(wanted, reading.release(), hits, all.size(), all.size() >= Index.MOST_OF_A_KIND);
    }
}
