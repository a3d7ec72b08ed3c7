package org.committeepapers.wording;

import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Standing.Doubt;
import org.committeepapers.tracker.Standing.Source;
import org.committeepapers.tracker.Status;

/** Reads how an action stands. COMPLETED is never read from words that leave anything open. */
public final class StatusWords {

    private StatusWords() {}

    /** From the Status cell where it has words, else from Progress. */
    public static Standing read(RichText statusCell, RichText progress) {
        if (!statusCell.isBlank()) {
            return stated(statusCell.plain(), progress.plain());
        }
        if (progress.isBlank()) {
            return Standing.unclear(Source.READ, Doubt.SILENT);
        }
        return standing(new StatusReading(progress.plain()).status(), Source.READ);
    }

    /** What a Status cell says on its own; empty where it says nothing clear or two things. */
    public static Optional<Status> ofStatusCell(String text) {
        return known(stated(text, "").status());
    }

    /** What a Progress text says; empty where it says nothing clear. */
    public static Optional<Status> ofProgress(String text) {
        return known(new StatusReading(text).status());
    }

    private static Optional<Status> known(Status status) {
        return Optional.of(status).filter(known -> known != Status.UNKNOWN);
    }

    private static Standing stated(String cell, String progress) {
        StatusReading reading = new StatusReading(cell);
        if (reading.contradictsItself()) {
            return Standing.unclear(Source.STATED, Doubt.CONTRADICTS_ITSELF);
        }
        Status status = reading.status();
        return contradicts(status, progress)
                ? Standing.unclear(Source.STATED, Doubt.CONTRADICTS_PROGRESS)
                : standing(status, Source.STATED);
    }

    private static boolean contradicts(Status stated, String progress) {
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
                        ? !reading.opensClosed()
                        : !opening.get().isEnded();
            case CLOSED -> !opening.get().isEnded();
            default -> opening.get() == Status.COMPLETED;
        };
    }

    private static Standing standing(Status status, Source source) {
        return status == Status.UNKNOWN ? Standing.unclear(source, Doubt.UNREADABLE) : Standing.clear(status, source);
    }
}
