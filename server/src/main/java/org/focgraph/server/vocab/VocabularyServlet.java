package org.focgraph.server.vocab;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.server.http.Accept;
import org.focgraph.server.http.EntityTag;
import org.focgraph.server.http.Reply;
import org.focgraph.server.http.Representation;
import org.focgraph.server.rdf.RdfText;
import org.focgraph.server.site.Edition;
import org.focgraph.server.site.Reading;
import org.focgraph.server.site.ReleaseServlet;
import org.focgraph.server.site.Site;

/** The vocabulary at {@code /vocab}: a reference for people, RDF for programs; and the JSON-LD context. */
public final class VocabularyServlet extends ReleaseServlet {

    static final List<Representation> OFFERED = List.of(
            Representation.TURTLE,
            Representation.HTML,
            Representation.JSONLD,
            Representation.NTRIPLES,
            Representation.RDFXML);

    private static final long serialVersionUID = 1L;
    private static final String CONTEXT = "/context.jsonld";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    public VocabularyServlet(Site site) {
        super(site);
    }

    /** The paths it answers at. */
    public static List<String> paths() {
        var paths = OFFERED.stream().map(format -> "/vocab." + format.ending()).collect(Collectors.toList());
        paths.add("/vocab");
        paths.add(CONTEXT);
        return paths;
    }

    @Override
    protected Reply atOnce(HttpServletRequest request, Edition edition) {
        if (isContext(request)) {
            return Reply.text(200, "application/ld+json", Content.text("ontology/context.jsonld"))
                    .with("Cache-Control", "max-age=3600");
        }
        return site().kept().atOnce(request, tag(edition.id(), format(request)));
    }

    private static boolean isContext(HttpServletRequest request) {
        return request.getRequestURI().equals(CONTEXT);
    }

    private static Representation format(HttpServletRequest request) {
        var path = request.getRequestURI();
        return Representation.ending(path.substring(path.lastIndexOf('.') + 1))
                .orElseGet(() -> Representation.best(OFFERED, Accept.parse(request.getHeader("Accept"))));
    }

    private String tag(String release, Representation format) {
        return EntityTag.strong(site().software(), site().links().site(), release, "vocab", format.contentType());
    }

    @Override
    protected Reply answer(HttpServletRequest request, Reading reading) {
        var format = format(request);
        var body = format == Representation.HTML
                ? new VocabularyPage(reading.facts(), site().links()).text().getBytes(StandardCharsets.UTF_8)
                : RdfText.of(Vocabulary.bundled().ontology(), format);
        var tag = tag(reading.release(), format);
        var reply = Reply.of(200, format.contentType(), List.of(body))
                .with("ETag", tag)
                .with("Cache-Control", "no-cache")
                .with("Vary", "Accept, Accept-Encoding")
                .with("Content-Location", site().links().page("/vocab." + format.ending()))
                .with("Link", links(format));
        return site().kept().keep(tag, reply);
    }

    private String links(Representation shown) {
        var others = OFFERED.stream()
                .filter(format -> format != shown)
                .map(format -> "<%s>; rel=\"alternate\"; type=\"%s\""
                        .formatted(site().links().page("/vocab." + format.ending()), format.mediaType()))
                .collect(Collectors.joining(", "));
        return others + ", <" + LICENCE + ">; rel=\"license\"";
    }
}
