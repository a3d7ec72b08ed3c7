package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;

/** When an action is due. */
final class DateRules {

    private static final int FAR_OFF_YEARS = 10;

    private static final Pattern BROUGHT_FORWARD =
            Pattern.compile("(?iu)\\b(?:(?:brought|moved) forward|(?:earlier|sooner|quicker|faster) than"
                    + " (?:planned|expected|first|originally)"
                    + "|ahead of (?:schedule|time|plan|target)|wedi'i dwyn ymlaen)\\b");

    private DateRules() {}

    /** An action without a date. */
    static Stream<Found> dateMissing(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(DateRules::isWithoutDate)
                        .map(action -> dateMissing(action, ActionStatus.isExpectedOfNobody(recommendation, action))));
    }

    private static boolean isWithoutDate(Action action) {
        return action.has(Field.BY_WHEN) && action.byWhen().kind() == ByWhen.Kind.MISSING;
    }

    private static Found dateMissing(Action action, boolean asItShouldBe) {
        return Found.at(
                        action.cell(Field.BY_WHEN),
                        "",
                        "The action has no due date. The papers say that none is recorded, and never count it as "
                                + "overdue.",
                        asItShouldBe
                                ? "Nothing needs to change, because no further action is expected."
                                : "Enter the date or month by which the action will be done, such as 31 December 2026.")
                .mildIf(asItShouldBe);
    }

    /** A date that isn't in the calendar, so that whatever the papers made of it would be false. */
    static Stream<Found> dateImpossible(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.byWhen().fault() == ByWhen.Fault.IMPOSSIBLE
                        || action.byWhen().fault() == ByWhen.Fault.UNLIKELY_YEAR)
                .map(DateRules::dateImpossible);
    }

    private static Found dateImpossible(Action action) {
        String words = action.byWhen().words().plain().strip();
        return Found.at(
                action.cell(Field.BY_WHEN),
                words,
                whyImpossible(action.byWhen()),
                monthFirst(action.byWhen())
                        .map(doubt -> "If you mean %s, enter that. If not, correct the date.".formatted(doubt.meant()))
                        .orElse("Enter the right date, such as 31 December 2026."));
    }

    private static String whyImpossible(ByWhen date) {
        if (date.fault() == ByWhen.Fault.UNLIKELY_YEAR) {
            return "The year can't be right.";
        }
        return monthFirst(date).isPresent()
                ? "There is no such date in the calendar. Dates are read day first, but this has the month first."
                : "There is no such date in the calendar. Dates are read day first, then month.";
    }

    private static Optional<DateDoubt> monthFirst(ByWhen date) {
        return date.doubts(DateDoubt.Kind.MONTH_FIRST).findFirst();
    }

    /** Words in the date column that don't give one date. */
    static Stream<Found> dateUnreadable(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.byWhen().kind() == ByWhen.Kind.INVALID)
                .filter(action -> !whyUnreadable(action.byWhen()).isEmpty())
                .map(action -> Found.at(
                                action.cell(Field.BY_WHEN),
                                action.byWhen().words().plain().strip(),
                                whyUnreadable(action.byWhen())
                                        + " The papers print the words and show the date as unclear.",
                                fixUnreadable(action.byWhen()))
                        .mildIf(saysHowItStands(action)));
    }

    /** Some write "Completed" where the date should be. Other words there mislead nobody once an action has ended. */
    private static boolean saysHowItStands(Action action) {
        ByWhen date = action.byWhen();
        return date.fault() == ByWhen.Fault.NOT_A_DATE
                && date.doubts().isEmpty()
                && (action.status().isEnded() || isReadFromDate(action));
    }

    /** Whether the status can only have been read from the date. */
    private static boolean isReadFromDate(Action action) {
        return action.standing().doubt() == Standing.Doubt.NONE
                && !action.has(Field.STATUS)
                && !action.has(Field.PROGRESS);
    }

    /** Empty for what {@link #dateImpossible} reports. */
    private static String whyUnreadable(ByWhen date) {
        return switch (date.fault()) {
            case NO_YEAR -> "There is no year, and the program never guesses one.";
            case AMBIGUOUS_YEAR -> "The year could be either of two, and the program never guesses one.";
            case NOT_A_DATE ->
                serialNumber(date)
                        .map(doubt -> "%s is how a spreadsheet stores %s.".formatted(doubt.written(), doubt.meant()))
                        .orElse(
                                date.doubts(DateDoubt.Kind.LENGTH_OF_TIME)
                                                .findFirst()
                                                .isPresent()
                                        ? "The words give a length of time, but not when it begins."
                                        : "These words can't be read as a date.");
            case NONE, IMPOSSIBLE, UNLIKELY_YEAR -> "";
        };
    }

    private static String fixUnreadable(ByWhen date) {
        return serialNumber(date).isPresent()
                ? "Format it as a date, or type the date again."
                : "Enter a date or month with the year, such as 31 December 2026 or December 2026.";
    }

    private static Optional<DateDoubt> serialNumber(ByWhen date) {
        return date.doubts(DateDoubt.Kind.SERIAL_NUMBER).findFirst();
    }

    /** A date before the meeting that made the recommendation: often a wrong year. */
    static Stream<Found> dateBeforeMeeting(Inspection inspection) {
        Optional<LocalDate> ofAll = inspection.tracker().about().consideredOn();
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.madeOn().or(() -> ofAll).stream()
                        .flatMap(meeting -> dateBeforeMeeting(recommendation, meeting)));
    }

    private static Stream<Found> dateBeforeMeeting(Recommendation recommendation, LocalDate meeting) {
        return recommendation.actions().stream()
                .filter(action -> action.byWhen()
                        .latest()
                        .filter(latest -> latest.isBefore(meeting))
                        .isPresent())
                .map(action -> dateBeforeMeeting(action, meeting));
    }

    private static Found dateBeforeMeeting(Action action, LocalDate meeting) {
        return Found.at(
                        action.cell(Field.BY_WHEN),
                        action.byWhen().words().plain().strip(),
                        "The due date is before the meeting of %s, when the committee made its recommendations."
                                .formatted(DayWords.of(meeting)),
                        "Check the date, especially the year.")
                .mildIf(action.status().isEnded());
    }

    /** An action that deliberately has no end, so that nobody can say when it is late. */
    static Stream<Found> dateOpenEnded(Inspection inspection) {
        return inspection
                .actions()
                .filter(action -> action.byWhen().kind() == ByWhen.Kind.OPEN)
                .filter(action -> !action.status().isEnded())
                .map(action -> Found.at(
                        action.cell(Field.BY_WHEN),
                        action.byWhen().words().plain().strip(),
                        isNextMeeting(action)
                                ? "The date of that meeting isn't known, so the action is never counted as overdue."
                                : "The action is open-ended, so it is never counted as overdue.",
                        isNextMeeting(action)
                                ? adviceOnMeetings(action.cell(Field.BY_WHEN))
                                : "If there is a date by which it should be done, enter it."));
    }

    private static String adviceOnMeetings(Location place) {
        return (place.isInCsv()
                        ? "Save the file as an Excel workbook (.xlsx), and list the committee's meetings on a sheet"
                                + " called Meetings"
                        : "List the committee's meetings on the Meetings sheet")
                + ", starting with the last one before these words were first published. Or enter the date.";
    }

    private static boolean isNextMeeting(Action action) {
        return action.byWhen().doubts(DateDoubt.Kind.NEXT_MEETING).findFirst().isPresent();
    }

    /**
     * A date so far off that its year is probably mistyped: over ten years ahead or, if the day of the meeting isn't known,
     * over ten years back. A year alone, as in "net zero by 2040", is fine.
     */
    static Stream<Found> dateFarOff(Inspection inspection) {
        return inspection.actions().flatMap(action -> dateFarOff(action, inspection).stream());
    }

    private static Optional<Found> dateFarOff(Action action, Inspection inspection) {
        ByWhen date = action.byWhen();
        boolean exact = date.kind() == ByWhen.Kind.DAY || date.kind() == ByWhen.Kind.MONTH;
        return date.latest()
                .filter(latest -> exact && isFarOff(latest, inspection))
                .map(latest -> Found.at(
                        action.cell(Field.BY_WHEN),
                        PlainText.oneLine(date.words()),
                        "The due date is more than ten years %s the date of the papers, %s. The papers use it as it is."
                                .formatted(
                                        latest.isAfter(inspection.asAt()) ? "after" : "before",
                                        DayWords.of(inspection.asAt())),
                        "Check the year."));
    }

    private static boolean isFarOff(LocalDate date, Inspection inspection) {
        LocalDate asAt = inspection.asAt();
        boolean meetingKnown = inspection.tracker().about().consideredOn().isPresent();
        return date.isAfter(asAt.plusYears(FAR_OFF_YEARS))
                || !meetingKnown && date.isBefore(asAt.minusYears(FAR_OFF_YEARS));
    }

    /** A revised date before the original one: often one of the two is mistyped. */
    static Stream<Found> revisedDateBeforeOriginal(Inspection inspection) {
        return inspection
                .actions()
                .flatMap(action ->
                        revisedDateBeforeOriginal(action).filter(found -> !isBroughtForward(action)).stream());
    }

    private static boolean isBroughtForward(Action action) {
        return Stream.of(
                        action.text(Field.PROGRESS),
                        action.text(Field.STATUS),
                        action.byWhen().words())
                .anyMatch(words -> BROUGHT_FORWARD.matcher(words.plain()).find());
    }

    private static Optional<Found> revisedDateBeforeOriginal(Action action) {
        ByWhen original = action.date(Field.FIRST_DATE);
        ByWhen revised = action.date(Field.REVISED_DATE);
        if (original.latest().isPresent() && revised.latest().isPresent()) {
            return original.first()
                    .filter(revised.latest().get()::isBefore)
                    .map(day -> revisedDateBeforeOriginal(
                            action.cell(Field.REVISED_DATE), revised, PlainText.oneLine(original.words())));
        }
        ByWhen date = action.byWhen();
        Optional<LocalDate> latest = date.latest();
        return date.original()
                .filter(day -> latest.isPresent() && latest.get().isBefore(day.withDayOfMonth(1)))
                .map(day -> revisedDateBeforeOriginal(action.cell(Field.BY_WHEN), date, DayWords.of(day)));
    }

    private static Found revisedDateBeforeOriginal(Location.Cell cell, ByWhen revised, String first) {
        return Found.at(
                cell,
                PlainText.oneLine(revised.words()),
                "The revised date is before the original one, %s. The papers use the revised date.".formatted(first),
                "Check both dates, especially the years. If the action was brought forward, say so in Progress.");
    }

    /** A cell with several dates, where nothing says that one replaces another. */
    static Stream<Found> dateSeveral(Inspection inspection) {
        return DateCells.inDoubt(inspection, DateDoubt.Kind.SEVERAL_DATES)
                .filter(doubtful -> doubtful.cell().field() != Field.COMPLETED_ON)
                .filter(doubtful -> doubtful.cell().field() != Field.CLOSURE_AGREED_ON)
                .map(doubtful -> Found.at(
                        doubtful.cell().place(),
                        doubtful.cell().words(),
                        "There are several dates in %s. The papers print them all and use the latest, %s."
                                .formatted(
                                        doubtful.cell().place().address(),
                                        doubtful.doubt().meant()),
                        "Keep the date that applies now, or write the earlier one after it, as in \"30 September 2026 "
                                + "(was 30 June 2026)\". If these are the dates of separate steps, give each step a "
                                + "row of its own."));
    }

    /** A weekday that doesn't match the date after it. */
    static Stream<Found> weekdayWrong(Inspection inspection) {
        return DateCells.inDoubt(inspection, DateDoubt.Kind.WEEKDAY_MISMATCH)
                .map(doubtful -> Found.at(
                        doubtful.cell().place(),
                        doubtful.cell().words(),
                        "The date is a %s, not a %s.%s"
                                .formatted(
                                        doubtful.doubt().meant(),
                                        doubtful.written(),
                                        doubtful.cell().field() == Field.COMPLETED_ON
                                                ? ""
                                                : " The papers print the words and use the date."),
                        "Correct the weekday or the date."));
    }

    /** A misspelt month that was understood all the same. */
    static Stream<Found> monthMisspelt(Inspection inspection) {
        return DateCells.inDoubt(inspection, DateDoubt.Kind.MISSPELT_MONTH)
                .map(doubtful -> Found.at(
                        doubtful.cell().place(),
                        doubtful.cell().words(),
                        "\"%s\" is read as %s."
                                .formatted(doubtful.written(), doubtful.doubt().meant()),
                        "Correct the spelling, or the month if you mean another."));
    }
}
