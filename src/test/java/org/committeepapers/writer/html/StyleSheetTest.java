package org.committeepapers.writer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.committeepapers.structure.Samples;
import org.junit.jupiter.api.Test;

class StyleSheetTest {

    @Test
    void pagesHaveTheHouseMarginsHeadsAndNumbers() {
        String rules = StyleSheet.printing(Samples.everything(), Samples.style());
        assertTrue(rules.contains("@page { size: A4 portrait; margin: 20mm 20mm 18mm; }"));
        assertTrue(rules.contains("@top-left { content: \"Herefordshire Council\";"));
        assertTrue(rules.contains("content: \"Page \" counter(page) \" of \" counter(pages) \"\";"));
    }

    @Test
    void wordsCanEndNeitherTheirStringNorTheStyleSheet() {
        assertEquals(
                "\"a\\22 \\5c \\a \\3c \\2f style\\3e \\26  \u0175\\fffd \"",
                StyleSheet.string("a\"\\\n</style>& \u0175\u0000"));
    }
}
