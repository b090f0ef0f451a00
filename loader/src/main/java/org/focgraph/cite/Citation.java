package org.focgraph.cite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is needed to name focgraph, or a part of it, in a paper so that a reader finds the same thing again.
 *
 * @param subject what is cited
 * @param title the title of it, without a full stop
 * @param release the identifier of the release: the same identifier means the same data
 * @param address where it is found; absolute
 * @param date the day, month or year of the data ({@code 2026-11-21}, {@code 2026-11}, {@code 2026}), where it is known
 * @param authors whole names, never taken apart
 * @param licence the address of the licence
 * @param note one line more, such as parameters and the hash of a result; may be empty
 */
public record Citation(
        Subject subject,
        String title,
        String release,
        String address,
        Optional<String> date,
        List<String> authors,
        String licence,
        String note) {

    /** Who is named where nobody else is. */
    public static final List<String> CONTRIBUTORS = List.of("focgraph contributors");

    /** The licence of the compilation. */
    public static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";

    /** What the collection is called. */
    public static final String COLLECTION = "focgraph";

    /** The title of the whole. */
    public static final String WHOLE =
            "focgraph: a knowledge graph of the Freedom Online Coalition’s recommendations on human-rights-based"
                    + " cybersecurity";

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** What can be cited. */
    public enum Subject {
        /** The graph in one release. */
        WHOLE,
        /** The answer to a query. */
        ANSWER,
        /** One thing the graph describes. */
        THING
    }

    public Citation {
        authors = List.copyOf(authors);
        date.ifPresent(text -> {
            if (!DATE.matcher(text).matches()) {
                throw new IllegalArgumentException("not a date: " + text);
            }
        });
    }

    /** By the contributors, under CC BY 4.0, without a date or a note. */
    public static Citation of(Subject subject, String title, String release, String address) {
        return new Citation(subject, title, release, address, Optional.empty(), CONTRIBUTORS, CC_BY, "");
    }

    /** The whole graph in one release. */
    public static Citation ofTheWhole(String release, String base) {
        return of(Subject.WHOLE, WHOLE, release, base);
    }

    /** With the date of the data. */
    public Citation dated(String day) {
        return new Citation(subject, title, release, address, Optional.of(day), authors, licence, note);
    }

    /** With one line more. */
    public Citation noting(String line) {
        return new Citation(subject, title, release, address, date, authors, licence, line);
    }

    /** One line for a footnote or a list of references. */
    public String text() {
        return CitationText.of(this);
    }

    /** One entry of a {@code .bib} file, UTF-8, media type {@code application/x-bibtex}. */
    public String bibtex() {
        return BibTex.of(this);
    }

    /** One record of a {@code .ris} file, lines ended by CR and LF, media type {@code application/x-research-info-systems}. */
    public String ris() {
        return Ris.of(this);
    }

    /** An array of one item, media type {@code application/vnd.citationstyles.csl+json}. */
    public String cslJson() {
        return CslJson.of(this);
    }

    /** The parts of the date: year, then month and day as far as they are known. */
    List<Integer> dateParts() {
        return date.stream()
                .flatMap(text -> List.of(text.split("-")).stream())
                .map(Integer::valueOf)
                .toList();
    }

    /** A key that is the same for the same thing in the same release: letters, digits and hyphens only. */
    String key() {
        var last = subject == Subject.WHOLE ? "" : address.replaceFirst("[?#].*", "");
        var name = last.substring(last.lastIndexOf('/') + 1) + "-" + release;
        var plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return COLLECTION + "-" + (plain.length() > 60 ? plain.substring(0, 60) : plain);
    }
}
