package org.committeepapers.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8a Appendix A - Executive response | 8a Appendix A - Executive response",
                "Children & Families | Children and Families",
                "Q&A | Q and A",
                "Review: Parks/Open spaces | Review - Parks-Open spaces",
                "10:30 meeting | 10-30 meeting",
                "100% done? #1, at last! | 100 per cent done 1 at last",
                "\u2018Children\u2019s\u2019 \u201cvoice\u201d | Childrens voice",
                "Adroddiad cynnydd \u0175 \u0177 \u2013 terfynol | Adroddiad cynnydd \u0175 \u0177 - terfynol",
                "w\u0302 | \u0175",
                "Final... | Final",
                ".hidden | hidden",
                "a  \t b | a b",
                "../../etc/passwd | etc-passwd",
                "con | c_on",
                "LPT1.final | L_PT1.final",
                "Console | Console",
                "a - - b | a - b",
                "<script>*\"\\ | script",
                "\ud83d\ude00 party | party",
                "???|''",
                "|''",
            })
    void whatAgendaSystemsRefuseIsReplaced(String words, String name) {
        assertEquals(name, FileName.of(words == null ? "" : words));
    }

    @Test
    void aLongNameEndsWithAWholeWord() {
        String name = FileName.of("Recommendation ".repeat(20));
        assertTrue(name.length() <= FileName.LONGEST && name.endsWith("Recommendation"), name);
        String kept = FileName.of("con." + "a".repeat(200));
        assertTrue(kept.length() <= FileName.LONGEST && kept.startsWith("c_on.a"), kept);
        String one = FileName.of("\ud835\udc9c".repeat(200));
        assertEquals(200, one.getBytes(StandardCharsets.UTF_8).length);
    }
}
