package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the editions so far tell of one action.
 *
 * @param id by which it is known in every edition, whatever its reference, its row or its words
 * @param firstSeen the day of the first edition that lists it
 * @param dates in force, each from the day of the edition that first printed it, in time
 * @param sameProgress how long the same has been said of its progress
 * @param completedSince the day of the edition that first showed it completed, where it still is
 * @param closedSince the day of the edition that first showed it with the committee's agreement to its closure, where it
 *     still has that
 */
public record History(
        String id,
        LocalDate firstSeen,
        List<PrintedDate> dates,
        SameProgress sameProgress,
        Optional<LocalDate> completedSince,
        Optional<LocalDate> closedSince) {

    /**
     * A date that was in force.
     *
     * @param since the day of the edition that first printed it; for a first date that the tracker itself gives, that
     *     of the first edition
     * @param words the officer's own; empty for such a first date
     * @param latest the last day in time; empty where it names none
     */
    public record PrintedDate(LocalDate since, String words, Optional<LocalDate> latest) {}

    /**
     * How long the same has been said.
     *
     * @param editions in a row, this one counted; 0 where nothing is said
     * @param since the day of the first of them; empty where nothing is said, or no edition kept it
     */
    public record SameProgress(int editions, Optional<LocalDate> since) {

        static final SameProgress NOTHING = new SameProgress(0, Optional.empty());

        static SameProgress from(LocalDate day) {
            return new SameProgress(1, Optional.of(day));
        }

        SameProgress oneMore() {
            return new SameProgress(editions + 1, since);
        }
    }

    /** The first last day that was ever promised. */
    public Optional<LocalDate> original() {
        return days().stream().findFirst();
    }

    /** How often the last day was put off. */
    public int slips() {
        List<LocalDate> days = days();
        int slips = 0;
        for (int i = 1; i < days.size(); i++) {
            slips += days.get(i).isAfter(days.get(i - 1)) ? 1 : 0;
        }
        return slips;
    }

    private List<LocalDate> days() {
        return dates.stream().flatMap(date -> date.latest().stream()).toList();
    }

    /** Begins with this first date, which the tracker itself gives, unless it is among the dates already. */
    History startingWith(Optional<LocalDate> first) {
        if (first.isEmpty() || days().contains(first.get())) {
            return this;
        }
        List<PrintedDate> all = new ArrayList<>(dates);
        all.add(0, new PrintedDate(firstSeen, "", first));
        return new History(id, firstSeen, all, sameProgress, completedSince, closedSince);
    }

    /** Drops all dates. */
    History withoutDates() {
        return new History(id, firstSeen, List.of(), sameProgress, completedSince, closedSince);
    }

    /** Puts this date in force, unless it already is. */
    History dated(PrintedDate date) {
        if (!dates.isEmpty() && isSame(dates.get(dates.size() - 1), date)) {
            return this;
        }
        List<PrintedDate> all = new ArrayList<>(dates);
        all.add(date);
        return new History(id, firstSeen, all, sameProgress, completedSince, closedSince);
    }

    /** Of dates without a last day the words tell whether they are the same: one of them may get its day later. */
    private static boolean isSame(PrintedDate one, PrintedDate other) {
        return one.latest().equals(other.latest())
                && (one.latest().isPresent() || SameWords.are(one.words(), other.words()));
    }

    History with(SameProgress other) {
        return new History(id, firstSeen, dates, other, completedSince, closedSince);
    }

    History completedSince(Optional<LocalDate> day) {
        return new History(id, firstSeen, dates, sameProgress, day, closedSince);
    }

    History closedSince(Optional<LocalDate> day) {
        return new History(id, firstSeen, dates, sameProgress, completedSince, day);
    }
}
