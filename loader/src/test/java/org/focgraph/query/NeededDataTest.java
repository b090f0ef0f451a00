package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeededDataTest {

    @Test
    void aStoreWithoutAnImportIsToldToLackTheRecord() {
        var missing = NeededData.RECORD.missingFrom(CuratedGraph.target());
        assertTrue(missing.orElseThrow().contains("focgraph import"), missing::toString);
    }

    @Test
    void aStoreWithoutVetoesIsToldWhichImportBringsThem() {
        var missing = NeededData.VETOES.missingFrom(CuratedGraph.target());
        assertTrue(missing.orElseThrow().contains("import sc-vetoes"), missing::toString);
        assertEquals(Optional.empty(), NeededData.VETOES.missingFrom(RecordGraph.target()));
    }

    @Test
    void aStoreWithAnImportLacksNothing() {
        assertEquals(Optional.empty(), NeededData.RECORD.missingFrom(RecordGraph.target()));
    }

    @Test
    void whatTheTablesAnswerNeedsNoImport() {
        assertEquals(Optional.empty(), NeededData.TABLES.missingFrom(CuratedGraph.target()));
    }
}
