package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.date.Dates;

/** Dates: when an action is due, was completed, and was closed by the committee; when a recommendation was received. */
final class DateRules {

    static final List<Rule> RULES = List.of(
            Rule.ofActions("date-missing", (action, of, in) -> missing(action, of)),
            Rule.ofActions("date-impossible", (action, of, in) -> impossible(action)),
            Rule.ofActions("date-unreadable", (action, of, in) -> unreadable(action)),
            new Rule("date-in-future", DateRules::inFuture),
            Rule.ofActions("date-before-meeting", DateRules::beforeMeeting),
            Rule.ofActions("date-open-ended", (action, of, in) -> openEnded(action, in)),
            Rule.ofActions("date-far-off", (action, of, in) -> farOff(action, in)),
            Rule.ofActions("revised-date-unsettled", (action, of, in) -> revisedUnsettled(action)),
            Rule.ofActions("revised-date-before-original", (action, of, in) -> revisedBeforeOriginal(action)),
            Rule.ofActions("date-several", (action, of, in) -> several(action)),
            Rule.ofActions("weekday-wrong", (action, of, in) -> weekdayWrong(action)));

    private static final int FAR_OFF_YEARS = 10;

    private static final Pattern BROUGHT_FORWARD =
            Pattern.compile("(?iu)\\b(?:(?:brought|moved) forward|(?:earlier|sooner|quicker|faster) than"
                    + " (?:planned|expected|first|originally)"
                    + "|ahead of (?:schedule|time|plan|target)|wedi'i dwyn ymlaen)\\b");

    /** Words that mean, like a blank cell, that the committee hasn't agreed yet. */
    private static final Pattern NOT_YET = Pattern.compile(
            "(?i)(?:no|not|none|n/?a|pending|await\\w*|to be|to go|due|tb[cad])\\b.*|[\\s.\u2026/_\u2010-\u2015-]*");

