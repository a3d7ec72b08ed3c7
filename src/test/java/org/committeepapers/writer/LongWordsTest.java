package org.committeepapers.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongWordsTest {

    @Test
    void addressesBreakAfterTheirSigns() {
        assertEquals(
                List.of("see https:", "/", "/", "example.", "org/", "a-", "report-", "of-", "2020 now"),
                LongWords.pieces("see https://example.org/a-report-of-2020 now"));
    }

    @Test
    void namesBreakBeforeTheirCapitals() {
        assertEquals(
                List.of("Children", "And", "Young", "People", "Scrutiny"),
                LongWords.pieces("ChildrenAndYoungPeopleScrutiny"));
        assertEquals(
                List.of("andrew.", "lovegrove@", "council.", "example"),
                LongWords.pieces("andrew.lovegrove@council.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a  b", "Safeguarding and well-being", "https://example.org", "  a\tb  "})
    void ordinaryWordsStayWhole(String words) {
        assertEquals(List.of(words), LongWords.pieces(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x-", "\u00e9", "e\u0301", "\ud83d\ude00"})
    void nothingIsLostAndNoLetterIsTorn(String letter) {
        String word = letter.repeat(100);
        List<String> pieces = LongWords.pieces("a " + word + " b");
        assertEquals("a " + word + " b", String.join("", pieces));
        for (String piece : pieces) {
            assertTrue(!Character.isLowSurrogate(piece.charAt(0)) && piece.charAt(0) != '\u0301', "torn: " + piece);
        }
    }
}
