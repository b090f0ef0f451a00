package org.focgraph.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files, and the links between them. */
class SiteFileTest {

    @Test
    void aPageIsTheIndexOfAFolder() {
        assertEquals("index.html", SiteFile.page("/").path());
        assertEquals("doc/state/KEN/index.html", SiteFile.page("/doc/state/KEN").path());
        assertEquals("explore/index.html", SiteFile.page("/explore/").path());
        assertEquals("doc/state/KEN.ttl", SiteFile.file("/doc/state/KEN.ttl").path());
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b, /, ../../",
        "/, /a/b, a/b/",
        "/a/b, /a/c, ../c/",
        "/a/b, /a/b, ./",
        "/a/b, /a, ../",
        "/a, /a/b, b/",
        "/explore/x/y, /doc/state/KEN, ../../../doc/state/KEN/"
    })
    void linksLeadFromPageToPage(String from, String to, String link) {
        assertEquals(link, SiteFile.page(to).from(SiteFile.page(from)));
    }

    @Test
    void filesAreLinkedByTheirNames() {
        var page = SiteFile.page("/doc/state/KEN");
        assertEquals("../KEN.ttl", SiteFile.file("/doc/state/KEN.ttl").from(page));
        assertEquals("../../../style.css", SiteFile.file("/style.css").from(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/a/%2e%2e/%2E%2E/b",
                "/a%2F..%2F..%2F..%2Fb",
                "/./x",
                "/a/..",
                "/c:%5Cwindows",
                "/a%00b"
            })
    void noAddressLeadsOutOfTheFolder(String address) {
        for (var file : new SiteFile[] {SiteFile.page(address), SiteFile.file(address)}) {
            for (var name : file.path().split("/")) {
                assertTrue(name.matches("[A-Za-z0-9._~!$'()+,;=@-]+"), file.path());
                assertTrue(!name.endsWith("."), file.path());
            }
        }
    }

    @Test
    void namesThatWindowsDoesNotTakeAreChanged() {
        assertEquals("_con/index.html", SiteFile.page("/con").path());
        assertEquals("_NUL.ttl", SiteFile.file("/NUL.ttl").path());
        assertEquals("a_3Ab/index.html", SiteFile.page("/a:b").path());
        assertEquals("C_C3_B4te/index.html", SiteFile.page("/C%C3%B4te").path());
    }

    @Test
    void longNamesAreCutAndStayDifferent() {
        var one = SiteFile.page("/" + "x".repeat(500) + "1").path();
        var other = SiteFile.page("/" + "x".repeat(500) + "2").path();
        assertTrue(one.length() < 200, one);
        assertTrue(!one.equals(other), one);
    }
}