    private static final List<Field> DATES =
            List.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE, Field.COMPLETED_ON, Field.CLOSURE_AGREED_ON);

    private static final Set<Field> NOT_DUE = Set.of(Field.COMPLETED_ON, Field.CLOSURE_AGREED_ON);

    /** A day on which something happened to a recommendation. */
    private record Past(Field field, Function<Recommendation, Optional<LocalDate>> day) {}

    private static final Map<String, Past> PAST = Map.of(
            "made", new Past(Field.MADE_ON, Recommendation::madeOn),
            "received", new Past(Field.RECEIVED_ON, Recommendation::receivedOn),
            "agreed", new Past(Field.AGREED_ON, Recommendation::agreedOn));

    private DateRules() {}

    /** An action without a due date, or completed without a day on a sheet that has a column for it. */
    private static List<Found> missing(Action action, Recommendation recommendation) {
        if (action.has(Field.BY_WHEN) && action.byWhen().kind() == ByWhen.Kind.MISSING) {
            String variant = !recommendation.expects(action) ? "expected" : "";
            return and(found(variant, action.cell(Field.BY_WHEN), ""), completionMissing(action));
        }
        return completionMissing(action);
    }

    private static List<Found> and(List<Found> some, List<Found> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<Found> completionMissing(Action action) {
        return isCompletionUnknown(action) && action.date(Field.COMPLETED_ON).kind() == ByWhen.Kind.MISSING
                ? found("completed", action.cell(Field.COMPLETED_ON), "")
                : NONE;
    }

    private static boolean isCompletionUnknown(Action action) {
        return action.status() == Status.COMPLETED
                && action.has(Field.COMPLETED_ON)
                && action.date(Field.COMPLETED_ON).latest().isEmpty();
    }

    private static String words(ByWhen date) {
        return PlainText.oneLine(date.words());
    }

    /** A date that isn't in the calendar, so that whatever the papers made of it would be false. */
    private static List<Found> impossible(Action action) {
        ByWhen date = action.byWhen();
        Location.Cell cell = action.cell(Field.BY_WHEN);
        return switch (date.fault()) {
            case UNLIKELY_YEAR -> found("year", cell, words(date));
            case IMPOSSIBLE ->
                doubt(date, DateDoubt.Kind.MONTH_FIRST)
                        .map(doubt -> found("month-first", cell, words(date), doubt.meant()))
                        .orElseGet(() -> found(cell, words(date)));
            case NONE, NO_YEAR, AMBIGUOUS_YEAR, NOT_A_DATE -> NONE;
        };
    }

    private static Optional<DateDoubt> doubt(ByWhen date, DateDoubt.Kind kind) {
        return date.doubts(kind).findFirst();
    }

    /** Words that don't give one date. */
    private static List<Found> unreadable(Action action) {
        List<Found> all = new ArrayList<>(dueUnreadable(action));
        for (Field field : List.of(Field.FIRST_DATE, Field.BY_WHEN)) {
            if (action.datedBy() != field && action.date(field).kind() == ByWhen.Kind.INVALID) {
                all.addAll(found("first", action.entries().of(field).cells().getFirst(), words(action.date(field))));
            }
        }
        ByWhen completed = action.date(Field.COMPLETED_ON);
        if (isCompletionUnknown(action) && completed.kind() != ByWhen.Kind.MISSING) {
            all.addAll(found("completed", action.cell(Field.COMPLETED_ON), words(completed)));
        }
        ByWhen closure = action.date(Field.CLOSURE_AGREED_ON);
        if (action.status().isEnded() && saysClosed(action) && closure.onlyDay().isEmpty()) {
            all.addAll(found("closure", action.cell(Field.CLOSURE_AGREED_ON), words(closure)));
        }
        return all;
    }

    /** Whether its column of closures says more than that the committee hasn't agreed yet. */
    static boolean saysClosed(Action action) {
        ByWhen closure = action.date(Field.CLOSURE_AGREED_ON);
        return !closure.words().isBlank() && !NOT_YET.matcher(words(closure)).matches();
    }

    private static List<Found> dueUnreadable(Action action) {
        ByWhen date = action.byWhen();
        Location.Cell cell = action.cell(Field.BY_WHEN);
        return date.kind() != ByWhen.Kind.INVALID
                ? NONE
                : switch (date.fault()) {
                    case NO_YEAR -> found("no-year", cell, words(date));
                    case AMBIGUOUS_YEAR -> found("two-years", cell, words(date));
                    case NOT_A_DATE -> notADate(action);
                    case NONE, IMPOSSIBLE, UNLIKELY_YEAR -> NONE;
                };
    }

    private static List<Found> notADate(Action action) {
        ByWhen date = action.byWhen();
        Location.Cell cell = action.cell(Field.BY_WHEN);
        Optional<DateDoubt> number = doubt(date, DateDoubt.Kind.SERIAL_NUMBER);
        if (number.isPresent()) {
            return found(
                    "number",
                    cell,
                    words(date),
                    number.get().written(),
                    number.get().meant());
        }
        if (doubt(date, DateDoubt.Kind.LENGTH_OF_TIME).isPresent()) {
            return found("length-of-time", cell, words(date));
        }
        // Some write "Completed" where the date should be. Other words there mislead nobody once an action has ended.
        boolean saysHowItStands =
                date.doubts().isEmpty() && (action.status().isEnded() || isStatusReadFromDate(action));
        return found(saysHowItStands ? "status" : "", cell, words(date));
    }

    private static boolean isStatusReadFromDate(Action action) {
        return action.standing().doubt() == Standing.Doubt.NONE
                && !action.has(Field.STATUS)
                && !action.has(Field.PROGRESS);
    }

    /** What, by its date, was made, received, agreed, completed or closed after the date of the papers: often the year is wrong. */
    private static List<Found> inFuture(Inspection inspection) {
        List<Found> all = new ArrayList<>();
        Predicate<LocalDate> isLater = inspection.asAt()::isBefore;
        String asAt = DayWords.of(inspection.asAt());
        About about = inspection.tracker().about();
        about.consideredOn()
                .filter(isLater)
                .ifPresent(day -> all.addAll(found("considered", inspection.file(), DayWords.of(day), asAt)));
        about.agreedByCabinetOn()
                .filter(isLater)
                .ifPresent(day -> all.addAll(found("agreed-by-about", inspection.file(), DayWords.of(day), asAt)));
        for (Recommendation recommendation : inspection.tracker().recommendations()) {
            PAST.forEach((variant, past) -> past.day()
                    .apply(recommendation)
                    .filter(isLater)
                    .ifPresent(day ->
                            all.addAll(found(variant, recommendation.cell(past.field()), DayWords.of(day), asAt))));
            for (Action action : recommendation.actions()) {
                ByWhen completed = action.date(Field.COMPLETED_ON);
                if (action.status() == Status.COMPLETED
                        && completed.first().filter(isLater).isPresent()) {
                    all.addAll(found("completed", completionCell(action), words(completed), asAt));
                }
                if (!action.status().isEnded()) {
                    continue;
                }
                String written = Dates.beginning(action.text(Field.PROGRESS).plain());
                if (Dates.read(RichText.of(written)).first().filter(isLater).isPresent()) {
                    all.addAll(found("update", action.cell(Field.PROGRESS), written, asAt));
                }
                ByWhen closure = action.date(Field.CLOSURE_AGREED_ON);
                if (closure.onlyDay().filter(isLater).isPresent()) {
                    all.addAll(found("closure", action.cell(Field.CLOSURE_AGREED_ON), words(closure), asAt));
                }
            }
        }
        return all;
    }

    private static Location.Cell completionCell(Action action) {
        return action.cell(
                action.has(Field.COMPLETED_ON)
                        ? Field.COMPLETED_ON
                        : action.has(Field.PROGRESS) ? Field.PROGRESS : Field.STATUS);
    }

    /** A due date before the meeting that made the recommendation: often a wrong year. */
    private static List<Found> beforeMeeting(Action action, Recommendation recommendation, Inspection inspection) {
        Optional<LocalDate> meeting = recommendation
                .madeOn()
                .or(() -> inspection.tracker().about().consideredOn())
                // A meeting that is still to come is told by itself.
                .filter(day -> !day.isAfter(inspection.asAt()))
                .filter(day -> action.byWhen().latest().filter(day::isAfter).isPresent());
        return meeting.isEmpty()
                ? NONE
                : found(
                        action.status().isEnded() ? "ended" : "",
                        action.cell(Field.BY_WHEN),
                        words(action.byWhen()),
                        DayWords.of(meeting.get()));
    }

    /** An action that deliberately has no end, so that nobody can say when it is late. */
    private static List<Found> openEnded(Action action, Inspection inspection) {
        if (action.byWhen().kind() != ByWhen.Kind.OPEN || action.status().isEnded()) {
            return NONE;
        }
        Location.Cell cell = action.cell(Field.BY_WHEN);
        String variant = "";
        if (doubt(action.byWhen(), DateDoubt.Kind.NEXT_MEETING).isPresent()) {
            boolean listed = !inspection.tracker().meetings().isEmpty();
            variant = cell.isInCsv() ? "meeting-csv" : listed ? "meeting-listed" : "meeting";
        }
        return found(variant, cell, words(action.byWhen()));
    }

    /**
     * A date so far off that its year is probably mistyped: over ten years ahead or, if the day of the meeting isn't known,
     * over ten years back. A year alone, as in "net zero by 2040", is fine.
     */
    private static List<Found> farOff(Action action, Inspection inspection) {
        ByWhen date = action.byWhen();
        if (date.kind() != ByWhen.Kind.DAY && date.kind() != ByWhen.Kind.MONTH) {
            return NONE;
        }
        LocalDate asAt = inspection.asAt();
        LocalDate latest = date.latest().orElse(asAt);
        boolean ahead = latest.isAfter(asAt.plusYears(FAR_OFF_YEARS));
        boolean back = inspection.tracker().about().consideredOn().isEmpty()
                && latest.isBefore(asAt.minusYears(FAR_OFF_YEARS));
        return ahead || back
                ? found(ahead ? "ahead" : "back", action.cell(Field.BY_WHEN), words(date), DayWords.of(asAt))
                : NONE;
    }

    /** A revised date that is put off, as in "TBC", so that the one before it counts. */
    private static List<Found> revisedUnsettled(Action action) {
        ByWhen revised = action.date(Field.REVISED_DATE);
        boolean putOff = revised.kind() == ByWhen.Kind.OPEN && action.datedBy() != Field.REVISED_DATE;
        return putOff && !action.status().isEnded() ? found(action.cell(Field.REVISED_DATE), words(revised)) : NONE;
    }

    /** A revised date before the original one: often one of the two is mistyped. */
    private static List<Found> revisedBeforeOriginal(Action action) {
        ByWhen original = action.date(Field.FIRST_DATE);
        ByWhen revised = action.date(Field.REVISED_DATE);
        boolean ownColumns = original.latest().isPresent() && revised.latest().isPresent();
        Optional<LocalDate> first =
                ownColumns ? original.first() : action.byWhen().original().map(day -> day.withDayOfMonth(1));
        Optional<LocalDate> latest =
                ownColumns ? revised.latest() : action.byWhen().latest();
        if (first.isEmpty() || latest.isEmpty() || !latest.get().isBefore(first.get()) || isBroughtForward(action)) {
            return NONE;
        }
        return ownColumns
                ? found(action.cell(Field.REVISED_DATE), words(revised), words(original))
                : found(
                        action.cell(Field.BY_WHEN),
                        words(action.byWhen()),
                        action.byWhen().original().map(DayWords::of).orElse(""));
    }

    private static boolean isBroughtForward(Action action) {
        return Stream.of(
                        action.text(Field.PROGRESS),
                        action.text(Field.STATUS),
                        action.byWhen().words())
                .anyMatch(words -> BROUGHT_FORWARD.matcher(words.plain()).find());
    }

    /** A cell with a date, and what is doubtful about it. */
    private record Doubtful(Field field, Location.Cell cell, String words, DateDoubt doubt) {

        /** With a capital, as the names of days and months have. */
        String written() {
            String word = doubt.written();
            return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
        }
    }

    /**
     * The first doubt of this kind about each date of an action. The date in force may come from the column of original or
     * revised dates, and then counts once.
     */
    private static List<Doubtful> doubtful(Action action, DateDoubt.Kind kind) {
        List<Doubtful> all = new ArrayList<>();
        for (Field field : DATES) {
            ByWhen date = field == Field.BY_WHEN ? action.byWhen() : action.date(field);
            if (!date.doubts().isEmpty() && (field == Field.BY_WHEN || action.has(field))) {
                doubt(date, kind)
                        .ifPresent(doubt -> all.add(new Doubtful(field, action.cell(field), words(date), doubt)));
            }
        }
        return all;
    }

    /** A cell with several due dates, where nothing says that one replaces another. */
    private static List<Found> several(Action action) {
        return doubtful(action, DateDoubt.Kind.SEVERAL_DATES).stream()
                .filter(it -> !NOT_DUE.contains(it.field()))
                .flatMap(it -> found(
                        it.cell(), it.words(), it.cell().address(), it.doubt().meant())
                        .stream())
                .toList();
    }

    /** A weekday that doesn't match the date after it. */
    private static List<Found> weekdayWrong(Action action) {
        return doubtful(action, DateDoubt.Kind.WEEKDAY_MISMATCH).stream()
                .flatMap(it -> found(
                        it.field() == Field.COMPLETED_ON ? "completed" : "",
                        it.cell(),
                        it.words(),
                        it.doubt().meant(),
                        it.written())
                        .stream())
                .toList();
    }
}
