package org.committeepapers.wording;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.wording.date.Dates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own corpus of what officers write. Each line: words {@code =>} reading; {@code |} parts readings that are right. */
class CorpusTest {

    @ParameterizedTest
    @MethodSource
    void dates(String words, String expected) {
        check(words, expected, CorpusTest::date);
    }

    private static void check(String words, String expected, UnaryOperator<String> reader) {
        String read = reader.apply(words.replace("\\n", "\n"));
        List<String> right =
                Arrays.stream(expected.split("\\|", -1)).map(String::strip).toList();
        assertTrue(right.contains(read), () -> "\"" + words + "\" was read as " + read + ", not as " + expected);
    }

    private static String date(String words) {
        ByWhen read = Dates.read(RichText.of(words));
        return read.kind()
                + read.latest().map(day -> " " + day).orElse("")
                + (read.fault() == Fault.NONE ? "" : " " + read.fault())
                + read.original().map(day -> " orig " + day).orElse("");
    }

    static Stream<Arguments> dates() {
        return lines("dates.txt");
    }

    private static Stream<Arguments> lines(String file) {
        try (InputStream in = Objects.requireNonNull(CorpusTest.class.getResourceAsStream("/wording/" + file), file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().filter(line -> !line.startsWith("#")).map(CorpusTest::arguments);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Arguments arguments(String line) {
        int arrow = line.lastIndexOf(" => ");
        int end = arrow < 0 ? line.length() - " =>".length() : arrow;
        return Arguments.of(line.substring(0, end), line.substring(Math.min(line.length(), end + 4)));
    }
}
