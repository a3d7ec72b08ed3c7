package org.committeepapers.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that a misspelt one is nearest to. */
public final class Spelling {

    private Spelling() {}

    /** Longer words are no slips, and comparing them takes its time. */
    private static final int MOST_LETTERS = 400;

    /**
     * How many letters to add, remove, change or swap with the next to turn one word into the other; of longer ones by their
     * first 400 letters.
     */
    public static int distance(String one, String other) {
        return ofShort(cut(one), cut(other));
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(word.length(), MOST_LETTERS));
    }

    private static int ofShort(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, table, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int[][] table, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j - 1] + change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }

    /** The candidate that differs least, if it differs in so few letters, at most half, that it could be meant. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate)
                        <= Math.min(
                                Math.max(2, candidate.length() / 4), Math.max(word.length(), candidate.length()) / 2));
    }
}
