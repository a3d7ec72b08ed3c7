package org.committeepapers.wording.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.wording.date.Dates;

/** Reads how an action stands. COMPLETED and CLOSED are never read from words that leave anything open. */
public final class StatusWords {

    /** What may stand behind a word that the installation adds. */
    private static final List<String> BEHIND = List.of("", ":*", ".*", ",*", ";*", " -*", " (*");

    private StatusWords() {}

    /** What a Status cell says, by the table's own words, else by the program's. */
    public static StatusCell read(String cell, StatusPatterns words) {
        return words.read(cell).orElseGet(() -> new StatusReading(cell).cell());
    }

    /**
     * What the beginning of Progress says; IN_PROGRESS where it tells of work and begins with no status.
     *
     * @param words that the installation adds
     */
    public static StatusCell ofProgress(String progress, StatusPatterns words) {
        return words.read(progress).orElseGet(() -> new StatusReading(progress).progress());
    }

    /** The words that the installation adds, each alone or with a sign and a remark behind it. */
    public static Map<String, Status> withRemarks(Vocabulary vocabulary) {
        Map<String, Status> added = new LinkedHashMap<>();
        vocabulary.statusWords().forEach((word, status) -> BEHIND.forEach(sign -> added.put(word + sign, status)));
        return added;
    }

    /**
     * Whether the progress begins with another status than the one that is stated: "Not started", "Delayed until May"
     * or "Not completed" deny COMPLETED. Progress that begins with no status denies nothing.
     */
    public static boolean denies(String progress, Status stated) {
        boolean mayBeDenied = stated.isEnded() || stated == Status.NOT_STARTED;
        return mayBeDenied && new StatusReading(progress).denies(stated);
    }

    /**
     * When the action was completed: the date right behind the first word for done, "Completed (March 2025)"; also one
     * that isn't in the calendar.
     */
    public static Optional<ByWhen> completion(String text) {
        return new StatusReading(text)
                .completion()
                .map(words -> Dates.read(RichText.of(asWritten(words, text))))
                .filter(date -> date.latest().isPresent() || date.fault() == ByWhen.Fault.IMPOSSIBLE);
    }

    /** Words that were compared without regard to capitals, as they stand in the text. */
    private static String asWritten(String words, String text) {
        int start = text.toLowerCase(Locale.ROOT).indexOf(words);
        return start < 0 ? words : text.substring(start, start + words.length());
    }

    /** What a Status cell says on its own; empty where it says nothing clear or two things. */
    public static Optional<Status> ofStatusCell(String text) {
        return Optional.of(read(text, StatusPatterns.NONE))
                .filter(StatusCell::isKnown)
                .flatMap(StatusCell::status);
    }
}
