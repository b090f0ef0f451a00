package org.focgraph.server.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.path.PathParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplePathTest {

    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create().setNsPrefix("", "http://example.org/");

    @ParameterizedTest
    @CsvSource({
        "(:p*)*, :p*",
        "(:p+)*, :p*",
        "(:p?)*, :p*",
        "(:p*)+, :p*",
        "(:p+)+, :p+",
        "(:p?)+, :p*",
        "(:p*)?, :p*",
        "(:p+)?, :p*",
        "(:p?)?, :p?",
        "(((:p+)*)?)+, :p*",
        "(:p*|:q+)*, (:p|:q)*",
        "(:p|(:q*|:r?))*, (:p|(:q|:r))*",
        "(^(:p*))*, (^:p)*",
        "(:p*/:q*)*, (:p*/:q*)*",
        "((:p*)*/:q)+, (:p*/:q)+",
        "(:p|:q*)+, (:p|:q*)+",
        ":p/(:q*)*, :p/:q*",
        "!(:p|:q), !(:p|:q)",
        ":p, :p"
    })
    void closuresOfClosuresAreOne(String path, String simple) {
        assertEquals(PathParser.parse(simple, PREFIXES), SimplePath.of(PathParser.parse(path, PREFIXES)));
    }
}
