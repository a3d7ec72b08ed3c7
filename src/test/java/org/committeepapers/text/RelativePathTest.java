package org.committeepapers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways from a page to the files that are uploaded with it, and what only looks like one. */
class RelativePathTest {

    @ParameterizedTest
    @CsvSource({
        "cabinet-appendix.pdf, ./cabinet-appendix.pdf",
        "../2026-10-20/index.html, ../2026-10-20/index.html",
        "8a Appendix A - Response.pdf, ./8a%20Appendix%20A%20-%20Response.pdf",
        "Adroddiad Tŷ #2 (100%)?.docx, ./Adroddiad%20T%C5%B7%20%232%20%28100%25%29%3F.docx",
        "javascript:alert(1), ./javascript%3Aalert%281%29"
    })
    void aFileOfAnyNameHasAnAddress(String path, String address) {
        assertEquals(address, RelativePath.of(path));
        assertTrue(RelativePath.is(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"./index.html#tracker-parks", "../../index.html", "./a/b/c.json", "./..a/b", "./%E2%80%A6.pdf"})
    void aLinkWithinTheUploadIsTaken(String address) {
        assertTrue(RelativePath.is(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../",
                "index.html",
                "./../x",
                ".././x",
                "./a/../b",
                "./a/./b",
                "./a//b",
                "//evil.example/x",
                "/etc/passwd",
                "javascript:alert(1)",
                "JAVASCRIPT:x",
                "data:text/html,x",
                "file:///x",
                "./a.html?x=1",
                "./%2E%2E/x",
                "./a%2Fb",
                "./a b.html",
                "./a\tb",
                "./a\\b",
                "./%zz",
                "./a#",
                "./a#1 2",
                "./\u202e"
            })
    void whatLeadsElsewhereOrRunsAScriptIsRefused(String address) {
        assertFalse(RelativePath.is(address));
    }
}
