package org.committeepapers.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Measures.Rating;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Standing.Source;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.StatusLanguage;
import org.committeepapers.wording.StatusWords;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.FillColour;

/** Reads how the action of a row stands, from whichever of its cells says it. */
final class StatusReader {

    private static final int ALL = 100;

    /** In a key of letters without it, A and B are no colours. */
    private static final String RED = "r";

    private final StatusKeys keys;
    private final Vocabulary vocabulary;
    private final StatusLanguage withoutKey;

    /** By the key of a table. */
    private final Map<Map<String, Status>, StatusLanguage> languages = new ConcurrentHashMap<>();

    StatusReader(StatusKeys keys, Vocabulary vocabulary) {
        this.keys = keys;
        this.vocabulary = vocabulary;
        this.withoutKey = new StatusLanguage(Map.of(), vocabulary);
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
            return done(percent.getAsInt(), progress);
        }
        if (!status.isBlank() && DoneMark.isAsked(row)) {
            return DoneMark.standing(row, words -> read(words, progress, row));
        }
        RichText shown = status.isBlank() ? besides(row) : status;
        Standing read = read(shown, progress, row);
        if (read.status() == Status.IN_PROGRESS && isColour(shown) && isNoneOrAll(percent)) {
            return done(percent.getAsInt(), progress);
        }
        Optional<Standing> band = shown.isBlank() ? byBand(row, progress, read) : Optional.empty();
        if (band.isPresent()) {
            return band.get();
        }
        boolean open =
                read.doubt() == Standing.Doubt.SILENT || read.doubt() == Standing.Doubt.UNREADABLE && shown.isBlank();
        return open ? bySection(row, progress).or(() -> byDate(row)).orElse(read) : read;
    }

    /** A key to letters, numbers and colours says nothing of a percentage. */
    private Standing done(int percent, RichText progress) {
        return withoutKey.read(RichText.of(percent + "%"), progress);
    }

    /** A colour may only rate the work; that none of it or all is done is said by the percentage. */
    private static boolean isNoneOrAll(OptionalInt percent) {
        return percent.isPresent() && (percent.getAsInt() == 0 || percent.getAsInt() == ALL);
    }

    private static boolean isColour(RichText words) {
        return RatingWords.read(words.plain()).isPresent();
    }

    /** What says how it stands where no words in a Status cell do; blank where nothing does. */
    private static RichText besides(TableRow row) {
        RichText colour = colour(row);
        if (!colour.isBlank()) {
            return colour;
        }
        CellValue completed = row.value(Field.COMPLETED_ON);
        boolean dated = completed.date().isPresent()
                || !completed.isBlank()
                        && StatusWords.completion("Completed " + completed.words())
                                .flatMap(ByWhen::latest)
                                .isPresent();
        return dated ? RichText.of("Completed") : DateAndStatus.status(row);
    }

    private Standing read(RichText status, RichText progress, TableRow row) {
        return languages
                .computeIfAbsent(keys.of(row.table()), key -> new StatusLanguage(key, vocabulary))
                .read(status, progress);
    }

    /** The name of the colour that a blank Status cell is filled with; blank where it has none that says anything. */
    private static RichText colour(TableRow row) {
        return row.value(Field.STATUS)
                .fill()
                .flatMap(FillColour::of)
                .map(rating -> RichText.of(rating.name().toLowerCase(Locale.ROOT)))
                .orElse(RichText.EMPTY);
    }

    /**
     * What the heading of the table says as a Status cell would. Work under way may have come further since, and what
     * has ended in another way has ended; nothing else in the progress outweighs the heading.
     */
    private Optional<Standing> byBand(TableRow row, RichText progress, Standing own) {
        Optional<String> band = SectionNames.status(row.table().section());
        Optional<Status> said = band.flatMap(StatusWords::ofStatusCell);
        boolean further = said.filter(Status.IN_PROGRESS::equals).isPresent() && own.status() != Status.UNKNOWN
                || own.status().isEnded()
                        && said.filter(Status.NOT_STARTED::equals).isEmpty();
        return said.isEmpty() || further ? Optional.empty() : Optional.of(read(RichText.of(band.get()), progress, row));
    }

    /** What the heading of the table or the name of its sheet says, where the row says nothing clear. */
    private Optional<Standing> bySection(TableRow row, RichText progress) {
        return Stream.of(row.table().section(), row.table().sheet().name())
                .filter(words -> StatusWords.ofStatusCell(words).isPresent())
                .findFirst()
                .map(words -> read(RichText.of(words), progress, row));
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
