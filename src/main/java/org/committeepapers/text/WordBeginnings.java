package org.committeepapers.text;

import java.util.Arrays;

/** Beginnings of words or phrases, all looked for in one pass over a text. */
public final class WordBeginnings {

    /** How many classes there are of the two letters with which a stem begins. */
    private static final int CLASSES = 1 << 10;

    private static final String[] NONE = {};

    private final String[][] byBeginning;

    private WordBeginnings(String[][] byBeginning) {
        this.byBeginning = byBeginning;
    }

    /** Each has at least two letters. */
    public static WordBeginnings of(String... stems) {
        String[][] none = new String[CLASSES][];
        Arrays.fill(none, NONE);
        return new WordBeginnings(none).with(stems);
    }

    /** These and more. */
    public WordBeginnings with(String... more) {
        String[][] all = byBeginning.clone();
        for (String stem : more) {
            int beginning = beginning(stem.charAt(0), stem.charAt(1));
            int before = all[beginning].length;
            all[beginning] = Arrays.copyOf(all[beginning], before + 1);
            all[beginning][before] = stem;
        }
        return new WordBeginnings(all);
    }

    private static int beginning(char first, char second) {
        return (first & 0x1f) << 5 | second & 0x1f;
    }

    /** Whether the text has one of them, at the beginning of a word or within one. */
    public boolean isAnyIn(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        for (int i = 1; i < text.length(); i++) {
            char second = text.charAt(i);
            String[] alike = byBeginning[beginning(first, second)];
            if (alike.length > 0 && isAnyAt(i - 1, text, alike)) {
                return true;
            }
            first = second;
        }
        return false;
    }

    private static boolean isAnyAt(int place, String text, String[] stems) {
        for (String stem : stems) {
            if (text.startsWith(stem, place)) {
                return true;
            }
        }
        return false;
    }
}
