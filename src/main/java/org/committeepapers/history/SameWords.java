package org.committeepapers.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;

/** Whether two texts read the same, and how alike two texts are. */
public final class SameWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Words that most recommendations contain, so that sharing them means nothing. */
    private static final Set<String> COMMON = Set.of(
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

    public static boolean are(RichText one, RichText other) {
        return are(one.plain(), other.plain());
    }

    /** The share of meaningful words that two texts have in common: 0 for none, 1 for all, in any order. */
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
                .filter(SameWords::isMeaningful)
                .forEach(word -> count.merge(word, 1, Integer::sum));
        return count;
    }

    private static boolean isMeaningful(String word) {
        return (word.length() > SHORT || Character.isDigit(word.charAt(0))) && !COMMON.contains(word);
    }
}
