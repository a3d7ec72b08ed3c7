package org.committeepapers.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Measures.Rating;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Standing.Source;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.StatusWords;
import org.committeepapers.wording.Vocabulary;

/** Reads how the action of a row stands, from whichever of its cells says it. */
final class StatusReader {

    private static final int ALL = 100;

    /** In a key of letters without it, A and B are no colours. */
    private static final String RED = "r";

    private final StatusKeys keys;
    private final Vocabulary vocabulary;

    StatusReader(StatusKeys keys, Vocabulary vocabulary) {
        this.keys = keys;
        this.vocabulary = vocabulary;
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

    /** How an action stands that has this colour, where a key explains it by its name or first letter. */
    Optional<Status> meaning(Rating colour, TableRow row) {
        Map<String, Status> key = keys.of(row.table());
        String name = colour.name().toLowerCase(Locale.ROOT);
        Optional<Status> byName = Optional.ofNullable(key.get(name));
        boolean letters = key.containsKey(RED);
        return byName.or(() -> letters ? Optional.ofNullable(key.get(name.substring(0, 1))) : Optional.empty());
    }

    Standing read(TableRow row, OptionalInt percent) {
        RichText progress = row.text(Field.PROGRESS);
        RichText status = row.text(Field.STATUS);
        if (status.isBlank() && percent.isPresent() && percent.getAsInt() <= ALL) {
            return read(RichText.of(percent.getAsInt() + "%"), progress, row);
        }
        RichText shown = status.isBlank() ? colour(row) : status;
        Standing read = read(shown, progress, row);
        if (read.doubt() != Standing.Doubt.SILENT) {
            return read;
        }
        return bySection(row).or(() -> byDate(row)).orElse(read);
    }

    private Standing read(RichText status, RichText progress, TableRow row) {
        return StatusWords.read(status, progress, keys.of(row.table()), vocabulary);
    }

    /** The name of the colour that a blank Status cell is filled with; blank where it has none that says anything. */
    private static RichText colour(TableRow row) {
        return row.value(Field.STATUS)
                .fill()
                .flatMap(FillColour::of)
                .map(rating -> RichText.of(rating.name().toLowerCase(Locale.ROOT)))
                .orElse(RichText.EMPTY);
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
