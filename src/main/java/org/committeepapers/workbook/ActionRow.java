package org.committeepapers.workbook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Measures;
import org.committeepapers.tracker.Measures.Rating;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Dates;
import org.committeepapers.wording.OwnerWords;
import org.committeepapers.wording.StatusWords;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.FillColour;

/** Reads the action of a row. */
final class ActionRow {

    private static final int FIRST_LIKELY_YEAR = 1990;
    private static final int LAST_LIKELY_YEAR = 2100;

    private final StatusReader statuses;

    /** What the cells of a tracker say again and again. */
    private final Map<RichText, Owners> owners = new ConcurrentHashMap<>();

    private final Map<RichText, ByWhen> dates = new ConcurrentHashMap<>();

    ActionRow(StatusReader statuses) {
        this.statuses = statuses;
    }

    Action read(TableRow row) {
        OptionalInt percent = Percent.read(row.value(Field.PERCENT));
        Standing standing = statuses.read(row, percent);
        return new Action(
                row.text(Field.ACTION),
                owners.computeIfAbsent(row.text(Field.OWNER), OwnerWords::read),
                dateInForce(row),
                row.text(Field.SUCCESS_CRITERIA),
                row.text(Field.PROGRESS),
                StatusReader.words(row),
                standing,
                measures(row, percent, standing),
                MarkedRows.ofAction(row),
                row.cells());
    }

    private Measures measures(TableRow row, OptionalInt percent, Standing standing) {
        Optional<Rating> rating = rating(row);
        return new Measures(
                percent,
                row.text(Field.PERCENT),
                rating,
                row.text(Field.RATING),
                rating.flatMap(colour -> statuses.meaning(colour, row)),
                completedOn(row, standing),
                byWhen(row.value(Field.FIRST_DATE)),
                byWhen(row.value(Field.REVISED_DATE)),
                overtaken(row),
                byWhen(row.value(Field.CLOSURE_AGREED_ON)));
    }

    private static Optional<Rating> rating(TableRow row) {
        boolean beside = row.header().has(Field.RATING);
        CellValue cell = row.value(beside ? Field.RATING : Field.STATUS);
        Optional<Rating> inWords = RatingWords.read(cell.words());
        return beside
                ? inWords.or(() -> cell.fill().flatMap(FillColour::of))
                : cell.fill().flatMap(FillColour::of).filter(fill -> !cell.isBlank() && inWords.isEmpty());
    }

    /** By its own column, else by the words, as in "Completed 3 March 2026". */
    private ByWhen completedOn(TableRow row, Standing standing) {
        ByWhen date = byWhen(row.value(Field.COMPLETED_ON));
        if (date.kind() != ByWhen.Kind.MISSING || standing.status() != Status.COMPLETED) {
            return date;
        }
        return StatusWords.completion(row.value(Field.STATUS).words())
                .or(() -> StatusWords.completion(row.value(Field.PROGRESS).words()))
                .orElse(date);
    }

    private ByWhen overtaken(TableRow row) {
        boolean counts = row.dateInForce().filter(Field.REVISED_DATE::equals).isEmpty();
        return counts ? ByWhen.MISSING : byWhen(row.value(Field.BY_WHEN));
    }

    private ByWhen dateInForce(TableRow row) {
        Optional<Field> field = row.dateInForce();
        if (field.isEmpty()) {
            return ByWhen.MISSING;
        }
        ByWhen date = byWhen(row.value(field.get()));
        Optional<LocalDate> first = field.get() == Field.FIRST_DATE ? Optional.empty() : firstDate(row, field.get());
        return first.isPresent() && date.original().isEmpty() ? date.revising(first.get()) : date;
    }

    private Optional<LocalDate> firstDate(TableRow row, Field inForce) {
        Optional<LocalDate> first = byWhen(row.value(Field.FIRST_DATE)).latest();
        return first.isEmpty() && inForce == Field.REVISED_DATE
                ? byWhen(row.value(Field.BY_WHEN)).latest()
                : first.filter(day ->
                        !Optional.of(day).equals(byWhen(row.value(inForce)).latest()));
    }

    private ByWhen byWhen(CellValue value) {
        if (value.isBlank()) {
            return ByWhen.MISSING;
        }
        if (value.date().isPresent()) {
            LocalDate date = value.date().get();
            return isLikely(date.getYear())
                    ? ByWhen.dated(value.text(), ByWhen.Kind.DAY, date)
                    : ByWhen.invalid(value.text(), ByWhen.Fault.UNLIKELY_YEAR);
        }
        // A bare number may be a date whose format was lost, or anything else; only a year says what it is.
        boolean bare = value.number().isPresent() && !isYear(value.number().getAsDouble());
        return bare
                ? number(value.text(), value.number().getAsDouble())
                : dates.computeIfAbsent(value.text(), Dates::read);
    }

    /** In doubt as the words of the whole number are, however the cell shows it. */
    private static ByWhen number(RichText words, double number) {
        return ByWhen.invalid(words, ByWhen.Fault.NOT_A_DATE)
                .with(Dates.read(RichText.of(Long.toString((long) number))).doubts());
    }

    private static boolean isYear(double number) {
        return number == Math.rint(number) && isLikely((int) number);
    }

    private static boolean isLikely(int year) {
        return year >= FIRST_LIKELY_YEAR && year <= LAST_LIKELY_YEAR;
    }
}
