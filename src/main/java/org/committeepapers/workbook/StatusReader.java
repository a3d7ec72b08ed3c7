package org.committeepapers.workbook;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Standing.Source;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.StatusWords;

/** Reads how the action of a row stands, from whichever of its cells says it. */
final class StatusReader {

    /** What the key's meanings are called where the words beside them are held against them. */
    private static final Map<Status, String> NAMES = Map.of(
            Status.NOT_STARTED, "Not started",
            Status.IN_PROGRESS, "In progress",
            Status.DELAYED, "Delayed",
            Status.COMPLETED, "Completed",
            Status.CLOSED, "Closed");

    private final StatusKeys keys;

    StatusReader(StatusKeys keys) {
        this.keys = keys;
    }

    /** The Status cell as written, or the percentage that stands for it. */
    static RichText words(TableRow row) {
        RichText status = row.text(Field.STATUS);
        return status.isBlank() && !row.header().has(Field.STATUS) ? percentWords(row) : status;
    }

    private static RichText percentWords(TableRow row) {
        String words = row.value(Field.PERCENT).words();
        return words.isEmpty() || words.endsWith("%") ? row.text(Field.PERCENT) : RichText.of(words + " %");
    }

    Standing read(TableRow row, OptionalInt percent) {
        RichText progress = row.text(Field.PROGRESS);
        RichText status = row.text(Field.STATUS);
        if (!status.isBlank()) {
            return stated(status, progress, row);
        }
        if (percent.isPresent()) {
            return StatusWords.read(RichText.of(percent.getAsInt() + "%"), progress);
        }
        Standing read = StatusWords.read(RichText.EMPTY, progress);
        if (read.doubt() != Standing.Doubt.SILENT) {
            return read;
        }
        return bySection(row).or(() -> byDate(row)).orElse(read);
    }

    private Standing stated(RichText status, RichText progress, TableRow row) {
        StatusKeys.Meaning meaning = keys.meaning(status.plain().strip(), row.table());
        return switch (meaning.kind()) {
            case NOT_A_SIGN -> StatusWords.read(status, progress);
            case KNOWN -> StatusWords.read(RichText.of(NAMES.getOrDefault(meaning.status(), "")), progress);
            case UNKNOWN -> Standing.unclear(Source.STATED, Standing.Doubt.UNREADABLE);
        };
    }

    /** What the heading of the table says, such as "Completed since the last meeting", where the row says nothing. */
    private static Optional<Standing> bySection(TableRow row) {
        return StatusWords.ofStatusCell(row.table().section()).map(status -> Standing.clear(status, Source.STATED));
    }

    /** Some write "Completed" where the date should be, in trackers that have no place for it. */
    private static Optional<Standing> byDate(TableRow row) {
        if (row.header().has(Field.STATUS) || row.header().has(Field.PROGRESS)) {
            return Optional.empty();
        }
        Optional<Field> date = row.dateInForce();
        return date.flatMap(field -> StatusWords.ofStatusCell(row.value(field).words()))
                .filter(status -> row.value(date.get()).date().isEmpty())
                .map(status -> Standing.clear(status, Source.READ));
    }
}
