package org.committeepapers.wording.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.wording.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateDoubtsTest {

    static Stream<List<String>> corpus() {
        return Corpus.read("date-doubts.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void tellsWhatToLookAtAgain(List<String> cells) {
        String doubts = Dates.read(RichText.of(cells.get(0))).doubts().stream()
                .map(doubt -> (doubt.kind() + " " + doubt.written() + " " + doubt.meant()).strip())
                .collect(Collectors.joining(" | "));
        assertEquals(cells.get(1), doubts);
    }

    /** A cell holds 32,767 characters at most; one of these once took more than a second. */
    @ParameterizedTest
    @ValueSource(strings = {"'", "0 ", "1 2 ", "1,", "10% ", "1.\n", "March ", "Q1 "})
    void hang(String part) {
        String text = part.repeat(32_767 / part.length());
        assertTimeoutPreemptively(Duration.ofMillis(500), () -> Dates.isDate(text));
        assertTimeoutPreemptively(Duration.ofMillis(500), () -> Dates.read(RichText.of(text)));
    }
}
