package org.focgraph.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

/** Which properties a query may read; what that means for terms is tested over HTTP. */
class GraphsUsedTest {

    @Test
    void whereAPropertyIsLeftOpenEveryGraphMayHaveGivenRows() {
        var open = QueryFactory.create("SELECT * { ?s ?p ?o }");
        var listed = QueryFactory.create("SELECT * { VALUES ?p { <http://e.org/p> } ?s ?p ?o }");
        var path = QueryFactory.create("SELECT * { ?s (<http://e.org/a>/^<http://e.org/b>)+ ?o }");
        var inside = QueryFactory.create("SELECT * { ?s a ?c FILTER NOT EXISTS { ?s <http://e.org/p> ?o } }");
        assertTrue(GraphsUsed.Properties.of(open).leavesOneOpen());
        assertFalse(GraphsUsed.Properties.of(listed).leavesOneOpen());
        assertEquals(
                "[http://e.org/p]", GraphsUsed.Properties.of(listed).found().toString());
        assertEquals(
                "[http://e.org/a, http://e.org/b]",
                GraphsUsed.Properties.of(path).found().toString());
        assertTrue(GraphsUsed.Properties.of(inside).found().toString().contains("http://e.org/p"));
    }
}
