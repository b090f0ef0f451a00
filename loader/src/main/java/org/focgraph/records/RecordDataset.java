package org.focgraph.records;

import java.io.EOFException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.jena.graph.Graph;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.Dataset;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.state.StateDirectory;

/** The data sets of records on texts: what each is called, whose it is, and how much of it to expect. */
public enum RecordDataset implements Dataset {
    UNDL_MARCXML(
            new About(
                    "undl-marcxml",
                    "UN Digital Library, records of drafts and resolutions",
                    "MARCXML as a search of the library exports it, several files are read as one",
                    "Dag Hammarskjöld Library, United Nations",
                    "https://digitallibrary.un.org/",
                    "United Nations, Dag Hammarskjöld Library, UN Digital Library, bibliographic records (MARCXML)",
                    Optional.empty(),
                    "UN Digital Library data, non-commercial use with attribution",
                    "2025-05",
                    "record",
                    1,
                    10_000_000,
                    0.01,
                    "undl-marcxml"),
            List.of("sponsorships"),
            MarcConversion::new),
    HRC_TEXTS(
            new About(
                    "hrc-texts",
                    "Human Rights Council texts with the way they were adopted, 2006 to 2022",
                    "the sheet \"data\" of unhrc_resolutions.ods, saved as CSV",
                    "Deutsche Welle",
                    "https://github.com/dw-data/human-rights-council",
                    "Deutsche Welle (dw-data), human-rights-council, data/unhrc_resolutions.ods, commit 303ecc71, from pages of OHCHR",
                    Optional.empty(),
                    "None stated",
                    "2022",
                    "record",
                    1_400,
                    1_500,
                    0.03,
                    "hrc-texts-2006-2022"),
            List.of(),
            (about, files, curated, states) -> new HrcConversion(about, files)),
    SC_VETOES(
            new About(
                    "sc-vetoes",
                    "Vetoes in the Security Council, 1946 to September 2022",
                    "unsc_vetoes_1946_sept2022.csv",
                    "World Politics Data Lab",
                    "https://github.com/world-politics-datalab/vetoes-un-security-council",
                    "World Politics Data Lab, vetoes-un-security-council, commit 661c5246",
                    Optional.of("http://spdx.org/licenses/MIT"),
                    "MIT",
                    "2022-09",
                    "record",
                    200,
                    400,
                    0.01,
                    "sc-vetoes"),
            List.of(),
            (about, files, curated, states) -> new VetoConversion(about, files, states)),
    DRAFT_SPONSORS(
            new About(
                    "draft-sponsors",
                    "Draft resolutions sponsored by the Netherlands, with all sponsors, 1946 to July 2015",
                    "three CSV files in any order: drafts, author-contributors, subjects",
                    "Friese Woudloper",
                    "https://github.com/FrieseWoudloper/UnitedNationsDraftResolutions",
                    "FrieseWoudloper, UnitedNationsDraftResolutions, commit 626c206c, from UNBISNET, August 2015",
                    Optional.empty(),
                    "None stated",
                    "2015-08",
                    "record",
                    200_000,
                    250_000,
                    0.01,
                    "un-draft-sponsors-2015"),
            List.of("sponsorships"),
            DraftConversion::new);

    /** Prepares the conversion of the files of one of them. */
    private interface Preparation {
        Conversion of(About about, List<DataFile> files, Graph curated, StateDirectory states);
    }

    private final About about;
    private final List<String> curated;
    private final Preparation preparation;

    RecordDataset(About about, List<String> curated, Preparation preparation) {
        this.about = about;
        this.curated = curated;
        this.preparation = preparation;
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public List<String> curated() {
        return curated;
    }

    @Override
    public String pipeline() {
        return "1";
    }

    @Override
    public Conversion conversion(List<DataFile> files, Graph tables, StateDirectory states) {
        var conversion = preparation.of(about, List.copyOf(files), tables, states);
        return facts -> {
            try {
                return conversion.run(facts);
            } catch (EOFException | ZipException e) {
                var names = files.stream().map(DataFile::name).toList();
                throw new FileFault(Problem.error(
                        Location.of(String.join(", ", names)),
                        "IMPORT-FILE",
                        "the file is damaged or cut off: " + e.getMessage(),
                        "fetch it again, or unpack it"));
            }
        };
    }
}
