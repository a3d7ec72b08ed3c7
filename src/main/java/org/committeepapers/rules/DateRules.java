package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;
import static org.committeepapers.rules.Rule.ofEach;
import static org.committeepapers.rules.Rule.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.DateDoubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ListedMeeting;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.date.Dates;

/** Dates: when an action is due, was completed, and was closed by the committee; when a recommendation was received. */
final class DateRules {

    static final List<Rule> RULES = List.of(
            Rule.ofActions("date-missing", DateRules::missing),
            Rule.ofActions("date-impossible", (it, of, in) -> impossible(it)),
            Rule.ofActions("date-unreadable", (it, of, in) -> unreadable(it)),
            Rule.ofActions("date-unreadable", (it, of, in) -> overtakenUnreadable(it)),
            Rule.ofActions("date-unreadable", (it, of, in) -> endUnreadable(it)),
            Rule.ofRecommendations("date-in-future", DateRules::inFuture),
            Rule.ofActions("date-in-future", DateRules::endInFuture),
            Rule.ofActions("date-before-meeting", DateRules::beforeMeeting),
            Rule.ofActions("closure-day-wrong", DateRules::closureDay),
            Rule.ofActions("date-open-ended", DateRules::openEnded),
            Rule.ofActions("date-far-off", DateRules::farOff),
            Rule.ofActions("revised-date-unsettled", (it, of, in) -> revisedUnsettled(it)),
            Rule.ofActions("revised-date-before-original", (it, of, in) -> revisedBeforeOriginal(it)),
            Rule.ofActions("date-several", (it, of, in) -> several(it)),
            Rule.ofActions("weekday-wrong", (it, of, in) -> weekdayWrong(it)));

    private static final int FAR_OFF_YEARS = 10;

    private static final Pattern BROUGHT_FORWARD = StatusRules.WORDS.pattern("BROUGHT_FORWARD");

    private static final Pattern NOT_YET_CLOSED = StatusRules.WORDS.pattern("NOT_YET_CLOSED");

