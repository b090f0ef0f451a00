package org.focgraph.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.ris.RISConverter;
import de.undercouch.citeproc.ris.RISParser;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;

/** Citations, read back by readers that focgraph did not write where there are such. */
class CitationTest {

    private static final String HOSTILE = "50% of {members} & non_members: $5 #1 \\input{x} ~^ } {{ “quoted”\r\nER  - ";

    private static final Citation ANSWER = Citation.of(
                    Citation.Subject.ANSWER,
                    "Which states were members of a coalition on a given day?",
                    "3f2a",
                    "https://w3id.org/focgraph/api/queries/membership/members-on-a-date?coalition=EU&date=2004-05-01")
            .dated("2026-11-21")
            .noting("with coalition=EU, date=2004-05-01");

    private static Citation hostile() {
        return Citation.of(Citation.Subject.THING, HOSTILE, "a_b%{", "https://w3id.org/focgraph/thing/a{b}%7D_c")
                .noting(HOSTILE);
    }

    @Test
    void textNamesReleaseAndAddressInOneLine() {
        assertEquals(
                "focgraph contributors. Which states were members of a coalition on a given day? In: focgraph, release 3f2a,"
                        + " data of 2026-11-21 [data set]."
                        + " https://w3id.org/focgraph/api/queries/membership/members-on-a-date?coalition=EU&date=2004-05-01"
                        + " (with coalition=EU, date=2004-05-01). Licence: https://creativecommons.org/licenses/by/4.0/",
                ANSWER.text());
        assertEquals(1, hostile().text().lines().count());
    }

    @Test
    void bibtexIsReadBackByAnotherParser() throws Exception {
        var entry = entry(ANSWER);
        assertEquals("misc", entry.getType().getValue());
        assertEquals("focgraph-members-on-a-date-3f2a", entry.getKey().getValue());
        assertEquals(
                "Which states were members of a coalition on a given day?",
                plain(entry.getField(BibTeXEntry.KEY_TITLE).toUserString()));
        assertEquals("2026", entry.getField(BibTeXEntry.KEY_YEAR).toUserString());
        assertEquals(ANSWER.address(), entry.getField(BibTeXEntry.KEY_URL).toUserString());
    }

    @Test
    void bibtexKeepsEveryCharacterOfAHostileTitle() throws Exception {
        var entry = entry(hostile());
        var title = entry.getField(BibTeXEntry.KEY_TITLE).toUserString();
        assertTrue(title.contains("50\\% of \\textbraceleft{}members\\textbraceright{} \\& non\\_members"), title);
        assertTrue(title.contains("\\textbackslash{}input"), title);
        assertEquals(
                "https://w3id.org/focgraph/thing/a%7Bb%7D%7D_c",
                entry.getField(BibTeXEntry.KEY_URL).toUserString());
        assertEquals(
                "a\\_b\\%\\textbraceleft{}", entry.getField(new Key("version")).toUserString());
    }

    private static BibTeXEntry entry(Citation citation) throws Exception {
        var entries =
                new BibTeXParser().parse(new StringReader(citation.bibtex())).getEntries();
        assertEquals(1, entries.size(), citation.bibtex());
        return entries.values().iterator().next();
    }

    private static String plain(String latex) throws Exception {
        return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
    }

    @Test
    void everyLineOfRisIsATagAndOneValue() {
        for (var citation :
                new Citation[] {ANSWER, hostile(), Citation.ofTheWhole("r", "https://w3id.org/focgraph/")}) {
            var ris = citation.ris();
            assertTrue(ris.endsWith("ER  - \r\n"), ris);
            assertFalse(ris.replace("\r\n", "").matches("(?s).*[\r\n].*"), ris);
            for (var line : ris.split("\r\n")) {
                assertTrue(line.matches("[A-Z][A-Z0-9]  - .*"), line);
            }
            assertEquals(1, ris.lines().filter(line -> line.startsWith("ER")).count(), ris);
        }
        assertTrue(ANSWER.ris().startsWith("TY  - DATA\r\nAU  - focgraph contributors\r\n"), ANSWER.ris());
        assertTrue(ANSWER.ris().contains("\r\nDA  - 2026/11/21/\r\n"), ANSWER.ris());
    }

    @Test
    void risIsReadBackByAnotherParser() throws Exception {
        var references = new RISParser().parse(new StringReader(ANSWER.ris())).getReferences();
        assertEquals(1, references.size());
        var item = new RISConverter().toItemData(references.get(0));
        assertEquals(CSLType.DATASET, item.getType());
        assertEquals(ANSWER.title(), references.get(0).getTitle());
        assertEquals(ANSWER.address(), item.getURL());
        assertEquals("2026/11/21/", references.get(0).getDate());
        assertEquals("2026", references.get(0).getYear());
        var hostile = new RISParser().parse(new StringReader(hostile().ris())).getReferences();
        assertEquals(1, hostile.size());
    }

    @Test
    void cslJsonIsReadBackByACitationProcessor() throws Exception {
        for (var citation : List.of(ANSWER, hostile())) {
            var array = new JsonParser(new JsonLexer(new StringReader(citation.cslJson()))).parseArray();
            @SuppressWarnings("unchecked")
            var item = CSLItemData.fromJson((Map<String, Object>) array.get(0));
            assertEquals(CSLType.DATASET, item.getType());
            assertEquals(citation.address(), item.getURL());
            assertEquals(citation.release(), item.getVersion());
            assertEquals("focgraph contributors", item.getAuthor()[0].getLiteral());
        }
    }

    @Test
    void cslJsonHoldsTheSame() throws Exception {
        var item = new JsonMapper().readTree(ANSWER.cslJson()).get(0);
        assertEquals("dataset", item.get("type").textValue());
        assertEquals("[[2026,11,21]]", item.get("issued").get("date-parts").toString());
        assertEquals(
                "focgraph contributors",
                item.get("author").get(0).get("literal").textValue());
        assertEquals(ANSWER.address(), item.get("URL").textValue());
        assertEquals(
                HOSTILE,
                new JsonMapper()
                        .readTree(hostile().cslJson())
                        .get(0)
                        .get("title")
                        .textValue());
    }

    @Test
    void withoutADateNoneIsMadeUp() throws Exception {
        var whole = Citation.ofTheWhole("3f2a", "https://w3id.org/focgraph/");
        assertFalse(whole.bibtex().contains("year"), whole.bibtex());
        assertFalse(whole.ris().contains("PY  - "), whole.ris());
        assertFalse(new JsonMapper().readTree(whole.cslJson()).get(0).has("issued"));
        assertThrows(IllegalArgumentException.class, () -> whole.dated("last year"));
    }
}
