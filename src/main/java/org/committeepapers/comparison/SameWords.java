package org.committeepapers.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;

/** When two texts say the same to a reader, and how alike two others are. */
public final class SameWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Words that stand in most recommendations, so that sharing them says nothing. */
    private static final Set<String> IN_MOST = Set.of(
            "that",
            "this",
            "these",
            "with",
            "from",
            "have",
            "been",
            "will",
            "should",
            "which",
            "their",
            "into",
            "council",
            "committee",
            "cabinet",
            "executive",
            "recommends",
            "recommended",
            "recommendation",
            "action");

    private static final int SHORT = 3;

    private SameWords() {}

    static boolean are(String one, String other) {
        return one.equals(other) || PlainText.sameWords(one).equals(PlainText.sameWords(other));
    }

    static boolean are(RichText one, RichText other) {
        return are(one.plain(), other.plain());
    }

    /** How much of the words that tell something two texts share: 0 for none, 1 for all, whatever their order. */
    static double likeness(String one, String other) {
        Map<String, Integer> words = count(one);
        Map<String, Integer> others = count(other);
        int shared = 0;
        int all = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            shared += Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0));
            all += word.getValue();
        }
        for (int number : others.values()) {
            all += number;
        }
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> count = new HashMap<>();
        WORD.matcher(PlainText.sameWords(text))
                .results()
                .map(MatchResult::group)
                .filter(SameWords::tells)
                .forEach(word -> count.merge(word, 1, Integer::sum));
        return count;
    }

    private static boolean tells(String word) {
        return (word.length() > SHORT || Character.isDigit(word.charAt(0))) && !IN_MOST.contains(word);
    }
}
