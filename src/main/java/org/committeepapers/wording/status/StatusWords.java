package org.committeepapers.wording.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Standing.Source;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Vocabulary;

/** Reads how an action stands. COMPLETED and CLOSED are never read from words that leave anything open. */
public final class StatusWords {

    /** Their first letters stand for them in a key. */
    private static final List<String> COLOURS = List.of("red", "amber", "green", "blue");

    /** What may stand behind a word that the installation adds. */
    private static final List<String> BEHIND = List.of("", ":*", ".*", ",*", ";*", " -*", " (*");

    private StatusWords() {}

    /** What a Status cell says, by the table's own words, else by the program's. */
    public static StatusCell read(String cell, StatusPatterns words) {
        return own(cell, words).orElseGet(() -> new StatusReading(cell).cell());
    }

    /** What the beginning of Progress says; IN_PROGRESS where it tells of work and begins with no status. */
    public static StatusCell ofProgress(String progress) {
        return new StatusReading(progress).progress();
    }

    /** The words that the installation adds, each alone or with a sign and a remark behind it. */
    public static Map<String, Status> withRemarks(Vocabulary vocabulary) {
        Map<String, Status> added = new LinkedHashMap<>();
        vocabulary.statusWords().forEach((word, status) -> BEHIND.forEach(sign -> added.put(word + sign, status)));
        return added;
    }

    /**
     * Whether the progress begins with another status than the one that is stated: "Not started", "Delayed until May" or
     * "Not completed" deny COMPLETED. Progress that begins with no status denies nothing.
     */
    public static boolean denies(String progress, Status stated) {
        return new StatusReading(progress).denies(stated);
    }

    /** When the action was completed: the date right behind the first word for done, "Completed (March 2025)". */
    public static Optional<ByWhen> completion(String text) {
        return new StatusEnd(new StatusText(text)).date();
    }

    /** From the Status cell where it says something, else from Progress. */
    public static Standing read(RichText statusCell, RichText progress) {
        return read(statusCell, progress, Map.of(), Vocabulary.NONE);
    }

    /**
     * The same, with a key, which may be empty, and the words that the installation adds.
     *
     * @param key what a Status cell of these words, this letter, number or colour stands for ("1", "g", "fully achieved")
     */
    public static Standing read(
            RichText statusCell, RichText progress, Map<String, Status> key, Vocabulary vocabulary) {
        Map<String, Status> added = withRemarks(vocabulary);
        StatusPatterns inProgress = StatusPatterns.of(added);
        added.putAll(withLetters(key));
        StatusCell stated = read(statusCell.plain(), StatusPatterns.of(added));
        String words = progress.plain();
        return stated.status().isEmpty()
                ? standing(own(words, inProgress).orElseGet(() -> ofProgress(words)), Source.READ)
                : stated.status()
                        .filter(status -> denies(words, status))
                        .map(Standing::denied)
                        .orElseGet(() -> standing(stated, Source.STATED));
    }

    /** What a Status cell says on its own; empty where it says nothing clear or two things. */
    public static Optional<Status> ofStatusCell(String text) {
        return Optional.of(read(text, StatusPatterns.NONE))
                .filter(StatusCell::isKnown)
                .flatMap(StatusCell::status);
    }

    private static Optional<StatusCell> own(String text, StatusPatterns words) {
        return words.fit(text)
                .map(fit -> fit.status().isEnded() && new StatusEnd(new StatusText(fit.rest())).hedges(0)
                        ? StatusCell.UNCLEAR
                        : StatusCell.of(fit.status()));
    }

    private static Map<String, Status> withLetters(Map<String, Status> key) {
        Map<String, Status> letters = new LinkedHashMap<>(key);
        key.forEach((sign, status) -> {
            String colour = sign.toLowerCase(Locale.ROOT);
            if (COLOURS.contains(colour)) {
                letters.putIfAbsent(colour.substring(0, 1), status);
            }
        });
        return letters;
    }

    private static Standing standing(StatusCell cell, Source source) {
        return cell.isKnown()
                ? Standing.clear(cell.status().orElseThrow(), source)
                : Standing.unclear(source, cell.doubt());
    }
}
