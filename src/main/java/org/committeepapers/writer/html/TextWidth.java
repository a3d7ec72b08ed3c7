package org.committeepapers.writer.html;

import java.util.stream.IntStream;
import org.committeepapers.writer.LongWords;

/** Estimates the width of text in Arial, well enough to choose a layout. */
final class TextWidth {

    private static final String NARROW = "iljtfrI.,:;'|!()[]/- \u2018\u2019";
    private static final String WIDE = "mwMW@%\u2013\u2014";

    /** The widths of ASCII characters, in em. */
    private static final double[] PLAIN =
            IntStream.range(0, 0x80).mapToDouble(TextWidth::estimate).toArray();

    private TextWidth() {}

    /** The width in em. */
    static double em(String words) {
        return words.codePoints().mapToDouble(TextWidth::em).sum();
    }

    /** The width of the longest word, in em; a word that may be broken counts as its longest piece. */
    static double longestWord(String words) {
        double longest = 0;
        for (String piece : LongWords.pieces(words)) {
            double word = 0;
            for (int i = 0; i < piece.length(); i++) {
                char character = piece.charAt(i);
                word = Character.isWhitespace(character) ? 0 : word + em(character);
                longest = Math.max(longest, word);
            }
        }
        return longest;
    }

    private static double em(int codePoint) {
        return codePoint < PLAIN.length ? PLAIN[codePoint] : estimate(codePoint);
    }

    private static double estimate(int codePoint) {
        if (NARROW.indexOf(codePoint) >= 0) {
            return 0.32;
        }
        if (WIDE.indexOf(codePoint) >= 0) {
            return 0.87;
        }
        if (codePoint > 0x2e7f) {
            return 1;
        }
        return Character.isUpperCase(codePoint) ? 0.7 : 0.556;
    }
}
