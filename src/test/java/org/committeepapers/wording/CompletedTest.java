package org.committeepapers.wording;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A second corpus of statuses, written apart from the reader, that asks above all what isn't completed. */
class CompletedTest {

    @ParameterizedTest
    @MethodSource
    void rows(String expected, String where, String phrase) {
        if (!where.equals("progress")) {
            check(
                    expected,
                    phrase,
                    StatusWords.read(RichText.of(phrase), RichText.EMPTY).status());
        }
        if (!where.equals("cell")) {
            check(
                    expected,
                    phrase,
                    StatusWords.read(RichText.EMPTY, RichText.of(phrase)).status());
        }
    }

    private static void check(String expected, String phrase, Status read) {
        if (expected.equals("!")) {
            assertNotEquals(Status.COMPLETED, read, phrase);
            return;
        }
        List<String> right = Arrays.asList(expected.split(", ", -1));
        assertTrue(
                right.contains(read.name()), () -> "\"" + phrase + "\" was read as " + read + ", not as " + expected);
    }

    static Stream<Arguments> rows() {
        return Corpus.text("statuses-2.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 3))
                .map(cells -> Arguments.of(
                        cells[0], cells[1], cells[2].replace("\\n", "\n").replace("\\u00a0", "\u00a0")));
    }
}
