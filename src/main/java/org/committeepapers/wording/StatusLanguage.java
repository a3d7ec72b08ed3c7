package org.committeepapers.wording;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Standing.Doubt;
import org.committeepapers.tracker.Standing.Source;
import org.committeepapers.tracker.Status;

/** How a tracker writes statuses, and what its Status cells came to, which say the same again and again. */
public final class StatusLanguage {

    private final StatusCode code;
    private final StatusCode codeOfProgress;
    private final Map<String, Cell> cells = new ConcurrentHashMap<>();

    /**
     * What a Status cell says.
     *
     * @param closed whether it says too that the action was closed, as "Closed - completed" does
     */
    private record Cell(boolean contradictory, Status status, boolean closed) {}

    /** @param key as {@link StatusWords#read(RichText, RichText, Map)} takes it */
    public StatusLanguage(Map<String, Status> key, Vocabulary vocabulary) {
        this.code = StatusCode.of(key, vocabulary);
        // A key explains Status cells only.
        this.codeOfProgress = new StatusCode(Map.of(), code.added());
    }

    /** From the Status cell where it has words, else from Progress. */
    public Standing read(RichText statusCell, RichText progress) {
        if (!statusCell.isBlank()) {
            return stated(statusCell.plain(), progress.plain());
        }
        if (progress.isBlank()) {
            return Standing.unclear(Source.READ, Doubt.SILENT);
        }
        return standing(codeOfProgress.status(progress.plain()), Source.READ);
    }

    /** From a Status cell alone. */
    Standing ofCell(String statusCell) {
        return stated(statusCell, "");
    }

    private Standing stated(String statusCell, String progress) {
        Cell cell = cells.computeIfAbsent(statusCell, this::cell);
        if (cell.contradictory()) {
            return Standing.unclear(Source.STATED, Doubt.CONTRADICTS_ITSELF);
        }
        return contradicts(cell, StatusLog.latest(progress).orElse(progress))
                ? Standing.denied(cell.status())
                : standing(cell.status(), Source.STATED);
    }

    private Cell cell(String statusCell) {
        String words = StatusItems.withoutCode(statusCell);
        if (code.contradictsItself(words)) {
            return new Cell(true, Status.UNKNOWN, false);
        }
        Status status = code.status(words);
        return new Cell(false, status, status == Status.COMPLETED && new StatusReading(words).opensClosed());
    }

    private static boolean contradicts(Cell cell, String progress) {
        Status stated = cell.status();
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
                        ? !cell.closed() && !reading.opensClosed()
                        : !opening.get().isEnded();
            case CLOSED -> !opening.get().isEnded();
            default -> opening.get() == Status.COMPLETED;
        };
    }

    private static Standing standing(Status status, Source source) {
        return status == Status.UNKNOWN ? Standing.unclear(source, Doubt.UNREADABLE) : Standing.clear(status, source);
    }
}
