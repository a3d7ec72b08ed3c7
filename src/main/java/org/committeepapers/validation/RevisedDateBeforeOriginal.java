package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;

/** A revised date before the original one: often one of the two is mistyped. */
final class RevisedDateBeforeOriginal implements Rule {

    private static final Pattern EARLIER =
            Pattern.compile("(?iu)\\b(?:(?:brought|moved) forward|(?:earlier|sooner|quicker|faster) than"
                    + " (?:planned|expected|first|originally)"
                    + "|ahead of (?:schedule|time|plan|target)|wedi'i dwyn ymlaen)\\b");

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .flatMap(action -> finding(action).filter(found -> !isBroughtForward(action)).stream());
    }

    private static boolean isBroughtForward(Action action) {
        return Stream.of(
                        action.progress(), action.statusWords(), action.byWhen().words())
                .anyMatch(words -> EARLIER.matcher(words.plain()).find());
    }

    private static Optional<Found> finding(Action action) {
        ByWhen original = action.measures().firstDate();
        ByWhen revised = action.measures().revisedDate();
        if (original.latest().isPresent() && revised.latest().isPresent()) {
            return original.first()
                    .filter(revised.latest().get()::isBefore)
                    .map(day -> finding(
                            action.cells().of(Field.REVISED_DATE), revised, PlainText.oneLine(original.words())));
        }
        ByWhen date = action.byWhen();
        Optional<LocalDate> latest = date.latest();
        return date.original()
                .filter(day -> latest.isPresent() && latest.get().isBefore(day.withDayOfMonth(1)))
                .map(day -> finding(action.cells().of(Field.BY_WHEN), date, DayWords.of(day)));
    }

    private static Found finding(Location.Cell cell, ByWhen revised, String first) {
        return Found.at(
                cell,
                PlainText.oneLine(revised.words()),
                "The revised date is before the original one, %s. The papers use the revised date.".formatted(first),
                "Check both dates, especially the years. If the action was brought forward, say so in Progress.");
    }
}
