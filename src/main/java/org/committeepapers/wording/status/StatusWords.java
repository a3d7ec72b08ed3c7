package org.committeepapers.wording.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        return read(cell, words, StatusReading::cell);
    }

    /**
     * What the beginning of Progress says; OPEN where it doesn't say how the action stands.
     *
     * @param words the table's own
     */
    public static StatusCell ofProgress(String progress, StatusPatterns words) {
        return read(progress, words, StatusReading::progress);
    }

    private static StatusCell read(String text, StatusPatterns words, Function<StatusReading, StatusCell> reader) {
        return words.read(text).orElseGet(() -> {
            StatusReading reading = new StatusReading(text);
            return reading.colour()
                    .map(colour -> words.read(colour)
                            .map(meant -> explained(meant, reading))
                            .orElse(StatusCell.UNCLEAR))
                    .orElseGet(() -> reader.apply(reading));
        });
    }

    /** A colour with words beside it, "Green - done": the words may agree, or say nothing. */
    private static StatusCell explained(StatusCell meant, StatusReading reading) {
        StatusCell said = reading.cell();
        if (said.status().isEmpty() || said.equals(StatusCell.UNCLEAR)) {
            boolean open = meant.status().filter(Status::isEnded).isPresent() && reading.leavesOpen();
            return open ? StatusCell.UNCLEAR : meant;
        }
        return said.isKnown() && !said.equals(meant) ? StatusCell.CONTRADICTORY : said;
    }

    /** Whether a Status cell has a date or a remark besides its status: "Not started - the venue was lost". */
    public static boolean saysMore(String cell) {
        return new StatusReading(cell).saysMore();
    }

    /** A colour, or its letter, that stands as a sign in the text and that no words explain; empty where there is none. */
    public static Optional<String> unexplainedColour(String text, StatusPatterns words) {
        return words.read(text).isPresent()
                ? Optional.empty()
                : new StatusReading(text)
                        .colour()
                        .filter(colour -> words.read(colour).isEmpty());
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
