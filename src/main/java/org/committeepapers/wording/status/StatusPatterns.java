package org.committeepapers.wording.status;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final Pattern SPACES = Pattern.compile("\\s+|(?<=\\p{L})-(?=\\p{L})");
    private static final Pattern REST_OF_WORD = Pattern.compile("^\\p{L}+");
    private static final Pattern SIGNS_AROUND = Pattern.compile("^[\\s(]+|[\\s).,;:!-]+$");

    /** @param letters how many letters and digits it has, which is how much it says */
    private record Words(Pattern pattern, long letters, Status status) {}

    /** A pattern that fits: what it means, and what its asterisks stand for. */
    record Fit(Status status, String rest) {}

    private final List<Words> words;

    private StatusPatterns(List<Words> words) {
        this.words = words;
    }

    /** @param words each pattern with what it means; UNKNOWN is a meaning like any other */
    public static StatusPatterns of(Map<String, Status> words) {
        return new StatusPatterns(words.entrySet().stream()
                .map(entry -> words(plain(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingLong(Words::letters).reversed())
                .toList());
    }

    private static Words words(String plain, Status status) {
        String regex = plain.chars()
                .mapToObj(letter -> switch (letter) {
                    case '*' -> "(.*)";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(letter));
                })
                .collect(Collectors.joining());
        long letters = plain.chars().filter(Character::isLetterOrDigit).count();
        return new Words(Pattern.compile(regex), letters, status);
    }

    private static String plain(String text) {
        return SPACES.matcher(Tokens.plain(text)).replaceAll(" ").strip();
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
                .flatMap(word -> Stream.of(word.pattern().matcher(plain))
                        .filter(Matcher::matches)
                        .map(match -> new Fit(word.status(), asterisks(plain, match))))
                .findFirst();
    }

    /** Without the rest of a word that the pattern begins, the d of "Complete*". */
    private static String asterisks(String plain, MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(group -> match.start(group) > 0 && Character.isLetter(plain.charAt(match.start(group) - 1))
                        ? REST_OF_WORD.matcher(match.group(group)).replaceFirst("")
                        : match.group(group))
                .collect(Collectors.joining("\n"));
    }
}
