package org.focgraph.query;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;

/** All queries of a folder, by theme and name. */
public record Catalogue(List<CatalogueQuery> queries) {

    private static final String ENDING = ".rq";
    private static final int LARGEST_FILE = 1_000_000;

    public Catalogue {
        queries = queries.stream()
                .sorted(Comparator.comparing(CatalogueQuery::theme).thenComparing(CatalogueQuery::name))
                .toList();
    }

    /**
     * Reads every {@code THEME/NAME.rq} below a folder, which may lie inside an archive.
     *
     * @param displayPrefix what stands before {@code THEME/NAME.rq} in messages, such as {@code queries/}
     */
    public static Catalogue read(Path folder, String displayPrefix, Problems problems) {
        var queries = new ArrayList<CatalogueQuery>();
        try (var paths = Files.walk(folder.toRealPath())) {
            for (var path : paths.filter(Catalogue::isQuery).sorted().toList()) {
                var relative = folder.toRealPath().relativize(path).toString().replace('\\', '/');
                read(path, relative, displayPrefix + relative, problems).ifPresent(queries::add);
            }
        } catch (IOException e) {
            throw FocGraphException.environment("Cannot read the queries in " + folder + ": " + e.getMessage(), e);
        }
        return new Catalogue(queries);
    }

    private static boolean isQuery(Path path) {
        return path.toString().endsWith(ENDING) && Files.isRegularFile(path);
    }

    private static Optional<CatalogueQuery> read(Path path, String relative, String display, Problems problems)
            throws IOException {
        var parts = relative.substring(0, relative.length() - ENDING.length()).split("/");
        if (parts.length > 2 || !relative.matches("[a-z0-9/-]+\\.rq")) {
            problems.add(Problem.error(
                    Location.of(display),
                    "QUERY-FILE",
                    "a query's path is not THEME/NAME.rq in lower case with hyphens",
                    "rename the file: the path is also its address"));
            return Optional.empty();
        }
        var text = text(path, display, problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var theme = parts.length == 2 ? parts[0] : "";
        return new QueryFile(theme, parts[parts.length - 1], display, text.get(), problems).read();
    }

    private static Optional<String> text(Path path, String display, Problems problems) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            problems.add(Problem.error(
                    Location.of(display), "QUERY-FILE", "a query of more than a megabyte", "make it shorter"));
            return Optional.empty();
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return Optional.of(
                    decoder.decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString());
        } catch (CharacterCodingException e) {
            problems.add(
                    Problem.error(Location.of(display), "QUERY-FILE", "the file is not UTF-8", "save it as UTF-8"));
            return Optional.empty();
        }
    }

    /** The query of this path, or of this name where only one theme has it. */
    public Optional<CatalogueQuery> find(String pathOrName) {
        var byPath = queries.stream()
                .filter(query -> query.path().equals(pathOrName))
                .findFirst();
        if (byPath.isPresent()) {
            return byPath;
        }
        var byName = named(pathOrName);
        return byName.size() == 1 ? Optional.of(byName.get(0)) : Optional.empty();
    }

    /** As {@link #find}; a query that is not there, or there twice, is a fault of usage with a suggestion. */
    public CatalogueQuery require(String pathOrName) {
        return find(pathOrName).orElseThrow(() -> FocGraphException.usage(notFound(pathOrName)));
    }

    private List<CatalogueQuery> named(String name) {
        return queries.stream().filter(query -> query.name().equals(name)).toList();
    }

    private String notFound(String pathOrName) {
        var paths = named(pathOrName).stream().map(CatalogueQuery::path).toList();
        if (paths.size() > 1) {
            return "There are several queries called " + Printable.quoted(pathOrName) + ": say which of "
                    + String.join(", ", paths) + ".";
        }
        var known = new TreeSet<String>();
        for (var query : queries) {
            known.add(query.path());
            known.add(query.name());
        }
        var otherwise = search(pathOrName.replaceAll("[^\\p{L}\\p{N}]+", " ")).stream()
                .limit(3)
                .map(CatalogueQuery::path)
                .reduce((one, next) -> one + ", " + next)
                .map(paths3 -> "queries on these words: " + paths3)
                .orElse("list the catalogue to see what there is");
        return "There is no query " + Printable.quoted(pathOrName) + "; "
                + Suggestion.didYouMean(pathOrName, known, otherwise);
    }

    /** Queries that speak of every one of these words, the best first; all queries where there are no words. */
    public List<CatalogueQuery> search(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return queries.stream()
                .filter(query -> score(query, wanted) > 0)
                .sorted(Comparator.comparingInt((CatalogueQuery query) -> -score(query, wanted)))
                .toList();
    }

    private static int score(CatalogueQuery query, String[] wanted) {
        var header = query.header();
        var title = (query.path() + " " + header.summary() + " " + String.join(" ", header.questions()))
                .toLowerCase(Locale.ROOT);
        var rest = (String.join(" ", header.tags()) + " " + header.description() + " " + header.note())
                .toLowerCase(Locale.ROOT);
        int score = 1;
        for (var word : wanted) {
            if (title.contains(word)) {
                score += 3;
            } else if (rest.contains(word)) {
                score += 1;
            } else {
                return 0;
            }
        }
        return score;
    }
}
