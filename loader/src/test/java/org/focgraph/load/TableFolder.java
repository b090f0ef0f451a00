package org.focgraph.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small folder of tables for tests: states and rights as data/ has them, with room for mistakes. */
final class TableFolder {

    static final String STATES =
            """
            key,label,source
            KEN,Kenya,https://example.org/ken
            NLD,Netherlands,https://example.org/nld
            """;

    private static final String STATES_METADATA =
            """
            {
              "@context": ["http://www.w3.org/ns/csvw", {"@language": "en", "@base": "https://w3id.org/focgraph/data/nations/"}],
              "url": "nations.csv",
              "dc:title": "Nations",
              "dc:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
              "tableSchema": {
                "columns": [
                  {"name": "key", "titles": "key", "datatype": {"base": "string", "format": "[A-Z]{3}"}, "required": true},
                  {"name": "label", "titles": "label", "datatype": "string", "required": true},
                  {"name": "source", "titles": "source", "datatype": "anyURI"}
                ],
                "primaryKey": ["key"],
                "aboutUrl": "nations.csv#row-{key}"
              }
            }
            """;

    static final String STATES_MAPPING =
            """
            CONSTRUCT {
              ?state a foc:State ; rdfs:label ?name ; skos:prefLabel ?name ; foc:stateKind "member state of the United Nations" ;
                foc:status foc:verified ; dcterms:source ?source ; prov:wasDerivedFrom ?row .
            } WHERE {
              ?row col:key ?key ; col:label ?label .
              OPTIONAL { ?row col:source ?given . BIND(IRI(STR(?given)) AS ?source) }
              BIND(IRI(CONCAT("state/", ?key)) AS ?state)
              BIND(STRLANG(?label, "en") AS ?name)
            }
            """;

    private final Path folder;

    TableFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("nations"));
        write("nations/nations.csv-metadata.json", STATES_METADATA);
        states(STATES);
        mapping(STATES_MAPPING);
    }

    Path path() {
        return folder;
    }

    void states(String csv) throws IOException {
        write("nations/nations.csv", csv);
    }

    void mapping(String sparql) throws IOException {
        write("nations/nations.rq", sparql);
    }

    /** A second table with the same columns and a mapping of its own. */
    void second(String name, String csv, String sparql) throws IOException {
        Files.createDirectories(folder.resolve(name));
        write(name + "/" + name + ".csv-metadata.json", STATES_METADATA.replace("nations", name));
        write(name + "/" + name + ".csv", csv);
        write(name + "/" + name + ".rq", sparql);
    }

    private void write(String file, String text) throws IOException {
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }
}
