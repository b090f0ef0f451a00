package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.content.Vocabulary;
import org.focgraph.symbol.DocumentKind;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The reconciliation service over names and symbols as real data sets write them, where these are at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationDatasetsTest {

    private static final int BATCH = 50;
    /** States whose name the list of member names gives the code of the state that followed them. */
    private static final Map<String, String> FOLLOWED_BY =
            Map.of("FRG", "DEU", "TANGANYIKA", "TZA", "UAR", "EGY", "YAR", "YEM");

    private ReconcileClient client;

    private record Asked(String text, String type, String properties, String expected) {}

    @BeforeAll
    void start() {
        assumeTrue(
                Files.isDirectory(datasets()),
                "the data sets are not beside the repository (shared/datasets): skipped");
        client = ReconcileClient.start();
    }

    @AfterAll
    void stop() {
        if (client != null) {
            client.close();
        }
    }

    private static Path datasets() {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/datasets"))) {
            folder = folder.getParent();
        }
        return folder.resolve("shared/datasets");
    }

    private static void rows(String file, Consumer<CSVRecord> each) throws IOException {
        var path = datasets().resolve(file);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Files.newInputStream(path);
                var text = new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8);
                var parser = format.parse(text)) {
            parser.forEach(each);
        }
    }

    /** What is said to match, right and wrong, and what should. */
    private static final class Score {
        private int right;
        private int expected;
        private final List<String> wrong = new ArrayList<>();
        private final List<String> missed = new ArrayList<>();

        double precision() {
            return right + wrong.size() == 0 ? 1 : (double) right / (right + wrong.size());
        }

        double recall() {
            return (double) right / expected;
        }

        @Override
        public String toString() {
            return "precision %.4f (%d right, %d wrong), recall %.4f of %d%nwrong: %s%nmissed: %s"
                    .formatted(
                            precision(),
                            right,
                            wrong.size(),
                            recall(),
                            expected,
                            wrong.stream().limit(20).toList(),
                            missed.stream().limit(20).toList());
        }
    }

    /** @param expected of the identifier matched and what was expected: whether it is right */
    private Score ask(List<Asked> all, java.util.function.BiPredicate<String, String> isRight) {
        var score = new Score();
        for (int from = 0; from < all.size(); from += BATCH) {
            var some = all.subList(from, Math.min(all.size(), from + BATCH));
            var batch = ReconcileClient.JSON.createObjectNode();
            for (var one : some) {
                batch.set("q" + batch.size(), ReconcileClient.query(one.text(), one.type(), one.properties()));
            }
            var answer = client.queries(batch);
            for (int i = 0; i < some.size(); i++) {
                count(some.get(i), answer.get("q" + i).get("result"), isRight, score);
            }
        }
        return score;
    }

    private static void count(
            Asked asked, JsonNode result, java.util.function.BiPredicate<String, String> isRight, Score score) {
        var matched = "";
        for (var candidate : result) {
            matched = candidate.get("match").asBoolean() ? candidate.get("id").asText() : matched;
        }
        score.expected += asked.expected().isEmpty() ? 0 : 1;
        if (matched.isEmpty()) {
            if (!asked.expected().isEmpty()) {
                score.missed.add(asked.text() + " " + asked.properties());
            }
        } else if (isRight.test(matched, asked.expected())) {
            score.right++;
        } else {
            score.wrong.add(asked.text() + " " + asked.properties() + " matched " + matched);
        }
    }

    private static boolean isState(String id, String iso3) {
        var key = id.substring("state/".length());
        return key.equals(iso3) || iso3.equals(FOLLOWED_BY.get(key));
    }

    @Test
    void everyMemberNameOfTheDigitalLibraryIsReadAsOfItsFirstAndLastVote() throws IOException {
        var asked = new ArrayList<Asked>();
        rows("country-codes/undl_country_names.csv", row -> {
            for (var date : new LinkedHashSet<>(List.of(row.get("first_vote"), row.get("last_vote")))) {
                asked.add(new Asked(row.get("ms_name"), "State", "date=" + date, row.get("iso3")));
            }
        });
        var score = ask(asked, ReconciliationDatasetsTest::isState);
        System.out.println("names of the UN Digital Library: " + score);
        // the list gives the last of its votes the code of the old state; it had become Serbia and Montenegro in the
        // tables
        assertEquals(List.of("YUGOSLAVIA date=2002-12-20 matched state/SCG"), score.wrong);
        assertTrue(score.recall() >= 0.95, score.toString());
    }

    @Test
    void everySymbolOfTheDigitalLibraryMatchesItsTextOrNothing() throws IOException {
        var symbols = new LinkedHashSet<String>();
        rows("undl-voting/undl_resolutions.csv.gz", row -> symbols.add(row.get("resolution")));
        var graph = ReconcileClient.Curated.DATASET.getDefaultGraph();
        var asked = symbols.stream()
                .filter(symbol -> !symbol.isBlank() && symbol.length() < 200)
                .map(symbol -> {
                    var id = "resolution/" + Symbol.keyOf(symbol);
                    boolean there = graph.contains(NodeFactory.createURI(Vocabulary.BASE + id), null, null);
                    return new Asked(symbol, "Resolution", "", there ? id : "");
                })
                .toList();
        var score = ask(asked, String::equals);
        System.out.println(asked.size() + " symbols of the UN Digital Library: " + score);
        assertEquals(List.of(), score.wrong);
        assertEquals(List.of(), score.missed);
    }

    /** As after an import: ten thousand texts more, found by their symbols and told apart. */
    @Test
    void aGraphOfAllTextsVotedOnIsMatchedSymbolBySymbol() throws IOException {
        var graph = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(graph, ReconcileClient.Curated.DATASET.getDefaultGraph());
        var asked = new ArrayList<Asked>();
        var seen = new HashSet<String>();
        rows("undl-voting/undl_resolutions.csv.gz", row -> {
            var symbol = row.get("resolution");
            if (Symbol.read(symbol) instanceof SymbolReading.Parsed parsed
                    && parsed.symbol().kind() == DocumentKind.RESOLUTION
                    && seen.add(parsed.symbol().key())) {
                var id = "resolution/" + parsed.symbol().key();
                var node = NodeFactory.createURI(Vocabulary.BASE + id);
                if (!graph.contains(node, null, null)) {
                    add(graph, node, symbol, row.get("title"), row.get("date"));
                }
                asked.add(new Asked(symbol, "Resolution", "date=" + row.get("date"), id));
            }
        });
        client.server().releases.use("with-imports", DatasetGraphFactory.wrap(graph), () -> {});
        try {
            long begun = System.nanoTime();
            client.queries(ReconcileClient.JSON.createObjectNode().set("q", ReconcileClient.query("x", "", "")));
            long indexed = System.nanoTime();
            var score = ask(asked, String::equals);
            System.out.printf(
                    "%d texts: index %d ms, %.1f ms a query; %s%n",
                    asked.size(),
                    (indexed - begun) / 1_000_000,
                    (System.nanoTime() - indexed) / 1e6 / asked.size(),
                    score);
            assertEquals(List.of(), score.wrong);
            assertTrue(score.recall() >= 0.99, score.toString());
        } finally {
            client.server().releases.use("release-1", ReconcileClient.Curated.DATASET, () -> {});
        }
    }

    private static void add(Graph graph, Node node, String symbol, String title, String date) {
        graph.add(node, RDF.type.asNode(), NodeFactory.createURI(Vocabulary.FOC + "Resolution"));
        graph.add(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(symbol + ": " + title, "en"));
        graph.add(node, DCTerms.title.asNode(), NodeFactory.createLiteralLang(title, "en"));
        graph.add(node, NodeFactory.createURI(Vocabulary.FOC + "symbol"), NodeFactory.createLiteralString(symbol));
        graph.add(
                node,
                NodeFactory.createURI(Vocabulary.FOC + "adoptionDate"),
                NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate));
    }

    /** A dictionary of names in many languages that the tables were not made from. */
    @Test
    void foreignSpellingsOfStatesMatchRightlyOrNotAtAll() throws IOException {
        var codes = new HashMap<String, String>();
        rows(
                "country-codes/countrycode-codelist-selected.csv",
                row -> codes.put(row.get("country.name.en"), row.get("iso3c")));
        var names = new TreeMap<String, Set<String>>();
        rows("country-codes/countrycode-countryname_dict.csv.gz", row -> {
            var iso3 = codes.getOrDefault(row.get("country.name.en"), "");
            if (iso3.length() == 3) {
                names.computeIfAbsent(row.get("country.name.alt").strip(), name -> new LinkedHashSet<>())
                        .add(iso3);
            }
        });
        var asked = names.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1 && entry.getKey().length() > 1)
                .map(entry -> new Asked(
                        entry.getKey(), "State", "", entry.getValue().iterator().next()))
                .collect(Collectors.toList());
        var score = ask(asked, ReconciliationDatasetsTest::isState);
        System.out.println(asked.size() + " names of a dictionary: " + score);
        assertTrue(score.precision() >= 0.98, score.toString());
    }
}
