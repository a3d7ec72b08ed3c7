package org.committeepapers.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.examples.ModelDocument;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Status;
import org.junit.jupiter.api.Test;
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

    @Test
    void readsTheModelDocument() {
        List<Status> read = progressOfTheModelDocument().stream()
                .map(text -> StatusWords.read(RichText.EMPTY, RichText.of(text)).status())
                .toList();
        List<Status> expected = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> switch (number) {
                    case 1, 3, 9, 10 -> Status.COMPLETED;
                    case 7 -> Status.DELAYED;
                    default -> Status.IN_PROGRESS;
                })
                .toList();
        assertEquals(expected, read);
    }

    /** Progress is the last of the five cells of the line under the headings. */
    private static List<String> progressOfTheModelDocument() {
        return ModelDocument.lines().stream()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .filter(cells -> cells.size() == 5 && !cells.contains("By When"))
                .map(cells -> cells.get(4))
                .filter(progress -> !progress.matches("-+"))
                .toList();
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
        return Stream.of(
                        "statuses-2.txt",
                        "statuses-3.txt",
                        "statuses-4.txt",
                        "statuses-5.txt",
                        "statuses-6.txt",
                        "statuses-7.txt")
                .flatMap(file -> Corpus.text(file).lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 3))
                .map(cells -> Arguments.of(
                        cells[0], cells[1], cells[2].replace("\\n", "\n").replace("\\u00a0", "\u00a0")));
    }
}
