package org.focgraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.NeededData;

/** The questions of the catalogue by theme: first those that the tables answer, then those that need an import, the checks last. */
public final class Themes {

    private static final String CHECKS = "quality";

    /**
     * A theme.
     *
     * @param id its folder, and its anchor on the page of all questions
     * @param name with a capital
     */
    public record Theme(String id, String name, List<CatalogueQuery> questions) {

        /** Whether its questions look for faults. */
        public boolean isChecks() {
            return id.equals(CHECKS);
        }
    }

    private Themes() {}

    public static List<Theme> of(Catalogue catalogue) {
        var byTheme = new TreeMap<String, List<CatalogueQuery>>();
        catalogue.queries().forEach(query -> byTheme.computeIfAbsent(query.theme(), any -> new ArrayList<>())
                .add(query));
        return byTheme.entrySet().stream()
                .map(theme -> new Theme(
                        theme.getKey().isEmpty() ? "other" : theme.getKey(), name(theme.getKey()), theme.getValue()))
                .sorted(Comparator.comparingInt(Themes::rank))
                .toList();
    }

    private static int rank(Theme theme) {
        boolean needsNothing =
                theme.questions().stream().anyMatch(query -> query.header().data() == NeededData.TABLES);
        return theme.isChecks() ? 2 : needsNothing ? 0 : 1;
    }

    private static String name(String theme) {
        if (theme.equals(CHECKS)) {
            return "Checks of the data";
        }
        var words = theme.replace('-', ' ');
        return words.isEmpty() ? "Other" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
