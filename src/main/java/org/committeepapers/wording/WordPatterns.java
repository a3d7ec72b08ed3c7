package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Patterns that begin with a word. Each is tried only where a word begins with characters with which it can begin, so that
 * a hundred of them cost little on the longest text.
 */
public final class WordPatterns {

    /** In characters; a longer one leaves fewer patterns to try, but each has to be looked at once. */
    private static final int BEGINNING = 5;

    private static final String END = ")(?![\\p{L}\\p{N}%_])";

    private final List<Pattern> all;

    /** Papers are made at once, and each may be the first to need them. */
    private final Map<String, List<Pattern>> byBeginning = new ConcurrentHashMap<>();

    WordPatterns(Stream<Pattern> all) {
        this.all = all.toList();
    }

    static Pattern of(String expression) {
        return Pattern.compile("(?:" + expression + END);
    }

    /** Whether one of them is in the text. */
    public boolean areIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (end(text, i) > i) {
                return true;
            }
        }
        return false;
    }

    /** The text with another in place of each of them. */
    public String replaced(String text, String other) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = end(text, i);
            rest.append(end > i ? other : text.charAt(i));
            i = Math.max(i, end - 1);
        }
        return rest.toString();
    }

    /** Where the one that begins there ends; -1 if no word begins there, or none of them. */
    public int end(String text, int start) {
        if (!isOfWord(text, start) || isOfWord(text, start - 1)) {
            return -1;
        }
        String beginning = text.substring(start, Math.min(start + BEGINNING, text.length()));
        for (Pattern pattern : thatCanBegin(beginning)) {
            Matcher matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return matcher.end();
            }
        }
        return -1;
    }

    private static boolean isOfWord(String text, int place) {
        return place >= 0 && Character.isLetterOrDigit(text.charAt(place));
    }

    /** Each letter more leaves fewer of them. */
    private List<Pattern> thatCanBegin(String beginning) {
        List<Pattern> known = byBeginning.get(beginning);
        if (known != null) {
            return known;
        }
        int shorter = beginning.length() - 1;
        String sentence = "." + beginning;
        List<Pattern> some = new ArrayList<>();
        for (Pattern pattern : shorter == 0 ? all : thatCanBegin(beginning.substring(0, shorter))) {
            if (canBegin(pattern, sentence)) {
                some.add(pattern);
            }
        }
        byBeginning.put(beginning, some);
        return some;
    }

    /** Whether it has read all there is when it fails. The stop is there for those that begin a sentence. */
    @SuppressWarnings("JdkObsolete") // nothing else tells that more letters might have matched
    private static boolean canBegin(Pattern pattern, String sentence) {
        Matcher matcher = pattern.matcher(sentence).region(1, sentence.length()).useTransparentBounds(true);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
