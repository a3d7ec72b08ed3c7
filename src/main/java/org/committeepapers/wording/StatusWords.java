package org.committeepapers.wording;

import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/** Reads how an action stands. COMPLETED is never read from words that leave anything open. */
public final class StatusWords {

    private StatusWords() {}

    /** From the Status cell where it has words, else from Progress. */
    public static Standing read(RichText statusCell, RichText progress) {
        return read(statusCell, progress, Map.of());
    }

    /**
     * The same, with a key found on the sheet.
     *
     * @param key what a Status cell of these words, this letter, number or colour stands for ("1", "g", "fully
     *     achieved"); it wins over our own reading of an equal cell, and a bare letter or number that it doesn't hold is
     *     UNKNOWN
     */
    public static Standing read(RichText statusCell, RichText progress, Map<String, Status> key) {
        return read(statusCell, progress, key, Vocabulary.NONE);
    }

    /** The same, with a key, which may be empty, and the words that the installation adds. */
    public static Standing read(
            RichText statusCell, RichText progress, Map<String, Status> key, Vocabulary vocabulary) {
        return new StatusLanguage(key, vocabulary).read(statusCell, progress);
    }

    /** What a Status cell says on its own; empty where it says nothing clear or two things. */
    public static Optional<Status> ofStatusCell(String text) {
        return known(new StatusLanguage(Map.of(), Vocabulary.NONE).ofCell(text).status());
    }

    /** What a line of a key says that its letter, number or colour stands for; empty where that isn't clear. */
    public static Optional<Status> key(String words) {
        return StatusKeyLine.meaning(words);
    }

    /** When the action was completed: the date right behind the first word for done, "Completed (March 2025)". */
    public static Optional<ByWhen> completion(String text) {
        return WorkDone.on(text);
    }

    private static Optional<Status> known(Status status) {
        return Optional.of(status).filter(known -> known != Status.UNKNOWN);
    }
}
