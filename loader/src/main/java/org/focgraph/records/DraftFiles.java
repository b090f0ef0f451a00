package org.focgraph.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/**
 * The three files of the data set on drafts, whatever their order and names: told apart by their headers.
 *
 * @param sponsors rows of the second file, by the symbol of the draft as the files have it
 * @param subjects rows of the third
 */
record DraftFiles(
        List<CsvTable.Row> drafts, Map<String, List<CsvTable.Row>> sponsors, Map<String, List<CsvTable.Row>> subjects) {

    static final String SYMBOL = "un_document_symbol";
    static final String SPONSOR = "author_contributors";
    static final String SUBJECT = "subject";
    static final List<String> COLUMNS = List.of(
            SYMBOL, "enhanced_title", "title", "imprint", "year", "notes", "related_document", "agenda_information");

    static DraftFiles read(List<DataFile> files) throws IOException, FileFault {
        List<CsvTable.Row> drafts = null;
        Map<String, List<CsvTable.Row>> sponsors = null;
        Map<String, List<CsvTable.Row>> subjects = null;
        for (var file : files) {
            try (var table = CsvTable.open(file)) {
                if (table.header().contains(SPONSOR) && sponsors == null) {
                    sponsors = bySymbol(table.require(List.of(SYMBOL, SPONSOR)));
                } else if (table.header().contains(SUBJECT) && subjects == null) {
                    subjects = bySymbol(table.require(List.of(SYMBOL, SUBJECT)));
                } else if (table.header().contains("related_document") && drafts == null) {
                    drafts = table.require(COLUMNS).rows();
                } else {
                    throw unexpected(file, table);
                }
            }
        }
        var names = String.join(", ", files.stream().map(DataFile::name).toList());
        if (drafts == null) {
            throw missing(names, "drafts", "related_document");
        }
        if (sponsors == null) {
            throw missing(names, "sponsors", SPONSOR);
        }
        if (subjects == null) {
            throw missing(names, "subjects", SUBJECT);
        }
        return new DraftFiles(drafts, sponsors, subjects);
    }

    private static FileFault unexpected(DataFile file, CsvTable table) {
        boolean isList = table.header().contains("member_state");
        return new FileFault(Problem.error(
                Location.of(file.name()).at(1, 1),
                "RECORDS-FILES",
                isList
                        ? "the list of member states, which is not needed"
                        : "a second file of its kind, or none of the data set",
                "give the files of drafts, of author-contributors and of subjects, each once"));
    }

    private static FileFault missing(String names, String what, String column) {
        return new FileFault(Problem.error(
                Location.of(names),
                "RECORDS-FILES",
                "the file of " + what + ", which has a column " + column + ", is not among them",
                "give all three: drafts, author-contributors and subjects belong together"));
    }

    private static Map<String, List<CsvTable.Row>> bySymbol(CsvTable table) throws IOException, FileFault {
        var rows = new LinkedHashMap<String, List<CsvTable.Row>>();
        for (var row : table.rows()) {
            rows.computeIfAbsent(row.text(SYMBOL), symbol -> new ArrayList<>(4)).add(row);
        }
        return rows;
    }
}
