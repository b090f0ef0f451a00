package org.focgraph.server.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.focgraph.content.Vocabulary;
import org.focgraph.server.facts.Budget;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Kind;
import org.focgraph.server.facts.Natural;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.release.Releases;
import org.focgraph.server.sparql.Reading;

/** Everything of the project that the release says something about and that has a class. */
final class SiteThings {

    static final String STATE_NAME = "state-name";

    private static final Duration TIME = Duration.ofMinutes(30);
    private static final List<Node> NAMES = List.of(Terms.LABEL, Terms.PREF_LABEL, Terms.ALT_LABEL);
    private static final List<Node> CODES = Stream.of("symbol", "iso3", "iso2", "shortCitation", "draftSymbol")
            .map(Terms::foc)
            .toList();

    private final Facts facts;
    private final String base;

    private SiteThings(Facts facts, String base) {
        this.facts = facts;
        this.base = base;
    }

    /** In the order of their addresses. */
    static List<SiteThing> of(Releases releases, String base) {
        try (var lease = releases.acquire()) {
            var dataset = lease.dataset();
            return Reading.of(dataset, () -> new SiteThings(new Facts(dataset, new Budget(TIME)), base).read());
        }
    }

    private List<SiteThing> read() {
        var found = new HashSet<Node>();
        facts.dataset()
                .getDefaultGraph()
                .find(Node.ANY, Terms.TYPE, Node.ANY)
                .forEachRemaining(triple -> found.add(triple.getSubject()));
        var names = namesOfStates(found);
        var things = new ArrayList<SiteThing>();
        for (var node : found) {
            if (isOwn(node)) {
                things.add(thing(node, names.getOrDefault(node, Set.of())));
            }
        }
        things.sort((a, b) -> Natural.ORDER.compare(a.local(), b.local()));
        return things;
    }

    /** Words of the vocabulary are among them where they are things of a kind, such as a position or a status. */
    private boolean isOwn(Node node) {
        return node.isURI()
                && node.getURI().startsWith(base)
                && node.getURI().length() > base.length()
                && !node.getURI().equals(base + "vocab")
                && (node.getURI().indexOf('#') < 0
                        || node.getURI().startsWith(Vocabulary.FOC)
                                && Kind.among(facts.types(node)).isPresent());
    }

    /** A name of a state leads to the state. */
    private Map<Node, Set<String>> namesOfStates(Set<Node> things) {
        var names = new HashMap<Node, Set<String>>();
        for (var thing : things) {
            if (facts.is(thing, Terms.foc("StateName"))) {
                for (var state : facts.objects(thing, Terms.foc("ofState"))) {
                    facts.objects(thing, Terms.LABEL)
                            .forEach(name -> names.computeIfAbsent(state, any -> new TreeSet<>())
                                    .add(Facts.text(name)));
                }
            }
        }
        return names;
    }

    private SiteThing thing(Node node, Set<String> moreNames) {
        var label = facts.label(node);
        var others = new TreeMap<String, String>();
        Stream.concat(
                        NAMES.stream()
                                .flatMap(property -> facts.objects(node, property).stream())
                                .map(Facts::text),
                        moreNames.stream())
                .filter(name -> !name.equals(label))
                .sorted()
                .forEach(name -> others.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        var codes = CODES.stream()
                .flatMap(property ->
                        facts.objects(node, property).stream().map(Facts::text).sorted())
                .distinct()
                .toList();
        return new SiteThing(
                node.getURI().substring(base.length()),
                Kind.among(facts.types(node)).map(Kind::name).orElse("other"),
                label,
                List.copyOf(others.values()),
                codes);
    }
}
