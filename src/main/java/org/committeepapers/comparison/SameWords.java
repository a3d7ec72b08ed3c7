package org.committeepapers.comparison;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;

/**
 * When two texts say the same to a reader, and how alike two others are. Spacing, case, the shape of quotation marks and
 * dashes, and a full stop at the end are no change.
 */
public final class SameWords {

    private static final String SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4`";
    private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String SPACES = " \t\n\u000b\f\r\u00a0\u200b\ufeff";
    private static final String STOPS_AT_END = ".;:, ";
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

    /** The form in which texts are compared. */
    public static String form(String text) {
        StringBuilder form = new StringBuilder(text.length());
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length(); i++) {
            add(plain(plain.charAt(i)), form);
        }
        return form.substring(0, endWithoutStops(form)).strip().toLowerCase(Locale.UK);
    }

    private static char plain(char letter) {
        if (letter > ' ' && letter < 0x7f && letter != '`') {
            return letter;
        }
        if (SPACES.indexOf(letter) >= 0) {
            return ' ';
        }
        if (SINGLE_QUOTES.indexOf(letter) >= 0) {
            return '\'';
        }
        if (DOUBLE_QUOTES.indexOf(letter) >= 0) {
            return '"';
        }
        return DASHES.indexOf(letter) >= 0 ? '-' : letter;
    }

    /** Spaces in a row are one, and two single quotes are a double one. */
    private static void add(char letter, StringBuilder form) {
        int last = form.length() - 1;
        char before = last < 0 ? ' ' : form.charAt(last);
        if (letter == '\'' && before == '\'') {
            form.setCharAt(last, '"');
        } else if (letter != ' ' || before != ' ') {
            form.append(letter);
        }
    }

    private static int endWithoutStops(StringBuilder form) {
        int end = form.length();
        while (end > 0 && STOPS_AT_END.indexOf(form.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    static boolean are(String one, String other) {
        return one.equals(other) || form(one).equals(form(other));
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
        WORD.matcher(form(text))
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
