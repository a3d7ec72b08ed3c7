package org.committeepapers.wording.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.committeepapers.wording.WordFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Twice the text takes a pattern twice the looks at its letters, so that no cell can hold up a run. */
class LinearPatternsTest {

    private static final int LENGTH = 4_000;

    private static final List<String> PIECES = List.of(
            " ",
            "-",
            " - ",
            "\n",
            "(",
            "a",
            "1 ",
            "3",
            "1/",
            "exempt ",
            "exempt, ",
            "exempt",
            "not ",
            "no ",
            "this is ",
            "is still ",
            "part ",
            "paragraph ",
            "exempt para ",
            "of the ",
            "schedule 12",
            "contains a b c ",
            "e x e m p t",
            "do not ",
            "the ",
            "&",
            "EXEMPT ");

    /** A text that counts how often a letter of it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String piece, int length) {
            this.text = piece.repeat(length / piece.length());
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }

    private static long looks(Pattern pattern, String piece, int length) {
        Counted text = new Counted(piece, length);
        pattern.matcher(text).results().forEach(found -> {});
        return text.looks;
    }

    @Test
    @Tag("trial")
    void hang() {
        List<String> slow = new ArrayList<>();
        for (WordFile file : List.of(new WordFile("marking/marks.txt"), new WordFile("marking/words.txt"))) {
            for (String section : file.names()) {
                if (file.lines(section).stream().allMatch(line -> line.matches("[\\p{L}\\d, =]+"))) {
                    continue;
                }
                for (String piece : PIECES) {
                    Pattern pattern = file.pattern(section);
                    long once = looks(pattern, piece, LENGTH);
                    long twice = looks(pattern, piece, 2 * LENGTH);
                    if (twice > 2.5 * once + LENGTH) {
                        slow.add(section + " on \"" + piece + "\": " + once + ", " + twice);
                    }
                }
            }
        }
        assertEquals(List.of(), slow);
    }
}
