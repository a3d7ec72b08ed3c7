package org.committeepapers.wording.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.TextPattern;
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
    private static final Pattern SIGNS_AROUND = Pattern.compile("^[\\s(]+|[\\s).,;:!-]+$");

    private record Words(TextPattern pattern, Status status) {}

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

    /** What the pattern that fits a text best says of it; empty where none does. */
    Optional<StatusCell> read(String text) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String plain = plain(text);
        return fitting(plain).or(() -> fitting(SIGNS_AROUND.matcher(plain).replaceAll("")));
    }

    private Optional<StatusCell> fitting(String plain) {
        return words.stream()
                .flatMap(word -> word.pattern().match(plain).map(match -> read(word.status(), match)).stream())
                .findFirst();
    }

    /** An end counts only where nothing that an asterisk stands for hedges. */
    private static StatusCell read(Status status, TextPattern.Match match) {
        List<String> rest = new ArrayList<>(match.rest());
        rest.addAll(match.names().values());
        boolean open = status.isEnded() && StatusWords.leaveOpen(String.join("\n", rest));
        return !open ? StatusCell.of(status) : status == Status.COMPLETED ? StatusCell.TO_CONFIRM : StatusCell.UNCLEAR;
    }
}
