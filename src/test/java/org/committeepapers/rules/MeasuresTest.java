package org.committeepapers.rules;

import static org.committeepapers.rules.Samples.day;
import static org.committeepapers.rules.Samples.found;
import static org.committeepapers.rules.Samples.month;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Rating;
import org.committeepapers.tracker.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that hold percentages, ratings and dates of completion against the status. */
class MeasuresTest {

    private static final ByWhen NEXT_YEAR = day("2026-03-31");
    private static final ByWhen LAST_MONTH = day("2025-10-31");

    @ParameterizedTest
    @CsvSource({
        "100, IN_PROGRESS, true",
        "100, DELAYED, true",
        "100, COMPLETED, false",
        "99, COMPLETED, true",
        "0, COMPLETED, true",
        "0, IN_PROGRESS, false",
        "0, NOT_STARTED, false",
        "10, NOT_STARTED, true",
        "60, IN_PROGRESS, false",
        "60, DELAYED, false",
        "40, CLOSED, false",
        "100, UNKNOWN, false",
        "250, COMPLETED, false",
    })
    void aPercentageAndAStatusAreHeldAgainstEachOther(int percent, Status status, boolean contradicted) {
        assertEquals(
                contradicted ? List.of("WARNING PERCENT") : List.of(),
                found("percent-against-status", action(status, NEXT_YEAR, percent(percent + "%", percent))));
    }

    @ParameterizedTest
    @CsvSource({"101, 101, true", "-5, -5, true", "0, 0, false", "100%, 100, false"})
    void aPercentageIsFrom0To100(String words, int percent, boolean wrong) {
        assertEquals(
                wrong ? List.of("WARNING PERCENT") : List.of(),
                found("percent-unreadable", action(Status.IN_PROGRESS, NEXT_YEAR, percent(words, percent))));
    }

