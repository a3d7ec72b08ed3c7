package org.committeepapers.wording;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

    private static final int ASCII = 128;

    /** Stands for the sign before a text; no pattern looks for it. */
    private static final char NO_SIGN = '\0';

    private static final String END = ")(?![\\p{L}\\p{N}%_])";

    private final Pattern[] all;

    /** What may begin, by the sign before the word; papers are made at once, and each may be the first to need it. */
    private final Map<Character, Beginning> bySign = new ConcurrentHashMap<>();

    /** The first characters of a word and the sign before it, with the patterns that can begin so. */
    private static final class Beginning {

        private static final Beginning NOTHING = new Beginning(NO_SIGN, new Pattern[0]);

        private final char sign;
        private final Pattern[] patterns;

        /** The same with one character more, by that character. */
        private final AtomicReferenceArray<Beginning> longer = new AtomicReferenceArray<>(ASCII);

        private final Map<Character, Beginning> longerByOthers = new ConcurrentHashMap<>(1);

        Beginning(char sign, Pattern[] patterns) {
            this.sign = sign;
            this.patterns = patterns;
        }

        /** The same with the character that ends there. */
        Beginning with(String text, int start, int end) {
            char last = text.charAt(end - 1);
            if (last >= ASCII) {
                return longerByOthers.computeIfAbsent(last, unused -> of(text.substring(start, end)));
            }
            Beginning known = longer.getPlain(last);
            if (known == null) {
                known = of(text.substring(start, end));
                longer.set(last, known);
            }
            return known;
        }

        private Beginning of(String characters) {
            Pattern[] some = Stream.of(patterns)
                    .filter(pattern -> canBegin(pattern, sign + characters))
                    .toArray(Pattern[]::new);
            return some.length == 0 ? NOTHING : new Beginning(sign, some);
        }
    }

    WordPatterns(Stream<Pattern> all) {
        this.all = all.toArray(Pattern[]::new);
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
        char sign = start == 0 ? NO_SIGN : text.charAt(start - 1);
        Beginning beginning = bySign.computeIfAbsent(sign, before -> new Beginning(before, all));
        int longest = Math.min(start + BEGINNING, text.length());
        for (int end = start + 1; end <= longest && beginning.patterns.length > 0; end++) {
            beginning = beginning.with(text, start, end);
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

    /** Whether it has read all there is when it fails; the first character is the sign before it. */
    @SuppressWarnings("JdkObsolete") // nothing else tells that more letters might have matched
    private static boolean canBegin(Pattern pattern, String sentence) {
        Matcher matcher = pattern.matcher(sentence).region(1, sentence.length()).useTransparentBounds(true);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
