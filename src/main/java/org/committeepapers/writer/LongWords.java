package org.committeepapers.writer;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a word too long for its column, such as an address, may break: after a sign or before a capital inside it,
 * and anywhere only if it has neither. Ordinary words stay whole.
 */
public final class LongWords {

    /** The longest word that stays whole, in characters. */
    public static final int LONGEST = 20;

    private static final String GOOD_ENDS = "/\\.,;:?&=_-+@#%)]}";

    private LongWords() {}

    /** Whether between these two characters is a sensible place for a break. */
    public static boolean mayBreak(int before, int after) {
        return GOOD_ENDS.indexOf(before) >= 0 || Character.isLowerCase(before) && Character.isUpperCase(after);
    }

    /** The text in pieces, between which it may break. */
    public static List<String> pieces(String text) {
        return text.length() <= LONGEST ? List.of(text) : parted(text);
    }

    private static List<String> parted(String text) {
        List<String> pieces = new ArrayList<>();
        int done = 0;
        int start = 0;
        while (start < text.length()) {
            int end = wordEnd(text, start);
            if (end - start > LONGEST) {
                done = split(text, start, end, done, pieces);
            }
            start = end + 1;
        }
        pieces.add(text.substring(done));
        return pieces;
    }

    private static int split(String text, int start, int end, int done, List<String> pieces) {
        int from = done;
        int sinceBreak = 0;
        for (int i = start; i < end - 1; i++) {
            sinceBreak++;
            // Between two ASCII characters only, so that no accent is parted from its letter.
            boolean may = text.charAt(i) < 0x80 && text.charAt(i + 1) < 0x80;
            if (may && (sinceBreak >= LONGEST || mayBreak(text.charAt(i), text.charAt(i + 1)))) {
                pieces.add(text.substring(from, i + 1));
                from = i + 1;
                sinceBreak = 0;
            }
        }
        return from;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isPartOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A quick answer for nearly every letter. */
    private static boolean isPartOfWord(char character) {
        return character > ' ' && character < 0x7f || !Character.isWhitespace(character);
    }
}
