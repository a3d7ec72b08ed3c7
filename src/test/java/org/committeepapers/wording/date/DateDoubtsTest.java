package org.committeepapers.wording.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.wording.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
}
