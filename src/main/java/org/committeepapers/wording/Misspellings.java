package org.committeepapers.wording;

import java.util.Set;
import org.committeepapers.text.Spelling;

/**
 * Mends a word that is one slip of the pen away from exactly one word of a short list.
 *
 * @param mended the words for which a slip is taken
 * @param others words that are right as they are
 * @param shortest how many letters a mistyped word has at least
 */
public record Misspellings(Set<String> mended, Set<String> others, int shortest) {

    /** The word of the list that is meant; the word itself where none or more than one could be. */
    public String mend(String word) {
        if (word.length() < shortest || mended.contains(word) || others.contains(word)) {
            return word;
        }
        String meant = word;
        for (String right : mended) {
            if (Spelling.distance(word, right) == 1) {
                // "Completd" is completed rather than complete.
                boolean same = meant.equals(word) || right.startsWith(meant) || meant.startsWith(right);
                if (!same) {
                    return word;
                }
                meant = meant.equals(word) || right.length() > meant.length() ? right : meant;
            }
        }
        return meant;
    }
}