    @ParameterizedTest
    @CsvSource({"half, true", "N/A, false", "'', false", "-, false", "TBC, false", "about 20, true"})
    void wordsAreNoPercentage(String words, boolean wrong) {
        assertEquals(
                wrong ? List.of("WARNING PERCENT") : List.of(),
                found("percent-unreadable", action(Status.IN_PROGRESS, NEXT_YEAR, percentWords(words))));
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, IN_PROGRESS, late, true",
        "GREEN, IN_PROGRESS, in time, false",
        "GREEN, COMPLETED, late, false",
        "GREEN, DELAYED, in time, true",
        "GREEN, UNKNOWN, late, false",
        "RED, COMPLETED, in time, true",
        "RED, IN_PROGRESS, late, false",
        "RED, NOT_STARTED, in time, false",
        "RED, CLOSED, late, false",
        "AMBER, COMPLETED, late, false",
        "AMBER, IN_PROGRESS, late, false",
        "BLUE, COMPLETED, late, false",
        "BLUE, NOT_STARTED, in time, false",
        "BLUE, IN_PROGRESS, late, true",
        "GREY, NOT_STARTED, late, false",
    })
    void aRatingIsFoundOnlyWhereItIsPlainlyWrong(Rating rating, Status status, String time, boolean wrong) {
        ByWhen byWhen = time.equals("late") ? LAST_MONTH : NEXT_YEAR;
        assertEquals(
                wrong ? List.of("WARNING RATING") : List.of(),
                found("rating-contradicted", action(status, byWhen, rating(rating))));
    }

    @Test
    void aCompletedActionHasADayWhereTheSheetHasAColumnForIt() {
        UnaryOperator<Action> none = completed(ByWhen.MISSING);
        List<String> missing = List.of("WARNING COMPLETED_ON");
        assertEquals(missing, found("date-missing", action(Status.COMPLETED, NEXT_YEAR, none)));
        assertEquals(
                missing,
                found(
                        "date-unreadable",
                        action(
                                Status.COMPLETED,
                                NEXT_YEAR,
                                completed(ByWhen.invalid(RichText.of("Yes"), ByWhen.Fault.NOT_A_DATE)))));
        assertEquals(List.of(), found("date-missing", action(Status.IN_PROGRESS, NEXT_YEAR, none)));
        assertEquals(List.of(), found("date-missing", action(Status.COMPLETED, NEXT_YEAR, none, Field.COMPLETED_ON)));
        assertEquals(List.of(), found("date-missing", action(Status.COMPLETED, NEXT_YEAR, completed(LAST_MONTH))));
    }

    @Test
    void nothingIsCompletedAfterTheDayOfThePapers() {
        UnaryOperator<Action> future = completed(day("2025-11-25"));
        assertEquals(
                List.of("ERROR COMPLETED_ON"), found("date-in-future", action(Status.COMPLETED, NEXT_YEAR, future)));
        assertEquals(
                List.of("ERROR PROGRESS"),
                found("date-in-future", action(Status.COMPLETED, NEXT_YEAR, future, Field.COMPLETED_ON)));
        assertEquals(
                List.of(), found("date-in-future", action(Status.COMPLETED, NEXT_YEAR, completed(day("2025-11-24")))));
        assertEquals(
                List.of(),
                found(
                        "date-in-future",
                        action(Status.COMPLETED, NEXT_YEAR, completed(month("November 2025", "2025-11-30")))));
    }

    @Test
    void whatGoesOnHasNoDayOfCompletion() {
        assertEquals(
                List.of("WARNING COMPLETED_ON"),
                found("completion-against-status", action(Status.IN_PROGRESS, NEXT_YEAR, completed(LAST_MONTH))));
        assertEquals(
                List.of(),
                found("completion-against-status", action(Status.COMPLETED, NEXT_YEAR, completed(LAST_MONTH))));
        assertEquals(
                List.of(),
                found("completion-against-status", action(Status.IN_PROGRESS, NEXT_YEAR, completed(NEXT_YEAR))));
    }

    @Test
    void aRevisedDateIsNotBeforeTheOneItRevises() {
        List<String> wrong = List.of("WARNING REVISED_DATE");
        assertEquals(wrong, revision(day("2025-06-30"), day("2025-03-31")));
        assertEquals(wrong, revision(month("June 2025", "2025-06-30"), day("2025-05-31")));
        assertEquals(List.of(), revision(month("June 2025", "2025-06-30"), day("2025-06-15")));
        assertEquals(List.of(), revision(day("2025-06-15"), month("June 2025", "2025-06-30")));
        assertEquals(List.of(), revision(day("2025-06-15"), day("2025-06-15")));
        assertEquals(List.of(), revision(day("2025-06-15"), ByWhen.MISSING));
    }

    private static List<String> revision(ByWhen first, ByWhen revised) {
        Map<Field, ByWhen> dates = Map.of(Field.FIRST_DATE, first, Field.REVISED_DATE, revised);
        return found("revised-date-before-original", action(Status.IN_PROGRESS, NEXT_YEAR, dated(dates)));
    }

    /** With what its further columns give. */
    private static Action action(Status status, ByWhen byWhen, UnaryOperator<Action> given, Field... without) {
        return given.apply(Samples.action(status, byWhen, without));
    }

    private static UnaryOperator<Action> percent(String words, int percent) {
        return given(Field.PERCENT, words, OptionalInt.of(percent), Optional.empty());
    }

    private static UnaryOperator<Action> percentWords(String words) {
        return given(Field.PERCENT, words, OptionalInt.empty(), Optional.empty());
    }

    private static UnaryOperator<Action> rating(Rating rating) {
        return given(Field.RATING, rating.name(), OptionalInt.empty(), Optional.of(rating));
    }

    private static UnaryOperator<Action> given(
            Field field, String words, OptionalInt percent, Optional<Rating> rating) {
        Action.Done done = new Action.Done(percent, rating, Optional.empty());
        return action ->
                with(action, action.dates(), done).with(action.entries().with(field, RichText.of(words)));
    }

    private static UnaryOperator<Action> completed(ByWhen on) {
        return dated(Map.of(Field.COMPLETED_ON, on));
    }

    private static UnaryOperator<Action> dated(Map<Field, ByWhen> dates) {
        return action -> with(action, dates, action.done());
    }

    private static Action with(Action action, Map<Field, ByWhen> dates, Action.Done done) {
        return new Action(
                action.entries(), action.owners(), action.byWhen(), action.datedBy(), dates, action.standing(), done);
    }
}
