package org.focgraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;

/** The questions of the catalogue by theme, the checks of the data last. */
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
        var byTheme = new TreeMap<String, List<CatalogueQuery>>(
                Comparator.comparing((String theme) -> theme.equals(CHECKS)).thenComparing(theme -> theme));
        catalogue.queries().forEach(query -> byTheme.computeIfAbsent(query.theme(), any -> new ArrayList<>())
                .add(query));
        return byTheme.entrySet().stream()
                .map(theme -> new Theme(
                        theme.getKey().isEmpty() ? "other" : theme.getKey(), name(theme.getKey()), theme.getValue()))
                .toList();
    }

    private static String name(String theme) {
        if (theme.equals(CHECKS)) {
            return "Checks of the data";
        }
        var words = theme.replace('-', ' ');
        return words.isEmpty() ? "Other" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