    private static final List<Field> DATES =
            List.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE, Field.COMPLETED_ON, Field.CLOSURE_AGREED_ON);

    private static final Set<Field> NOT_DUE = Set.of(Field.COMPLETED_ON, Field.CLOSURE_AGREED_ON);

    private DateRules() {}

    private static List<Found> missing(Action action, Recommendation of, Inspection in) {
        boolean blank = action.byWhen().kind() == ByWhen.Kind.MISSING;
        boolean undated = action.has(Field.BY_WHEN) && (blank || isUnsettled(action, of));
        boolean unended = isCompletionUnknown(action) && !saysCompletion(action);
        return Rule.all(
                undated
                        ? found(!blank ? "unsettled" : of.expects(action) ? "" : "not-expected", action, Field.BY_WHEN)
                        : NONE,
                unended ? found("completed", action, Field.COMPLETED_ON) : NONE);
    }

    private static boolean isUnsettled(Action action, Recommendation of) {
        return of.expects(action) && doubt(action, DateDoubt.Kind.NOT_SETTLED).isPresent();
    }

    private static boolean isCompletionUnknown(Action action) {
        return isCompletedOnNoDay(action) && action.has(Field.COMPLETED_ON);
    }

    private static boolean saysCompletion(Action action) {
        return action.date(Field.COMPLETED_ON).kind() != ByWhen.Kind.MISSING;
    }

    private static List<Found> impossible(Action action) {
        return switch (action.byWhen().fault()) {
            case UNLIKELY_YEAR -> found("year", action, Field.BY_WHEN);
            case IMPOSSIBLE ->
                doubt(action, DateDoubt.Kind.MONTH_FIRST)
                        .map(doubt -> found("month-first", action, Field.BY_WHEN, doubt.meant()))
                        .orElseGet(() -> found("", action, Field.BY_WHEN));
            case NONE, NO_YEAR, AMBIGUOUS_YEAR, NOT_A_DATE -> NONE;
        };
    }

    private static Optional<DateDoubt> doubt(Action action, DateDoubt.Kind kind) {
        return action.byWhen().doubts(kind).findFirst();
    }

    /** Words that don't give one date, where a due date should be. */
    private static List<Found> unreadable(Action action) {
        return switch (action.byWhen().fault()) {
            case NO_YEAR -> found("no-year", action, Field.BY_WHEN);
            case AMBIGUOUS_YEAR -> found("two-years", action, Field.BY_WHEN);
            case NOT_A_DATE ->
                doubt(action, DateDoubt.Kind.SERIAL_NUMBER)
                        .map(number -> found("number", action, Field.BY_WHEN, number.written(), number.meant()))
                        .orElseGet(() -> found(notADate(action), action, Field.BY_WHEN));
            case NONE, IMPOSSIBLE, UNLIKELY_YEAR -> NONE;
        };
    }

    /** Some write "Completed" where the date should be. Other words there mislead nobody once an action has ended. */
    private static String notADate(Action action) {
        boolean isStatusReadFromDate = action.standing().doubt() == Standing.Doubt.NONE
                && !action.has(Field.STATUS)
                && !action.has(Field.PROGRESS);
        boolean saysHowItStands =
                action.byWhen().doubts().isEmpty() && (action.status().isEnded() || isStatusReadFromDate);
        return doubt(action, DateDoubt.Kind.LENGTH_OF_TIME).isPresent()
                ? "length-of-time"
                : saysHowItStands ? "status" : "";
    }

    /** The same where another column gives the date in force. */
    private static List<Found> overtakenUnreadable(Action action) {
        return ofEach(
                Stream.of(Field.FIRST_DATE, Field.BY_WHEN)
                        .filter(field ->
                                action.datedBy() != field && action.date(field).kind() == ByWhen.Kind.INVALID),
                field -> found("first", action.entries().of(field).cells().getFirst(), words(action, field)));
    }

    private static String words(Action action, Field field) {
        return PlainText.oneLine(action.date(field).words());
    }

    /** The same of the day of completion and of that on which the committee closed it. */
    private static List<Found> endUnreadable(Action action) {
        boolean closed = action.status().isEnded()
                && saysClosed(action)
                && action.date(Field.CLOSURE_AGREED_ON).onlyDay().isEmpty();
        return Rule.all(
                when(isCompletionUnknown(action) && saysCompletion(action), "completed", action, Field.COMPLETED_ON),
                when(closed, "closure", action, Field.CLOSURE_AGREED_ON));
    }

    /** Whether its column of closures says more than that the committee hasn't agreed yet. */
    static boolean saysClosed(Action action) {
        String words = words(action, Field.CLOSURE_AGREED_ON);
        return !words.isBlank() && !NOT_YET_CLOSED.matcher(words).matches();
    }

    /** What, by its date, was made, received or agreed after the date of the papers: often the year is wrong. */
    private static List<Found> inFuture(Recommendation it, Inspection in) {
        About about = in.tracker().about();
        return Rule.all(
                later("made", it.cell(Field.MADE_ON), it.madeOn(), in),
                later("received", it.cell(Field.RECEIVED_ON), it.receivedOn(), in),
                later("agreed", it.cell(Field.AGREED_ON), it.agreedOn(), in),
                // The same for all, and told once.
                later("considered", in.file(), about.consideredOn(), in),
                later("agreed-by-about", in.file(), about.agreedByCabinetOn(), in));
    }

    private static List<Found> later(String variant, Location place, Optional<LocalDate> day, Inspection in) {
        return later(variant, place, day, day.map(DayWords::of).orElse(""), in);
    }

    private static List<Found> later(
            String variant, Location place, Optional<LocalDate> day, String words, Inspection in) {
        return day.filter(in.asAt()::isBefore).isPresent()
                ? found(variant, place, words, DayWords.of(in.asAt()))
                : NONE;
    }

    /** The same of an action that was completed or closed, and of the update of one that is open. */
    private static List<Found> endInFuture(Action action, Recommendation of, Inspection in) {
        String update = Dates.beginning(action.text(Field.PROGRESS).plain());
        if (!action.status().isEnded()) {
            Optional<LocalDate> written = Dates.read(RichText.of(update)).onlyDay();
            return later("open", action.cell(Field.PROGRESS), written, update, in);
        }
        Optional<LocalDate> completed = action.date(Field.COMPLETED_ON).first();
        return Rule.all(
                later(
                        "completed",
                        completionCell(action),
                        completed.filter(day -> action.status() == Status.COMPLETED),
                        words(action, Field.COMPLETED_ON),
                        in),
                later(
                        "update",
                        action.cell(Field.PROGRESS),
                        Dates.read(RichText.of(update)).first(),
                        update,
                        in),
                update.isEmpty() && isCompletedOnNoDay(action) ? named(action, in) : NONE,
                later(
                        "closure",
                        action.cell(Field.CLOSURE_AGREED_ON),
                        action.date(Field.CLOSURE_AGREED_ON).onlyDay(),
                        Rule.words(action, Field.CLOSURE_AGREED_ON),
                        in));
    }

    private static boolean isCompletedOnNoDay(Action action) {
        return action.status() == Status.COMPLETED
                && action.date(Field.COMPLETED_ON).latest().isEmpty();
    }

    /** A day to come that the update of a completed action names: what happens then may be what isn't done. */
    private static List<Found> named(Action action, Inspection in) {
        return Dates.in(action.text(Field.PROGRESS).plain()).stream()
                .flatMap(words -> Dates.day(RichText.of(words)).stream())
                .filter(in.asAt()::isBefore)
                .findFirst()
                .map(DayWords::of)
                .map(day -> found("named", action.cell(Field.PROGRESS), day, day))
                .orElse(NONE);
    }

    private static Location.Cell completionCell(Action action) {
        return Stream.of(Field.COMPLETED_ON, Field.PROGRESS)
                .filter(action::has)
                .findFirst()
                .map(action::cell)
                .orElse(action.cell(Field.STATUS));
    }

    /** A due date before the meeting that made the recommendation; a meeting that is still to come is told by itself. */
    private static List<Found> beforeMeeting(Action action, Recommendation of, Inspection in) {
        return of.madeOn()
                .or(() -> in.tracker().about().consideredOn())
                .filter(day -> !day.isAfter(in.asAt()))
                .filter(day -> action.byWhen().latest().filter(day::isAfter).isPresent())
                .map(day -> found(action.status().isEnded() ? "ended" : "", action, Field.BY_WHEN, DayWords.of(day)))
                .orElse(NONE);
    }

    /** A closure before the completion that it closed or, within the days that Meetings lists, on a day without a meeting. */
    private static List<Found> closureDay(Action action, Recommendation of, Inspection in) {
        Optional<LocalDate> closed = action.closedOn(in.asAt());
        Optional<LocalDate> completed = action.completedOn(in.asAt())
                .filter(day -> closed.filter(day::isAfter).isPresent());
        List<LocalDate> meetings = in.tracker().meetings().stream()
                .map(ListedMeeting::day)
                .sorted()
                .toList();
        boolean met = meetings.isEmpty()
                || closed.filter(day -> !day.isBefore(meetings.getFirst()) && !day.isAfter(meetings.getLast()))
                        .filter(day -> !meetings.contains(day))
                        .isEmpty();
        return completed
                .map(day -> found("", action, Field.CLOSURE_AGREED_ON, DayWords.of(day)))
                .orElseGet(() -> when(!met, "no-meeting", action, Field.CLOSURE_AGREED_ON));
    }

    private static List<Found> openEnded(Action action, Recommendation of, Inspection in) {
        boolean listed = !in.tracker().meetings().isEmpty();
        String variant = doubt(action, DateDoubt.Kind.NEXT_MEETING).isEmpty()
                ? ""
                : action.cell(Field.BY_WHEN).isInCsv() ? "meeting-csv" : listed ? "meeting-listed" : "meeting";
        boolean open = action.byWhen().kind() == ByWhen.Kind.OPEN
                && !isUnsettled(action, of)
                && !action.status().isEnded();
        return when(open, variant, action, Field.BY_WHEN);
    }

    /**
     * A date so far off that its year is probably mistyped: over ten years ahead or, if the day of the meeting isn't known,
     * over ten years back. A year alone, as in "net zero by 2040", is fine.
     */
    private static List<Found> farOff(Action action, Recommendation of, Inspection in) {
        ByWhen date = action.byWhen();
        if (date.kind() != ByWhen.Kind.DAY && date.kind() != ByWhen.Kind.MONTH) {
            return NONE;
        }
        LocalDate asAt = in.asAt();
        LocalDate latest = date.latest().orElse(asAt);
        boolean ahead = latest.isAfter(asAt.plusYears(FAR_OFF_YEARS));
        boolean back = in.tracker().about().consideredOn().isEmpty() && latest.isBefore(asAt.minusYears(FAR_OFF_YEARS));
        return when(ahead || back, ahead ? "ahead" : "back", action, Field.BY_WHEN, DayWords.of(asAt));
    }

    /** A revised date that is put off, as in "TBC", so that the one before it counts. */
    private static List<Found> revisedUnsettled(Action action) {
        boolean putOff =
                action.date(Field.REVISED_DATE).kind() == ByWhen.Kind.OPEN && action.datedBy() != Field.REVISED_DATE;
        return when(putOff && !action.status().isEnded(), "", action, Field.REVISED_DATE);
    }

    private static List<Found> revisedBeforeOriginal(Action action) {
        Field first = action.date(Field.FIRST_DATE).latest().isPresent() ? Field.FIRST_DATE : Field.BY_WHEN;
        ByWhen original = action.date(first);
        ByWhen revised = action.date(Field.REVISED_DATE);
        boolean ownColumns = original.latest().isPresent() && revised.latest().isPresent();
        Optional<LocalDate> before = action.byWhen().original();
        Optional<LocalDate> from = ownColumns ? original.first() : before.map(day -> day.withDayOfMonth(1));
        boolean earlier = (ownColumns ? revised : action.byWhen())
                .latest()
                .filter(day -> from.filter(day::isBefore).isPresent())
                .isPresent();
        return when(
                earlier && !isBroughtForward(action),
                "",
                action,
                ownColumns ? Field.REVISED_DATE : Field.BY_WHEN,
                ownColumns ? words(action, first) : before.map(DayWords::of).orElse(""));
    }

    private static boolean isBroughtForward(Action action) {
        return Stream.of(Field.PROGRESS, Field.STATUS, Field.BY_WHEN)
                .anyMatch(field ->
                        BROUGHT_FORWARD.matcher(Rule.words(action, field)).find());
    }

    private static List<Found> several(Action action) {
        return doubtful(
                action,
                DateDoubt.Kind.SEVERAL_DATES,
                (field, doubt) -> when(
                        !NOT_DUE.contains(field),
                        "",
                        action,
                        field,
                        action.cell(field).address(),
                        doubt.meant()));
    }

    private static List<Found> weekdayWrong(Action action) {
        return doubtful(action, DateDoubt.Kind.WEEKDAY_MISMATCH, (field, doubt) -> {
            String day = doubt.written();
            String written = day.isEmpty() ? "" : day.substring(0, 1).toUpperCase(Locale.UK) + day.substring(1);
            return found(field == Field.COMPLETED_ON ? "completed" : "", action, field, doubt.meant(), written);
        });
    }

    /**
     * What is found of the first doubt of this kind about each date. The date in force may come from the column of original
     * or revised dates, and then counts once.
     */
    private static List<Found> doubtful(
            Action action, DateDoubt.Kind kind, BiFunction<Field, DateDoubt, List<Found>> check) {
        return ofEach(DATES.stream(), field -> {
            ByWhen date = field == Field.BY_WHEN ? action.byWhen() : action.date(field);
            return ofEach(date.doubts(kind).limit(1), doubt -> check.apply(field, doubt));
        });
    }
}
