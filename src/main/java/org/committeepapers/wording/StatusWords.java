package org.committeepapers.wording;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Standing.Doubt;
import org.committeepapers.tracker.Standing.Source;
import org.committeepapers.tracker.Status;

/** Reads how an action stands. COMPLETED is never read from words that leave anything open. */
public final class StatusWords {

    private StatusWords() {}

    /** From the Status cell where it has words, else from Progress. */
    public static Standing read(RichText statusCell, RichText progress) {
        return read(statusCell, progress, StatusCode.PLAIN);
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
        return read(statusCell, progress, StatusCode.of(key, vocabulary));
    }

    private static Standing read(RichText statusCell, RichText progress, StatusCode code) {
        if (!statusCell.isBlank()) {
            return stated(statusCell.plain(), progress.plain(), code);
        }
        if (progress.isBlank()) {
            return Standing.unclear(Source.READ, Doubt.SILENT);
        }
        // A key explains Status cells only.
        return standing(new StatusCode(Map.of(), code.added()).status(progress.plain()), Source.READ);
    }

    /** What a Status cell says on its own; empty where it says nothing clear or two things. */
    public static Optional<Status> ofStatusCell(String text) {
        return known(stated(text, "", StatusCode.PLAIN).status());
    }

    /** What a line of a key says that its letter, number or colour stands for; empty where that isn't clear. */
    public static Optional<Status> key(String words) {
        return StatusKeyLine.meaning(words);
    }

    /** When the action was completed: the date right behind the first word for done, "Completed (March 2025)". */
    public static Optional<ByWhen> completion(String text) {
        return WorkDone.on(text);
    }

    /** The last day that this date can mean: 31 March 2025 in "Completed (March 2025)". */
    public static Optional<LocalDate> completionDay(String text) {
        return completion(text).flatMap(ByWhen::latest);
    }

    private static Optional<Status> known(Status status) {
        return Optional.of(status).filter(known -> known != Status.UNKNOWN);
    }

    private static Standing stated(String statusCell, String progress, StatusCode code) {
        String cell = StatusItems.withoutCode(statusCell);
        if (code.contradictsItself(cell)) {
            return Standing.unclear(Source.STATED, Doubt.CONTRADICTS_ITSELF);
        }
        Status status = code.status(cell);
        boolean ended = status == Status.COMPLETED && new StatusReading(cell).opensClosed();
        return contradicts(status, ended, StatusLog.latest(progress).orElse(progress))
                ? Standing.denied(status)
                : standing(status, Source.STATED);
    }

    /** @param ended whether the stated status says too that the action was closed, as "Closed - completed" does */
    private static boolean contradicts(Status stated, boolean ended, String progress) {
        if (stated != Status.COMPLETED && stated != Status.CLOSED && stated != Status.NOT_STARTED) {
            return false;
        }
        if (stated == Status.COMPLETED && OpenWork.opens(progress)) {
            return true;
        }
        StatusReading reading = new StatusReading(progress);
        Optional<Status> opening = reading.opening();
        if (opening.isEmpty()) {
            return false;
        }
        return switch (stated) {
            case COMPLETED ->
                opening.get() == Status.CLOSED
                        ? !ended && !reading.opensClosed()
                        : !opening.get().isEnded();
            case CLOSED -> !opening.get().isEnded();
            default -> opening.get() == Status.COMPLETED;
        };
    }

    private static Standing standing(Status status, Source source) {
        return status == Status.UNKNOWN ? Standing.unclear(source, Doubt.UNREADABLE) : Standing.clear(status, source);
    }
}
