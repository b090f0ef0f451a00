package org.focgraph.concepts;

import static org.focgraph.dataset.Statements.*;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Statements;

/** The UNBIS Thesaurus from lists of labels, from RDF or from both at once. */
final class UnbisConversion implements Conversion {

    private final About about;
    private final List<DataFile> files;
    private final ConceptUse use;

    UnbisConversion(About about, List<DataFile> files, ConceptUse use) {
        this.about = about;
        this.files = List.copyOf(files);
        this.use = use;
    }

    @Override
    public Result run(StreamRDF facts) throws IOException, FileFault {
        var concepts = new UnbisConcepts();
        for (var file : files) {
            UnbisFile.read(file, concepts);
        }
        var out = new Statements(facts);
        var written = new ConceptStatements(about, out);
        out.add(UnbisAddress.SCHEME, TYPE, SKOS.ConceptScheme.asNode());
        out.add(UnbisAddress.SCHEME, LABEL, english("UNBIS Thesaurus"));
        var accepted = new HashMap<Node, List<Label>>();
        long categories = 0;
        for (var concept : concepts.concepts()) {
            var kind = UnbisAddress.parse(concept.node().getURI()).flatMap(UnbisAddress::kind);
            var labels = Labelling.of(concept).labels();
            if (written.write(concept, kind.stream().toList())) {
                accepted.put(concept.node(), labels);
                categories += kind.isPresent() ? 1 : 0;
                inScheme(concept, out);
            }
        }
        concepts.strays()
                .forEach(stray -> written.refuse(
                        stray.file(), stray.line(), "Row of no concept", stray.reason(), stray.verbatim()));
        if (concepts.repairedAddresses() > 0) {
            out.add(
                    about.graph(),
                    foc("repair"),
                    english("the addresses of " + concepts.repairedAddresses() + " rows, written otherwise, read as "
                            + UnbisAddress.NAMESPACE + "…"));
        }
        var account = written.account();
        account.count("categories and domains among the concepts", categories);
        account.count("rows with a repaired address", concepts.repairedAddresses());
        account.count("rows that repeat another", written.repeated());
        account.count("statements of no use here, left out", concepts.leftOut());
        use.check(accepted, account);
        return new Result(account, written.apart().graph(), Map.of(), out.count(), true);
    }

    private static void inScheme(ConceptRecord concept, Statements out) {
        if (!concept.statements().contains(statement(concept))) {
            out.add(concept.node(), SKOS.inScheme.asNode(), UnbisAddress.SCHEME);
        }
    }

    private static Triple statement(ConceptRecord concept) {
        return Triple.create(concept.node(), SKOS.inScheme.asNode(), UnbisAddress.SCHEME);
    }
}
