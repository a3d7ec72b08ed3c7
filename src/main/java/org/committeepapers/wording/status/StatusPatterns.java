package org.committeepapers.wording.status;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.text.TextPattern;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Tokens;

/**
 * A table's own words for a status, as its layout gives them. {@code *} stands for anything, {@code ?} for one
 * character; the whole cell has to fit, without regard to case, kinds of quotes and dashes, hyphens inside a word, how
 * many spaces there are and signs round it. Of several patterns that fit, the one with the most letters counts.
 */
public final class StatusPatterns {

    /** No words of the table's own. */
    public static final StatusPatterns NONE = new StatusPatterns(List.of());

    private static final Pattern INNER_HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");
    private static final Pattern REST_OF_WORD = Pattern.compile("^\\p{L}+");
    private static final Pattern SIGNS_AROUND = Pattern.compile("^[\\s(]+|[\\s).,;:!-]+$");

    private record Words(TextPattern pattern, Status status) {}

    /** A pattern that fits: what it means, and what its asterisks stand for. */
    record Fit(Status status, String rest) {}

    private final List<Words> words;

    private StatusPatterns(List<Words> words) {
        this.words = words;
    }

    /** @param words each pattern with what it means; UNKNOWN is a meaning like any other */
    public static StatusPatterns of(Map<String, Status> words) {
        return new StatusPatterns(words.entrySet().stream()
                .map(entry -> new Words(TextPattern.of(plain(entry.getKey())), entry.getValue()))
                .sorted(Comparator.comparingInt((Words word) -> word.pattern().letters())
                        .reversed())
                .toList());
    }

    private static String plain(String text) {
        return INNER_HYPHEN.matcher(Tokens.plain(text)).replaceAll(" ").strip();
    }

    /** The pattern that fits a cell best; empty where none does. */
    Optional<Fit> fit(String cell) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String plain = plain(cell);
        return fitting(plain).or(() -> fitting(SIGNS_AROUND.matcher(plain).replaceAll("")));
    }

    private Optional<Fit> fitting(String plain) {
        return words.stream()
                .flatMap(word -> word.pattern().match(plain).map(match -> fit(word, match)).stream())
                .findFirst();
    }

    private static Fit fit(Words words, TextPattern.Match match) {
        StringBuilder asterisks = new StringBuilder();
        Iterator<String> rest = match.rest().iterator();
        boolean inWord = false;
        for (TextPattern.Part part : words.pattern().parts()) {
            String piece = switch (part) {
                case TextPattern.Part.Letters letters -> letters.folded();
                case TextPattern.Part.Named named -> match.names().getOrDefault(named.name(), "");
                case TextPattern.Part.One one -> rest.next();
                case TextPattern.Part.Any any -> rest.next();
            };
            if (part instanceof TextPattern.Part.Any || part instanceof TextPattern.Part.Named) {
                // Without the rest of a word that the pattern begins, the d of "Complete*".
                asterisks
                        .append(inWord ? REST_OF_WORD.matcher(piece).replaceFirst("") : piece)
                        .append('\n');
            }
            inWord = piece.isEmpty() ? inWord : Character.isLetter(piece.charAt(piece.length() - 1));
        }
        return new Fit(words.status(), asterisks.toString());
    }
}
