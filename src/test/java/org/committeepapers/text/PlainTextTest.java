package org.committeepapers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forms of texts that are made letter by letter, beside what a pattern says of the same. */
class PlainTextTest {

    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n|\u2028|\u2029");
    private static final String LETTERS =
            "ab Z9\u00e9\u0175\u0301\u00bd\u2160\u00b2 \t\n\r\u000b\f\u00a0\u2003\u2028\u001c-\u2013'\u2019.,\ud83d\ude00\ud800\u01c5\u0660";
    private static final int TEXTS = 20_000;

    private final Random random = new Random(6);

    private String text() {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(place -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }

    @Test
    void anyRunOfSpacesIsOneSpace() {
        for (int i = 0; i < TEXTS; i++) {
            String text = text();
            assertEquals(SPACE.matcher(text).replaceAll(" ").strip(), PlainText.oneLine(text));
        }
    }

    @Test
    void signsAreLeftOut() {
        for (int i = 0; i < TEXTS; i++) {
            String text = text();
            assertEquals(
                    SIGNS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT),
                    PlainText.lettersAndNumbers(text));
        }
    }

    @Test
    void everyKindOfLineEndEndsALine() {
        for (int i = 0; i < TEXTS; i++) {
            String text = text();
            String lines = LINE_END.matcher(text).replaceAll("\n");
            assertEquals(RichText.of(lines), RichText.of(text));
            assertEquals(
                    lines.chars().filter(letter -> letter == '\n').count(),
                    RichText.of(text).runs().stream()
                            .filter(Run.Break.class::isInstance)
                            .count());
        }
    }

    @Test
    void namesAreTheSameInAnyShape() {
        assertEquals(
                "o'neill-hughes, head of housing",
                PlainText.sameName(" O\u2019Neill\u2013Hughes,\u00a0 Head of\nHousing "));
        assertEquals("y gymraeg", PlainText.sameName("Y GYMRAEG"));
    }
}
