package org.focgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenTermsTest {

    private static final Map<String, Boolean> LICENCES = Map.ofEntries(
            Map.entry("https://creativecommons.org/licenses/by/4.0/", true),
            Map.entry("http://creativecommons.org/licenses/by/3.0/igo/", true),
            Map.entry("https://creativecommons.org/licenses/by-sa/4.0/", true),
            Map.entry("https://creativecommons.org/publicdomain/zero/1.0/", true),
            Map.entry("https://opendatacommons.org/licenses/odbl/1-0/", true),
            Map.entry("https://creativecommons.org/licenses/by-nc/4.0/", false),
            Map.entry("https://creativecommons.org/licenses/by-nc-sa/3.0/igo/", false),
            Map.entry("https://creativecommons.org/licenses/by-nd/4.0/", false),
            Map.entry("https://digitallibrary.un.org/record/4060887", false),
            Map.entry("https://example.org/creativecommons.org/licenses/by/4.0/", false),
            Map.entry("https://creativecommons.org.example.org/licenses/by/4.0/", false));

    @Test
    void onlyLicencesKnownToBeOpenAre() {
        LICENCES.forEach((licence, open) ->
                assertEquals(open, OpenTerms.of(licence, Optional.empty()).isOpen(), licence));
    }

    @Test
    void aLicenceThatIsNotStatedIsNotOpenWhateverTheWords() {
        assertEquals(
                new OpenTerms(false, "no licence is stated; its terms are: free for all"),
                OpenTerms.of(null, Optional.of("free for all")));
    }

    @Test
    void nonCommercialAndNoDerivativesAreNamed() {
        assertEquals(
                "https://creativecommons.org/licenses/by-nc-nd/4.0/ allows non-commercial use only",
                OpenTerms.of("https://creativecommons.org/licenses/by-nc-nd/4.0/", Optional.empty())
                        .reason());
        assertEquals(
                "https://creativecommons.org/licenses/by-nd/4.0/ allows no changed copies",
                OpenTerms.of("https://creativecommons.org/licenses/by-nd/4.0/", Optional.empty())
                        .reason());
    }
}
