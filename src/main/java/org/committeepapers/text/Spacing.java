package org.committeepapers.text;

/** The space between words. */
public final class Spacing {

    private static final char NO_BREAK = '\u00a0';

    private Spacing() {}

    /** The text on one line: a space between two words, whatever stands there, and none around them. */
    public static String single(String text) {
        int stretch = toMend(text);
        if (stretch < 0) {
            return text.strip();
        }
        StringBuilder single = new StringBuilder(text.length()).append(text, 0, stretch);
        for (int i = stretch; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!isSpace(letter)) {
                single.append(letter);
            } else if (i == stretch || !isSpace(text.charAt(i - 1))) {
                single.append(' ');
            }
        }
        return single.toString().strip();
    }

    /** Where the first stretch begins that isn't a single space already; negative where all are. */
    private static int toMend(String text) {
        boolean spaced = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (space && spaced) {
                return i - 1;
            }
            if (space && text.charAt(i) != ' ') {
                return i;
            }
            spaced = space;
        }
        return -1;
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r' || letter == NO_BREAK;
    }
}
