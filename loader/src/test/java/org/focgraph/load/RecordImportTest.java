package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.focgraph.content.Vocabulary;
import org.focgraph.dataset.Dataset;
import org.focgraph.load.ImportReport.Outcome;
import org.focgraph.progress.Progress;
import org.focgraph.shape.ShapeCheck;
import org.focgraph.shape.ShapeCheck.Finding;
import org.focgraph.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records on texts, imported into a store: several data sets beside each other, and twice. */
class RecordImportTest {

    private static final String TEXTS =
            """
            Session typ,Adopted text,Title,Action taken,year,status,focus,vote typ,adaption share,value
            regular,20/8,On the Internet,"Adopted without a vote on 05.07.12",2012,Adopted,topic,no vote,,1
            regular,20/16,Detention,"Adopted by a recorded vote (30 to 10, with 7 abstentions), 31st meeting, 5 July 2012",2012,Adopted,topic,vote,,1
            regular,N/A,Better life,Withdrawn by sponsor on 8 October 2021,2021,Withdrawn,topic,,,1
            """;

    private static final String DRAFTS =
            """
            un_document_symbol,enhanced_title,title,imprint,year,notes,related_document,agenda_information
            A/HRC/20/L.13,,The Internet : draft resolution / Kenya,"Geneva : UN, 29 June 2012",2012,,A/HRC/RES/20/8,
            A/HRC/20/L.14,,Other : draft resolution / Kenya,"Geneva : UN, 29 June 2012",2012,,,
            S/1999/201,,Draft resolution / Kenya,"New York : UN, 25 Feb. 1999",999,,,
            """;

    private static final String SPONSORS =
            """
            un_document_symbol,author_contributors
            A/HRC/20/L.13,Kenya
            A/HRC/20/L.13,Peru
            A/HRC/20/L.13,UN. Group of Asian States
            A/HRC/20/L.14,Brazil
            S/1999/201,Canada
            """;

    private static final String SUBJECTS =
            """
            un_document_symbol,subject
            A/HRC/20/L.13,INTERNET*
            """;

    private static final String VETOES =
            """
            year,date,month,draft,meeting_record,agenda_item,crisis_topic,region,member_veto1,member_veto2,member_veto3,\
            single_veto,multiple_vetoes,China,France,Russia,USSR,USA,UK,russia_china,usa_uk,usa_france,usa_france_uk,france_uk
            1999,2/25/1999,2,S/1999/201,S/PV.3982,Macedonia,Macedonia,Eastern Europe,China,,,1,0,1,0,0,0,0,0,0,0,0,0,0
            1972,8/25/1972,8,S/PV.1660,S/PV.1660,Bangladesh,Admission,South Asia,China,,,1,0,1,0,0,0,0,0,0,0,0,0,0
            """;

    private static final String MARC =
            """
            <collection xmlns="http://www.loc.gov/MARC21/slim"><record>
              <controlfield tag="001">11</controlfield>
              <datafield tag="191" ind1=" " ind2=" "><subfield code="a">A/HRC/20/L.13</subfield></datafield>
              <datafield tag="245" ind1="1" ind2="0"><subfield code="a">The Internet again :</subfield><subfield code="b">draft resolution /</subfield></datafield>
              <datafield tag="269" ind1=" " ind2=" "><subfield code="a">2012-06-29</subfield></datafield>
              <datafield tag="515" ind1=" " ind2=" "><subfield code="a">Additional sponsors: Ghana and Peru. - Netherlands withdrew its sponsorship.</subfield></datafield>
              <datafield tag="710" ind1=" " ind2=" "><subfield code="a">Kenya</subfield></datafield>
              <datafield tag="710" ind1=" " ind2=" "><subfield code="a">Netherlands</subfield></datafield>
              <datafield tag="993" ind1="1" ind2=" "><subfield code="a">A/HRC/RES/20/8</subfield></datafield>
            </record></collection>
            """;

    @TempDir
    Path temp;

    private Path data;
    private Store store;

    @BeforeEach
    void smallTables() throws IOException {
        data = SmallTables.in(temp.resolve("data"));
        store = Store.at(temp.resolve("store"));
    }

