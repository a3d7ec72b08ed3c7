package org.committeepapers.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {

    @ParameterizedTest(name = "{0} on \"{1}\" gives {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Due {day}|due  31 March |{day=31 March} []",
                "Due {day}|Due|none",
                "{review} - {day}|Roads - winter \u2013 March|{review=Roads, day=winter \u2013 March} []",
                "{a}: *|Children's: one: two|{a=Children's} [one: two]",
                "Children\u2019s|CHILDREN'S|{} []",
                "No ?|no 7|{} [7]",
                "No ?|no 17|none",
                "*part*|Agreed in part|{} [Agreed in , ]",
                "{open|{OPEN|{} []",
                "''|''|{} []",
                "''|x|none",
            })
    void theWholeTextFitsInTheShortestWords(String pattern, String text, String expected) {
        String found = TextPattern.of(pattern)
                .match(text)
                .map(match -> match.names() + " " + match.rest())
                .orElse("none");
        assertEquals(expected, found);
    }

    @Test
    void wordsThatANameCannotHaveAreLongerOrNone() {
        TextPattern pattern = TextPattern.of("{ref} {text}");
        assertEquals(
                Optional.of(Map.of("ref", "1 a", "text", "Mend it")),
                pattern.match("1 a Mend it", (name, words) -> name.equals("text") || words.endsWith("a"))
                        .map(TextPattern.Match::names));
        assertEquals(Optional.empty(), pattern.match("1 a Mend it", (name, words) -> false));
    }

    @Test
    void aNameBeginsWhereItsWordsStandInTheText() {
        assertEquals(
                Map.of("a", 2, "b", 8),
                TextPattern.of("{a}: {b}")
                        .match("  one:\n\nx\u00a0 y ")
                        .orElseThrow()
                        .starts());
    }

    @Test
    void noTextHoldsUpARun() {
        String words = "a ".repeat(16_000);
        for (String pattern : List.of("{a} {b} {c} {d}x", "*?*?*?*x", "{a} {b}")) {
            assertFalse(
                    TextPattern.of(pattern).match(words, (name, said) -> false).isPresent(), pattern);
        }
        assertTrue(TextPattern.of("a*a").fits(words));
    }
}
