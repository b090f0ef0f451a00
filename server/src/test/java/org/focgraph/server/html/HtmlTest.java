package org.focgraph.server.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void everyValueIsEscapedUnlessItIsHtml() {
        assertEquals(
                "<p title=\"&quot;&#39;\">&lt;b&gt; &amp;</p>",
                Html.of("<p title=\"{}\">{}</p>", "\"'", "<b> &").toString());
        assertEquals(
                "<p><b>&lt;</b></p>",
                Html.of("<p>{}</p>", Html.of("<b>{}</b>", "<")).toString());
        assertEquals(
                "<b>1</b><b>2</b>&lt;",
                Html.of("{}", List.of(Html.of("<b>1</b>"), Html.of("<b>2</b>"), "<"))
                        .toString());
        assertEquals("{}", Html.of("{}", "{}").toString());
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        assertEquals(
                "<a href=\"https://x/?a&amp;b\" rel=\"noopener nofollow\">x</a>",
                Html.link("https://x/?a&b", "x").toString());
        assertEquals("x", Html.link("javascript:alert(1)", "x").toString());
        assertEquals("x", Html.link("data:text/html,x", "x").toString());
        assertEquals("x", Html.link("//evil", "x").toString());
    }

    @Test
    void controlCharactersAreReplaced() {
        assertEquals("a\uFFFDb\n\uFFFD", Html.of("{}", "a\u0000b\n\u0085").toString());
    }

    @Test
    void aTemplateThatDoesNotFitIsAFault() {
        assertThrows(IllegalArgumentException.class, () -> Html.of("{}"));
        assertThrows(IllegalArgumentException.class, () -> Html.of("", "x"));
    }
}
