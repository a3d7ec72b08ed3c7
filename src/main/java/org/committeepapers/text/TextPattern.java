package org.committeepapers.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A pattern as people write it in a file: {@code *} stands for anything, {@code ?} for one character and {@code {name}}
 * for words that are kept under that name. It has to match the whole text. Case, kinds of quotes and dashes, and the number of
 * spaces and line breaks make no difference; a space in the pattern is at least one in the text.
 *
 * @param source as written
 * @param parts what it is made of, from left to right
 */
public record TextPattern(String source, List<Part> parts) {

    /** After this many tries a text counts as not matching, so that no cell can hold up a run. */
    private static final int MOST_TRIES = 300_000;

    /** A part of a pattern. */
    public sealed interface Part {
        /** Letters that have to be there, in the form that {@link #folded} gives. */
        record Letters(String folded) implements Part {}

        /** Any one character. */
        record One() implements Part {}

        /** Anything or nothing. */
        record Any() implements Part {}

        /** Words to keep, at least one letter. */
        record Named(String name) implements Part {}
    }

    /**
     * The parts of a text that match those of a pattern.
     *
     * @param names the words for each name
     * @param starts where each of these begins in the text, in characters
     * @param rest what {@code *} and {@code ?} stand for, in their order
     */
    public record Match(Map<String, String> names, Map<String, Integer> starts, List<String> rest) {}

