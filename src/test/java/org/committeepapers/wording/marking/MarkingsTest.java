package org.committeepapers.wording.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.committeepapers.text.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words by which councils mark a text, and talk that only sounds like it, a line each in two files. */
class MarkingsTest {

    private static List<String> lines(String file) {
        return Resource.text(MarkingsTest.class, "/markings/" + file).lines().toList();
    }

    private static List<String> marked(List<String> texts) {
        return texts.stream().filter(text -> Markings.areIn(text, Set.of())).toList();
    }

    @Test
    void markingsAreFoundAndNothingElseIs() {
        List<String> marked = lines("marked.txt");
        assertEquals(marked, marked(marked));
        assertEquals(List.of(), marked(lines("open.txt")));
    }

    /** Spreadsheets write no-break spaces and typographic apostrophes, and people two spaces. */
    @Test
    void spacesAndApostrophesMakeNoDifference() {
        for (UnaryOperator<String> typed : List.<UnaryOperator<String>>of(
                text -> text.replace(' ', '\u00a0'),
                text -> text.replace(" ", "  "),
                text -> text.replace('\'', '\u2019'),
                text -> "  " + text + "\n")) {
            List<String> marked = lines("marked.txt").stream().map(typed).toList();
            assertEquals(marked, marked(marked));
            assertEquals(List.of(), marked(lines("open.txt").stream().map(typed).toList()));
        }
    }

    /** People break lines by hand, in the middle of a phrase too. */
    @Test
    void theEndOfALineDividesNoPhrase() {
        for (UnaryOperator<String> typed : List.<UnaryOperator<String>>of(
                text -> text.replaceFirst("(?<=\\p{L}) (?=\\p{Ll})", "\n"),
                text -> text.replaceFirst("(?<=\\p{L}) (?=\\p{Ll}[^ ]*$)", " \r\n "))) {
            List<String> marked = lines("marked.txt").stream().map(typed).toList();
            assertEquals(marked, marked(marked));
        }
    }

    @Test
    void aTextOfManyLinesIsMarkedByOneOfThem() {
        String talk = String.join("\n", lines("open.txt"));
        assertEquals(List.of(), marked(List.of(talk)));
        assertTrue(Markings.areIn(talk + "\nConfidential: two names", Set.of()));
        assertTrue(Markings.areIn("Agreed.\nExempt\nThe rest is public.", Set.of()));
        assertTrue(Markings.areIn("CONFI-\nDENTIAL\nTwo names", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "C"})
    void theTrackerMayBeTheAppendixThatIsMarked(String number) {
        String text = "Appendix " + number + " is not for publication";
        assertEquals(List.of(), marked(List.of(text)));
        assertTrue(Markings.areIn(text, Set.of(number.toLowerCase(Locale.ROOT))));
    }

    /** A loop that may give back what it has read takes time that grows with the square of the text, or worse. */
    @Test
    void noLoopGivesBackWhatItHasRead() {
        List<String> loops = Resource.text(Markings.class, "/org/committeepapers/wording/marking/marks.txt")
                .lines()
                .filter(line -> line.startsWith(" "))
                .map(line -> line.replaceAll("\\[(?:\\\\.|[^\\]])*\\]", "x").replace("*+", ""))
                .filter(line -> line.matches(".*(?<!\\\\)[*+].*|.*\\{\\d+,\\}.*"))
                .toList();
        assertEquals(List.of(), loops);
    }

    /** A cell holds 32,767 characters at most; one of these once took 27 seconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "*",
                "(",
                "0 ",
                "a.",
                "+44",
                "a@",
                "123 ",
                "exempt ",
                "contains a ",
                "no exempt ",
                "this is ",
                "see above ",
                "note ",
                "the full ",
                "confidential ",
                "n o t ",
                "part 2 ",
                "- ",
                "exempt - ",
                "do not ",
                "\t",
                "'"
            })
    void hang(String part) {
        String text = part.repeat(32_767 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Markings.areIn(text, Set.of());
            Stamps.areIn(text);
        });
    }
}
