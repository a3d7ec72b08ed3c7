package org.committeepapers.wording;

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
    private static final int BEGINNING = 12;

    private static final String END = ")(?![\\p{L}\\p{N}%_])";

    private final Beginning none;

    /**
     * The first characters of a word.
     *
     * @param patterns those that can begin so
     * @param longer the same with one character more; papers are made at once, and each may be the first to need it
     */
    private record Beginning(List<Pattern> patterns, Map<Character, Beginning> longer) {

        Beginning(List<Pattern> patterns) {
            this(patterns, new ConcurrentHashMap<>());
        }

        Beginning with(String characters) {
            char last = characters.charAt(characters.length() - 1);
            return longer.computeIfAbsent(
                    last,
                    unused -> new Beginning(patterns.stream()
                            .filter(pattern ->
                                    canBegin(pattern, "." + characters) || canBegin(pattern, "(" + characters))
                            .toList()));
        }
    }

    WordPatterns(Stream<Pattern> all) {
        this.none = new Beginning(all.toList());
    }

    static Pattern of(String expression) {
        return Pattern.compile("(?:" + expression + END);
    }

    /** Whether one of them is in the text. */
    public boolean areIn(String text) {
        for (int i = word(text, 0); i < text.length(); i = word(text, behindWord(text, i))) {
            if (behind(text, i) > i) {
                return true;
            }
        }
        return false;
    }

    /** The text with another in place of each of them. */
    public String replaced(String text, String other) {
        StringBuilder rest = new StringBuilder(text.length());
        int copied = 0;
        int i = word(text, 0);
        while (i < text.length()) {
            int end = behind(text, i);
            if (end > i) {
                rest.append(text, copied, i).append(other);
                copied = end;
            }
            i = word(text, end > i ? end : behindWord(text, i));
        }
        return rest.append(text, copied, text.length()).toString();
    }

    /** Where the one that begins there ends; -1 if no word begins there, or none of them. */
    public int end(String text, int start) {
        return isOfWord(text, start) && !isOfWord(text, start - 1) ? behind(text, start) : -1;
    }

    /** Where the first of them ends that begins with this word; -1 if none does. */
    private int behind(String text, int start) {
        Beginning beginning = none;
        int longest = Math.min(start + BEGINNING, text.length());
        for (int i = start; i < longest && !beginning.patterns.isEmpty(); i++) {
            Beginning known = beginning.longer.get(text.charAt(i));
            beginning = known == null ? beginning.with(text.substring(start, i + 1)) : known;
        }
        for (Pattern pattern : beginning.patterns) {
            Matcher matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return matcher.end();
            }
        }
        return -1;
    }

    /** Where the next word begins; the end of the text if there is none. */
    private static int word(String text, int from) {
        int at = from;
        while (at < text.length() && !isOfWord(text, at)) {
            at++;
        }
        return at;
    }

    private static int behindWord(String text, int from) {
        int at = from;
        while (isOfWord(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isOfWord(String text, int place) {
        return place >= 0 && place < text.length() && Character.isLetterOrDigit(text.charAt(place));
    }

    /** Whether it has read all there is when it fails. Before it stands a sign: some begin a sentence, some a bracket. */
    @SuppressWarnings("JdkObsolete") // nothing else tells that more letters might have matched
    private static boolean canBegin(Pattern pattern, String sentence) {
        Matcher matcher = pattern.matcher(sentence).region(1, sentence.length()).useTransparentBounds(true);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
