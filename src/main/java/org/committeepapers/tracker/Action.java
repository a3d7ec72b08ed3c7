package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;

/**
 * An action promised in answer to a recommendation.
 *
 * @param byWhen the date in force
 * @param datedBy the column of the date in force: that of By when, original or revised dates
 * @param dates what the other columns of dates say, without those that say nothing
 * @param standing its status and where that was found
 * @param done its progress in numbers and colours
 */
public record Action(
        Entries entries,
        Owners owners,
        ByWhen byWhen,
        Field datedBy,
        Map<Field, ByWhen> dates,
        Standing standing,
        Done done)
        implements Item {

    /**
     * What some trackers give besides a status. Papers don't print it; rules compare the status with it.
     *
     * @param percent usually from 0 to 100; empty if the cell is blank or not a number
     * @param rating the colour in the RAG column, from its words or else its fill; without such a column, the fill of a
     *     Status cell whose words aren't a colour
     * @param ratingMeans the status that this rating stands for, as the workbook or the settings explain it
     */
    public record Done(OptionalInt percent, Optional<Rating> rating, Optional<Status> ratingMeans) {

        public static final Done NOT_GIVEN = new Done(OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    public Action {
        Map<Field, ByWhen> given = new TreeMap<>(dates);
        given.values().removeIf(ByWhen.MISSING::equals);
        dates = Collections.unmodifiableMap(given);
    }

    public Status status() {
        return standing.status();
    }

    /** With other entries. */
    public Action with(Entries others) {
        return new Action(others, owners, byWhen, datedBy, dates, standing, done);
    }

    /** With another date. */
    public Action with(ByWhen date) {
        return new Action(entries, owners, date, datedBy, dates, standing, done);
    }

    /** With its owners by other names. */
    public Action with(Owners others) {
        return new Action(entries, others, byWhen, datedBy, dates, standing, done);
    }

    /** With other exemptions. */
    public Action with(Exemptions others) {
        return with(entries.with(others));
    }

    /** The cells of the date in force for By when, even if it came from another column. */
    @Override
    public List<Location.Cell> cells(Field field) {
        return entries.of(field == Field.BY_WHEN ? datedBy : field).cells();
    }

    /** The date in a column, even if a date from another column is in force. */
    public ByWhen date(Field field) {
        return field == Field.BY_WHEN && datedBy == field ? byWhen : dates.getOrDefault(field, ByWhen.MISSING);
    }

    /** Whether the words of Status or Progress say when it was completed, as in "Completed 3 March 2026". */
    public boolean saysWhenCompleted() {
        String day = lower(Field.COMPLETED_ON);
        return !day.isEmpty() && (lower(Field.STATUS) + "\n" + lower(Field.PROGRESS)).contains(day);
    }

    /** The day on which it was completed; empty if it isn't, or if no single day up to {@code asAt} is given. */
    public Optional<LocalDate> completedOn(LocalDate asAt) {
        return date(Field.COMPLETED_ON).onlyDay().filter(day -> status() == Status.COMPLETED && !day.isAfter(asAt));
    }

    private String lower(Field field) {
        return words(field).toLowerCase(Locale.ROOT);
    }

    /**
     * The date on which the committee agreed its closure; empty if the action hasn't ended, or if the words don't give a
     * single date, or give one after {@code asAt}.
     */
    public Optional<LocalDate> closedOn(LocalDate asAt) {
        return date(Field.CLOSURE_AGREED_ON).onlyDay().filter(day -> status().isEnded() && !day.isAfter(asAt));
    }

    /**
     * The day that {@link Field#COMPLETED_ON} or {@link Field#CLOSURE_AGREED_ON} gives, though Progress denies that it has
     * ended; empty if that isn't denied, or if no single day up to {@code asAt} is given.
     */
    public Optional<LocalDate> denied(Field field, LocalDate asAt) {
        return date(field).onlyDay().filter(day -> standing.isEndDenied() && !day.isAfter(asAt));
    }

    /** Whether the tracker gives a day on which it ended, though Progress denies that. */
    public boolean isDayDenied(LocalDate asAt) {
        return Stream.of(Field.COMPLETED_ON, Field.CLOSURE_AGREED_ON)
                .anyMatch(field -> denied(field, asAt).isPresent());
    }

    /** The day on which the committee agreed its closure by the tracker, whether or not Progress denies that it has ended. */
    public Optional<LocalDate> recordedClosedOn(LocalDate asAt) {
        return closedOn(asAt).or(() -> denied(Field.CLOSURE_AGREED_ON, asAt));
    }

    /**
     * Whether it hasn't ended and its last day was before {@code asAt}; false if its status is withheld, if it is reported
     * as completed, or if the tracker says on which day it ended and only its progress denies that.
     */
    public boolean isOverdue(LocalDate asAt) {
        return !status().isEnded()
                && !standing.reportedCompleted()
                && !isDayDenied(asAt)
                && status() != Status.WITHHELD
                && byWhen.latest().filter(asAt::isAfter).isPresent();
    }

    /** Whether papers can't say if it is overdue, because its status or its date is withheld. */
    public boolean isOverdueWithheld() {
        return status() == Status.WITHHELD
                || !status().isEnded() && exemptions().withholds(Field.BY_WHEN);
    }
}
