package org.focgraph.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.focgraph.concepts.ConceptDataset;
import org.focgraph.dataset.Dataset;
import org.focgraph.records.RecordDataset;
import org.focgraph.texts.UnTexts;
import org.focgraph.votes.UndlDataset;
import org.focgraph.votes.voeten.VoetenDataset;

/** The data sets that can be imported, in the order of precedence: what one describes, those after it do not describe again. */
public final class Datasets {

    private static final List<Dataset> ALL = Stream.of(
                    UndlDataset.values(),
                    RecordDataset.values(),
                    new Dataset[] {new UnTexts()},
                    VoetenDataset.values(),
                    ConceptDataset.values())
            .<Dataset>flatMap(Arrays::stream)
            .toList();

    private Datasets() {}

    public static List<Dataset> all() {
        return ALL;
    }

    public static Optional<Dataset> keyed(String key) {
        return ALL.stream().filter(dataset -> dataset.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return ALL.stream().map(Dataset::key).toList();
    }
}