    @Test
    void whatIsImportedFitsTheShapes() throws IOException {
        importAll();

        try (var generation = store.open()) {
            var findings = Txn.calculateRead(generation.dataset(), () -> new ShapeCheck(
                            Vocabulary.bundled().shapes())
                    .check(generation.dataset().getDefaultGraph()));
            assertEquals(List.of(), findings.stream().filter(Finding::violation).toList());
        }
    }

    @Test
    void aTextThatSeveralDataSetsBringIsDescribedOnceAndEachHasItsRecord() throws IOException {
        importAll();

        assertEquals(1, count("resolution:A-HRC-RES-20-8 dcterms:title ?title"));
        assertEquals(3, count("?record a foc:SourceRecord ; foc:ofResolution resolution:A-HRC-RES-20-8"));
        assertEquals(2, count("?record a foc:SourceRecord ; foc:ofDraft draft:S-1999-201"));
        assertEquals(1, count("draft:S-1999-201 rdfs:label ?label"));
        assertEquals(1, count("draft:S-1999-201 foc:vetoedBy state:CHN"));
    }

    @Test
    void aSponsorOfSeveralDataSetsCountsOnceWithEverySource() throws IOException {
        importAll();

        assertEquals(3, count("resolution:A-HRC-RES-20-8 foc:sponsoredBy ?state"));
        assertEquals(1, count("sponsorship:A-HRC-RES-20-8--KEN--draftSponsor rdfs:label ?label"));
        assertEquals(2, count("sponsorship:A-HRC-RES-20-8--KEN--draftSponsor dcterms:source ?source"));
        assertEquals(1, count("?s a foc:Sponsorship ; foc:withdrawn true ; foc:sponsor state:NLD"));
    }

    @Test
    void noQualityQueryFindsAnythingInIt() throws IOException {
        importAll();

        var query = Files.readString(Path.of("../queries/quality/sponsorship-without-its-statement.rq"));
        try (var generation = store.open()) {
            var rows = Txn.calculateRead(generation.dataset(), () -> {
                try (var exec =
                        QueryExec.dataset(generation.dataset()).query(query).build()) {
                    return exec.select().materialize().stream()
                            .map(Object::toString)
                            .toList();
                }
            });
            assertEquals(List.of(), rows);
        }
    }

    @Test
    void aSecondImportChangesNothing() throws IOException {
        importAll();
        var before = store.currentId();

        var outcomes = importAll();

        assertEquals(before, store.currentId());
        assertEquals(List.of(Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.UNCHANGED), outcomes);
    }

    private List<Outcome> importAll() throws IOException {
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(importing("undl-marcxml", file("records.xml", MARC)));
        outcomes.add(importing("hrc-texts", file("texts.csv", TEXTS)));
        outcomes.add(importing("sc-vetoes", file("vetoes.csv", VETOES)));
        outcomes.add(importing(
                "draft-sponsors",
                file("drafts.csv", DRAFTS),
                file("subjects.csv", SUBJECTS),
                file("sponsors.csv", SPONSORS)));
        return outcomes;
    }

    private Outcome importing(String key, Path... files) {
        Dataset dataset = Datasets.keyed(key).orElseThrow();
        var report = new ImportOperation(store, "test", Progress.silent())
                .run(new ImportOperation.Request(
                        dataset,
                        List.of(files),
                        data,
                        "data/",
                        false,
                        ImportTolerance.usual(dataset.about().tolerance())));
        assertEquals(false, report.problems().hasErrors(), () -> report.problems()
                .sorted()
                .toString());
        return report.outcome();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private int count(String pattern) {
        var query = QueryFactory.create(
                """
                PREFIX foc: <https://w3id.org/focgraph/vocab#>
                PREFIX draft: <https://w3id.org/focgraph/draft/>
                PREFIX resolution: <https://w3id.org/focgraph/resolution/>
                PREFIX sponsorship: <https://w3id.org/focgraph/sponsorship/>
                PREFIX state: <https://w3id.org/focgraph/state/>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                SELECT (COUNT(*) AS ?n) WHERE { %s }"""
                        .formatted(pattern));
        try (var generation = store.open()) {
            return Txn.calculateRead(generation.dataset(), () -> {
                try (var exec =
                        QueryExec.dataset(generation.dataset()).query(query).build()) {
                    return Integer.parseInt(exec.select().next().get("n").getLiteralLexicalForm());
                }
            });
        }
    }
}
