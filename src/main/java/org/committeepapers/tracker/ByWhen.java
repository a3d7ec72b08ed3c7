package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;

/**
 * The date of an action: the officer's own words and what they mean.
 *
 * @param words as written; papers print these
 * @param first the first day that the words can mean; only for DAY, MONTH and PERIOD
 * @param latest the last day on which the work is still in time; only for DAY, MONTH and PERIOD
 * @param original the first date, if a revised one is in force
 * @param fault what is wrong with the words; {@link Fault#NONE} unless the kind is INVALID
 * @param doubts what a person should look at again, in the order of the words
 */
public record ByWhen(
        RichText words,
        Kind kind,
        Optional<LocalDate> first,
        Optional<LocalDate> latest,
        Optional<LocalDate> original,
        Fault fault,
        List<DateDoubt> doubts) {

    /** The kind of date that the words give. */
    public enum Kind {
        DAY,
        /** A month, early, mid or late, or a range of months; in time until the last day. */
        MONTH,
        /** Another period: a quarter, season, year or range of days. */
        PERIOD,
        /** Again and again, such as quarterly. */
        RECURRING,
        /** Deliberately without an end, such as ongoing or by the next meeting, or still to be settled, such as TBC. */
        OPEN,
        /** A person has to correct it. */
        INVALID,
        MISSING
    }

    /** Why the words aren't a date. */
    public enum Fault {
        NONE,
        /** A day or a quarter that doesn't exist. */
        IMPOSSIBLE,
        /** A day, month or season without a year. */
        NO_YEAR,
        /** A year that could be either of two, as for a winter or a quarter. */
        AMBIGUOUS_YEAR,
        /** A year that can't be meant, such as 0204. */
        UNLIKELY_YEAR,
        /** Words that belong in another column, or that don't give a time. */
        NOT_A_DATE
    }

    public static final ByWhen MISSING = undated(RichText.EMPTY, Kind.MISSING);

    /** A day, or a month by its last day. */
    public static ByWhen dated(RichText words, Kind kind, LocalDate latest) {
        return dated(words, kind, kind == Kind.MONTH ? latest.withDayOfMonth(1) : latest, latest);
    }

    /** A period from its first to its last day. */
    public static ByWhen dated(RichText words, Kind kind, LocalDate first, LocalDate latest) {
        return new ByWhen(
                words, kind, Optional.of(first), Optional.of(latest), Optional.empty(), Fault.NONE, List.of());
    }

    /** Without a last day: RECURRING, OPEN or MISSING. */
    public static ByWhen undated(RichText words, Kind kind) {
        return without(words, kind, Fault.NONE);
    }

    public static ByWhen invalid(RichText words, Fault fault) {
        return without(words, Kind.INVALID, fault);
    }

    private static ByWhen without(RichText words, Kind kind, Fault fault) {
        return new ByWhen(words, kind, Optional.empty(), Optional.empty(), Optional.empty(), fault, List.of());
    }

    /** A copy with the first date, which these words revise. */
    public ByWhen revising(LocalDate firstDate) {
        return new ByWhen(words, kind, first, latest, Optional.of(firstDate), fault, doubts);
    }

    /** A copy with the longer text that the words are part of. */
    public ByWhen in(RichText whole) {
        return new ByWhen(whole, kind, first, latest, original, fault, doubts);
    }

    /** A copy with these doubts. */
    public ByWhen with(List<DateDoubt> otherDoubts) {
        return new ByWhen(words, kind, first, latest, original, fault, otherDoubts);
    }

    /** Whether nobody has said when: the words are blank, or the date is still to be settled. */
    public boolean isWanting() {
        return kind == Kind.MISSING
                || doubts(DateDoubt.Kind.NOT_SETTLED).findAny().isPresent();
    }

    /** The single day that the words give; empty if they give a longer period or several dates. */
    public Optional<LocalDate> onlyDay() {
        boolean one = kind == Kind.DAY
                && doubts(DateDoubt.Kind.SEVERAL_DATES).findAny().isEmpty();
        return one ? latest : Optional.empty();
    }

    /** A copy whose words mean this day, as a calendar of meetings shows. */
    public ByWhen meaning(LocalDate day) {
        return new ByWhen(words, Kind.DAY, Optional.of(day), Optional.of(day), original, Fault.NONE, doubts);
    }

    /** The doubts of this kind, in the order of the words. */
    public Stream<DateDoubt> doubts(DateDoubt.Kind doubted) {
        return doubts.stream().filter(doubt -> doubt.kind() == doubted);
    }
}
