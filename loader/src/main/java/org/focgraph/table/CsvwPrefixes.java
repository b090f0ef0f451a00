package org.focgraph.table;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The prefixes every CSVW document may use without declaring them, and no others (Metadata Vocabulary, 5.8.1). */
final class CsvwPrefixes {

    private static final Map<String, String> NAMESPACES = read(
            """
            as https://www.w3.org/ns/activitystreams#
            cc http://creativecommons.org/ns#
            csvw http://www.w3.org/ns/csvw#
            ctag http://commontag.org/ns#
            dc http://purl.org/dc/terms/
            dc11 http://purl.org/dc/elements/1.1/
            dcat http://www.w3.org/ns/dcat#
            dcterms http://purl.org/dc/terms/
            dctypes http://purl.org/dc/dcmitype/
            dqv http://www.w3.org/ns/dqv#
            duv https://www.w3.org/TR/vocab-duv#
            foaf http://xmlns.com/foaf/0.1/
            gr http://purl.org/goodrelations/v1#
            grddl http://www.w3.org/2003/g/data-view#
            ical http://www.w3.org/2002/12/cal/icaltzd#
            ldp http://www.w3.org/ns/ldp#
            ma http://www.w3.org/ns/ma-ont#
            oa http://www.w3.org/ns/oa#
            og http://ogp.me/ns#
            org http://www.w3.org/ns/org#
            owl http://www.w3.org/2002/07/owl#
            prov http://www.w3.org/ns/prov#
            qb http://purl.org/linked-data/cube#
            rdf http://www.w3.org/1999/02/22-rdf-syntax-ns#
            rdfa http://www.w3.org/ns/rdfa#
            rdfs http://www.w3.org/2000/01/rdf-schema#
            rev http://purl.org/stuff/rev#
            rif http://www.w3.org/2007/rif#
            rr http://www.w3.org/ns/r2rml#
            schema http://schema.org/
            sd http://www.w3.org/ns/sparql-service-description#
            sioc http://rdfs.org/sioc/ns#
            skos http://www.w3.org/2004/02/skos/core#
            skosxl http://www.w3.org/2008/05/skos-xl#
            v http://rdf.data-vocabulary.org/#
            vcard http://www.w3.org/2006/vcard/ns#
            void http://rdfs.org/ns/void#
            wdr http://www.w3.org/2007/05/powder#
            wrds http://www.w3.org/2007/05/powder-s#
            xhv http://www.w3.org/1999/xhtml/vocab#
            xsd http://www.w3.org/2001/XMLSchema#
            """);

    private CsvwPrefixes() {}

    private static Map<String, String> read(String lines) {
        var namespaces = new TreeMap<String, String>();
        lines.lines().map(line -> line.split(" ")).forEach(pair -> namespaces.put(pair[0], pair[1]));
        return namespaces;
    }

    static Set<String> names() {
        return NAMESPACES.keySet();
    }

    /** The full IRI of a prefixed name; anything else comes back as it is. */
    static String expand(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.startsWith("//", colon + 1)) {
            return text;
        }
        var namespace = NAMESPACES.get(text.substring(0, colon));
        return namespace == null ? text : namespace + text.substring(colon + 1);
    }
}