    /** Parses a pattern. A brace that isn't closed is an ordinary character. */
    public static TextPattern of(String source) {
        List<Part> parts = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            char sign = source.charAt(at);
            int end = sign == '{' ? source.indexOf('}', at) : -1;
            if (sign != '*' && sign != '?' && end < 0) {
                letters.append(sign);
                at++;
                continue;
            }
            addLetters(parts, letters);
            parts.add(
                    end >= 0
                            ? new Part.Named(source.substring(at + 1, end).strip())
                            : sign == '*' ? new Part.Any() : new Part.One());
            at = end >= 0 ? end + 1 : at + 1;
        }
        addLetters(parts, letters);
        return new TextPattern(source, parts);
    }

    private static void addLetters(List<Part> parts, StringBuilder letters) {
        if (!letters.isEmpty()) {
            parts.add(new Part.Letters(folded(Folded.spaced(letters.toString()))));
            letters.setLength(0);
        }
    }

    /** The names in braces, in their order. */
    public List<String> names() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Named named ? Stream.of(named.name()) : Stream.empty())
                .toList();
    }

    /** How many letters the text must have. If several patterns match, the one with the most counts. */
    public int letters() {
        return parts.stream()
                .mapToInt(part ->
                        part instanceof Part.Letters letters ? letters.folded().length() : 0)
                .sum();
    }

    /** Whether it has only letters. */
    public boolean isPlain() {
        return parts.stream().allMatch(part -> part instanceof Part.Letters);
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
        return mayBegin(text) ? new Matching(Folded.of(text), allowed).match() : Optional.empty();
    }

    /** Whether the text begins with the letters of the pattern. This is quick, and rules out most texts. */
    public boolean mayBegin(String text) {
        if (parts.isEmpty() || !(parts.getFirst() instanceof Part.Letters letters)) {
            return true;
        }
        int at = 0;
        while (at < text.length() && Folded.isSpace(text.charAt(at))) {
            at++;
        }
        for (int i = 0; i < letters.folded().length(); i++) {
            char letter = letters.folded().charAt(i);
            if (at == text.length() || letter != (Folded.isSpace(text.charAt(at)) ? ' ' : folded(text.charAt(at)))) {
                return false;
            }
            at++;
            while (letter == ' ' && at < text.length() && Folded.isSpace(text.charAt(at))) {
                at++;
            }
        }
        return true;
    }

    private static String folded(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            folded.append(folded(words.charAt(i)));
        }
        return folded.toString();
    }

    private static char folded(char letter) {
        return switch (letter) {
            case '\u2018', '\u2019', '\u201b', '`', '\u00b4' -> '\'';
            case '\u201c', '\u201d', '\u201f', '\u201e' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> Character.toLowerCase(letter);
        };
    }

    /**
     * A text with single spaces for all white space, and none at the ends.
     *
     * @param words with the case as written
     * @param origin the position of each character in the text
     */
    private record Folded(String words, List<Integer> origin, String text) {

        static Folded of(String text) {
            StringBuilder words = new StringBuilder();
            List<Integer> origin = new ArrayList<>();
            for (int i = 0; i < text.length(); i++) {
                boolean space = isSpace(text.charAt(i));
                if (!space || !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                    words.append(space ? ' ' : text.charAt(i));
                    origin.add(i);
                }
            }
            if (!words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
                words.setLength(words.length() - 1);
            }
            return new Folded(words.toString(), origin, TextPattern.folded(words.toString()));
        }

        static String spaced(String letters) {
            StringBuilder spaced = new StringBuilder();
            for (int i = 0; i < letters.length(); i++) {
                boolean space = isSpace(letters.charAt(i));
                if (!space || spaced.isEmpty() || spaced.charAt(spaced.length() - 1) != ' ') {
                    spaced.append(space ? ' ' : letters.charAt(i));
                }
            }
            return spaced.toString();
        }

        private static boolean isSpace(char letter) {
            return Character.isWhitespace(letter) || letter == '\u00a0' || letter == '\u202f';
        }
    }

    /** Tries the shortest words first. For speed, a part that failed at a position isn't tried there again. */
    private final class Matching {

        private final Folded folded;
        private final BiPredicate<String, String> allowed;
        private final Set<Long> failed = new HashSet<>();
        private final int[] ends = new int[parts.size()];
        private int tries;

        Matching(Folded folded, BiPredicate<String, String> allowed) {
            this.folded = folded;
            this.allowed = allowed;
        }

        Optional<Match> match() {
            if (!from(0, 0)) {
                return Optional.empty();
            }
            Map<String, String> names = new LinkedHashMap<>();
            Map<String, Integer> starts = new LinkedHashMap<>();
            List<String> rest = new ArrayList<>();
            int at = 0;
            for (int i = 0; i < parts.size(); i++) {
                String words = folded.words().substring(at, ends[i]);
                if (parts.get(i) instanceof Part.Named named) {
                    names.put(named.name(), words.strip());
                    starts.put(named.name(), folded.origin().get(at));
                } else if (!(parts.get(i) instanceof Part.Letters)) {
                    rest.add(words);
                }
                at = ends[i];
            }
            return Optional.of(new Match(names, starts, rest));
        }

        private boolean from(int part, int at) {
            if (part == parts.size()) {
                return at == folded.text().length();
            }
            long place = (long) part << 32 | at;
            if (failed.contains(place)) {
                return false;
            }
            boolean fits = switch (parts.get(part)) {
                case Part.Letters letters ->
                    folded.text().startsWith(letters.folded(), at)
                            && on(part, at + letters.folded().length());
                case Part.One one -> at < folded.text().length() && on(part, at + 1);
                case Part.Any any -> anyFrom(part, at);
                case Part.Named named -> namedFrom(part, at, named.name());
            };
            if (!fits) {
                failed.add(place);
            }
            return fits;
        }

        private boolean on(int part, int end) {
            ends[part] = end;
            return from(part + 1, end);
        }

        private boolean anyFrom(int part, int at) {
            if (part == parts.size() - 1) {
                return on(part, folded.text().length());
            }
            for (int end = at; end <= folded.text().length() && tries++ < MOST_TRIES; end++) {
                if (on(part, end)) {
                    return true;
                }
            }
            return false;
        }

        private boolean namedFrom(int part, int at, String name) {
            for (int end = at + 1; end <= folded.text().length() && tries++ < MOST_TRIES; end++) {
                if (restMayFit(part, end) && isAllowed(name, at, end) && on(part, end)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isAllowed(String name, int at, int end) {
            String words = folded.words().substring(at, end).strip();
            return !words.isEmpty() && allowed.test(name, words);
        }

        /** Checks the letters that have to follow before the words, whose check may take longer. */
        private boolean restMayFit(int part, int end) {
            if (part == parts.size() - 1) {
                return end == folded.text().length();
            }
            return !(parts.get(part + 1) instanceof Part.Letters letters)
                    || folded.text().startsWith(letters.folded(), end);
        }
    }
}
