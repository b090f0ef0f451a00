package org.focgraph.votes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.content.Vocabulary;
import org.focgraph.state.NameKind;

/** The data sets of votes that can be imported: what they are called, whose they are, how much of them to expect. */
public enum VoteDataset {
    UNDL_GA(
            "undl-ga",
            "UN Digital Library, voting data of the General Assembly",
            "Dag Hammarskjöld Library, United Nations",
            "https://digitallibrary.un.org/record/4060887",
            "United Nations, Dag Hammarskjöld Library, General Assembly Voting Data, UN Digital Library, record 4060887",
            "UN Digital Library data, non-commercial use with attribution",
            900_000,
            1_100_000,
            "undl-voting",
            "undl-voting",
            VotingBody.GENERAL_ASSEMBLY),
    UNDL_SC(
            "undl-sc",
            "UN Digital Library, voting data of the Security Council",
            "Dag Hammarskjöld Library, United Nations",
            "https://digitallibrary.un.org/record/4055387",
            "United Nations, Dag Hammarskjöld Library, Security Council Voting Data, UN Digital Library, record 4055387",
            "UN Digital Library data, non-commercial use with attribution",
            40_000,
            60_000,
            "undl-voting",
            "undl-voting",
            VotingBody.SECURITY_COUNCIL);

    private final String key;
    private final String title;
    private final String publisher;
    private final String landingPage;
    private final String citation;
    private final String terms;
    private final long fewestRows;
    private final long mostRows;
    private final String source;
    private final String names;
    private final VotingBody body;

    VoteDataset(
            String key,
            String title,
            String publisher,
            String landingPage,
            String citation,
            String terms,
            long fewestRows,
            long mostRows,
            String source,
            String names,
            VotingBody body) {
        this.key = key;
        this.title = title;
        this.publisher = publisher;
        this.landingPage = landingPage;
        this.citation = citation;
        this.terms = terms;
        this.fewestRows = fewestRows;
        this.mostRows = mostRows;
        this.source = source;
        this.names = names;
        this.body = body;
    }

    public static Optional<VoteDataset> keyed(String key) {
        return Arrays.stream(values())
                .filter(dataset -> dataset.key.equals(key))
                .findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(VoteDataset::key).toList();
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    String publisher() {
        return publisher;
    }

    String landingPage() {
        return landingPage;
    }

    String citation() {
        return citation;
    }

    /** The terms of use in words; there is no licence with an address. */
    String terms() {
        return terms;
    }

    /** A whole export has at least so many rows; with fewer it is a part of one. */
    public long fewestRows() {
        return fewestRows;
    }

    /** With more rows it is not the export that is known. */
    public long mostRows() {
        return mostRows;
    }

    /** What statements of the data set give as their source. */
    Node source() {
        return NodeFactory.createURI(Vocabulary.BASE + "source/" + source);
    }

    VoteSource reader() {
        return new UndlSource(body);
    }

    /** Key of the list of names the data set uses. */
    String names() {
        return names;
    }

    NameKind nameKind() {
        return NameKind.NAME;
    }
}
