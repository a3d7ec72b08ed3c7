package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;

/**
 * A pattern as people write it in a file: {@code *} stands for anything, {@code ?} for one character and {@code {name}}
 * for words that are kept under that name; {@code {*}} is {@code *}. It has to match the whole text. Case, kinds of quotes
 * and dashes, and the number of spaces make no difference; a space in the pattern is at least one space or line break in the
 * text, and a line break in it at least one line break.
 *
 * @param source as written
 * @param parts what it is made of, from left to right: signs, names with their braces, and letters with single spaces and
 *     line breaks
 */
public record TextPattern(String source, List<String> parts) {

    /** After this many tries a text counts as not matching, so that no cell can hold up a run. */
    private static final int MOST_TRIES = 300_000;

    /** A sign, or the letters up to the next one. A brace that isn't closed is a letter. */
    private static final Pattern PART = Pattern.compile("[*?]|\\{[^}]*+}|(?:[^*?{]|\\{(?![^}]*+}))++");

    private static final Pattern SPACES = Pattern.compile("[\\p{javaWhitespace}\u00a0\u202f]++");

    /**
     * The parts of a text that match those of a pattern.
     *
     * @param names the words for each name, at least one letter
     * @param starts where each of these begins in the text, in characters
     * @param ends where each of them ends, with the white space behind it
     * @param rest what {@code *} and {@code ?} stand for, in their order
     */
    public record Match(
            Map<String, String> names, Map<String, Integer> starts, Map<String, Integer> ends, List<String> rest) {

        /** All words for which its signs and names stand, a line each. */
        public String free() {
            return String.join(
                    "\n", Stream.concat(rest.stream(), names.values().stream()).toList());
        }
    }

    /** Parses a pattern. */
    public static TextPattern of(String source) {
        Matcher parts = PART.matcher(spaced(source, true));
        return new TextPattern(
                source,
                parts.results()
                        .map(MatchResult::group)
                        .map(part -> isName(part) && name(part).equals("*") ? "*" : part)
                        .toList());
    }

