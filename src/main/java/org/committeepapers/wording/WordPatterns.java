package org.committeepapers.wording;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Patterns that begin with a word. Each is tried only where a word begins with two characters with which it can begin, so
 * that a hundred of them cost little on the longest text.
 */
public final class WordPatterns {

    private static final String END = ")(?![\\p{L}\\p{N}%_])";

    private final List<Pattern> all;

    /** Papers are made at once, and each may be the first to need them. */
    private final Map<Character, List<Pattern>> byLetter = new ConcurrentHashMap<>();

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
        String beginning = text.substring(start, Math.min(start + 2, text.length()));
        List<Pattern> some = byBeginning.get(beginning);
        if (some == null) {
            some = byBeginning.computeIfAbsent(beginning, this::thatCanBegin);
        }
        for (Pattern pattern : some) {
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

    private List<Pattern> thatCanBegin(String beginning) {
        return byLetter
                .computeIfAbsent(
                        beginning.charAt(0),
                        letter -> all.stream()
                                .filter(pattern -> canBegin(pattern, String.valueOf(letter)))
                                .toList())
                .stream()
                .filter(pattern -> canBegin(pattern, beginning))
                .toList();
    }

    /** Whether it has read all there is when it fails. The stop is there for those that begin a sentence. */
    @SuppressWarnings("JdkObsolete") // nothing else tells that more letters might have matched
    private static boolean canBegin(Pattern pattern, String beginning) {
        Matcher matcher = pattern.matcher("." + beginning)
                .region(1, 1 + beginning.length())
                .useTransparentBounds(true);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