    private static boolean isName(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    private static String name(String part) {
        return part.substring(1, part.length() - 1).strip();
    }

    private static boolean isLetters(String part) {
        return !part.equals("*") && !part.equals("?") && !isName(part);
    }

    /** With single spaces, and with single line breaks if these are kept. */
    private static String spaced(String text, boolean lines) {
        return SPACES.matcher(text).replaceAll(spaces -> lines && spaces.group().indexOf('\n') >= 0 ? "\n" : " ");
    }

    private Stream<String> fixed() {
        return parts.stream().filter(TextPattern::isLetters);
    }

    /** The names in braces, in their order. */
    public List<String> names() {
        return parts.stream().filter(TextPattern::isName).map(TextPattern::name).toList();
    }

    /** How many letters the text must have. If several patterns match, the one with the most counts. */
    public int letters() {
        return fixed().mapToInt(String::length).sum();
    }

    /** Its words without signs and names. */
    public String fixedWords() {
        return fixed().collect(Collectors.joining()).strip();
    }

    /** Whether it asks for letters or digits, not only for spaces and signs. */
    public boolean hasWords() {
        return fixed().flatMapToInt(String::chars).anyMatch(Character::isLetterOrDigit);
    }

    /** Whether it has only letters. */
    public boolean isPlain() {
        return parts.stream().allMatch(TextPattern::isLetters);
    }

    /** The letters with which a text has to begin; empty if it may begin with anything. */
    public String beginning() {
        return parts.isEmpty() || !isLetters(parts.getFirst()) ? "" : parts.getFirst();
    }

    /** Whether the text begins with the letters of the pattern. This is quick, and rules out most texts. */
    public boolean mayBegin(String text) {
        return behind(beginning(), text, behindSpaces(text, 0)) >= 0;
    }

    /** Whether the whole text matches. */
    public boolean fits(String text) {
        return match(text).isPresent();
    }

    /** The match; empty if the whole text doesn't match. */
    public Optional<Match> match(String text) {
        return match(text, (name, words) -> true);
    }

    /**
     * The match, if the words for each name are of the right kind, such as a date.
     *
     * @param allowed whether a name may have these words
     */
    public Optional<Match> match(String text, BiPredicate<String, String> allowed) {
        return mayBegin(text) ? new Matching(text, allowed, false).match() : Optional.empty();
    }

    /** The match that gives the most words to each name from the left, where {@link #match} gives the fewest. */
    public Optional<Match> longest(String text, BiPredicate<String, String> allowed) {
        return mayBegin(text) ? new Matching(text, allowed, true).match() : Optional.empty();
    }

    /**
     * Where the letters end that stand here in the text, with all white space for each of their spaces and line breaks; -1 if
     * they don't.
     */
    private static int behind(String letters, String text, int from) {
        int at = from;
        for (int i = 0; i < letters.length(); i++) {
            char letter = folded(letters.charAt(i));
            if (at == text.length() || folded(text.charAt(at)) != letter) {
                return -1;
            }
            int end = letter == ' ' ? behindSpaces(text, at) : at + 1;
            if (letters.charAt(i) == '\n' && text.substring(at, end).indexOf('\n') < 0) {
                return -1;
            }
            at = end;
        }
        return at;
    }

    private static int behindSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && folded(text.charAt(at)) == ' ') {
            at++;
        }
        return at;
    }

    private static char folded(char letter) {
        boolean space = Character.isWhitespace(letter) || letter == '\u00a0' || letter == '\u202f';
        return space ? ' ' : Character.toLowerCase(PlainText.straight(letter));
    }

    /** Tries the shortest words first, or the longest. For speed, a part that failed at a position isn't tried there again. */
    private final class Matching {

        private final String written;

        /** On one line, unless the pattern has several. */
        private final String text;

        private final BiPredicate<String, String> allowed;
        private final boolean longestFirst;
        private final BitSet failed = new BitSet();
        private final int[] ends = new int[parts.size()];
        private int tries;

        Matching(String text, BiPredicate<String, String> allowed, boolean longestFirst) {
            this.written = text;
            this.text = spaced(text, fixed().anyMatch(part -> part.indexOf('\n') >= 0))
                    .strip();
            this.allowed = allowed;
            this.longestFirst = longestFirst;
        }

        Optional<Match> match() {
            if (!fits(0, 0)) {
                return Optional.empty();
            }
            Match match =
                    new Match(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
            int at = 0;
            for (int i = 0; i < ends.length; i++) {
                String part = parts.get(i);
                if (isName(part)) {
                    match.names.put(name(part), text.substring(at, ends[i]).strip());
                    match.starts.put(name(part), origin(at));
                    match.ends.put(name(part), origin(ends[i]));
                } else if (!isLetters(part)) {
                    match.rest.add(text.substring(at, ends[i]));
                }
                at = ends[i];
            }
            return Optional.of(match);
        }

        /** Where a character of the line stands in the text as written. */
        private int origin(int index) {
            int at = behindSpaces(written, 0);
            for (int i = 0; i < index; i++) {
                at = Math.max(at + 1, behindSpaces(written, at));
            }
            return at;
        }

        /** Whether the text from here on fits the parts from this one on. */
        private boolean fits(int index, int at) {
            if (index == parts.size()) {
                return at == text.length();
            }
            String part = parts.get(index);
            int place = index * (text.length() + 1) + at;
            if (failed.get(place)) {
                return false;
            }
            int shortest = shortestEnd(part, at);
            int longest = part.equals("*") || isName(part) ? text.length() : shortest;
            boolean isLast = index == parts.size() - 1;
            int step = longestFirst ? -1 : 1;
            for (int end = isLast || longestFirst ? Math.max(shortest, longest) : shortest;
                    shortest >= 0 && end >= shortest && end <= longest && tries++ < MOST_TRIES;
                    end += step) {
                if (fits(index + 1, end) && isAllowed(part, at, end)) {
                    ends[index] = end;
                    return true;
                }
            }
            failed.set(place);
            return false;
        }

        /** Where the part ends at the least; -1 if it can't stand here. */
        private int shortestEnd(String part, int at) {
            if (isLetters(part)) {
                return behind(part, text, at);
            }
            return part.equals("*") ? at : at == text.length() ? -1 : at + 1;
        }

        private boolean isAllowed(String part, int at, int end) {
            String words = isName(part) ? text.substring(at, end).strip() : "";
            return !isName(part) || !words.isEmpty() && allowed.test(name(part), words);
        }
    }
}
