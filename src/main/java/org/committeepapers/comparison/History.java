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
 * @param unchangedFor how many editions in a row, this one counted, say the same of its progress; 0 where nothing is said
 * @param completedSince the day of the edition that first showed it completed, where it still is
 */
public record History(
        String id, LocalDate firstSeen, List<DateSeen> dates, int unchangedFor, Optional<LocalDate> completedSince) {

    public History {
        dates = List.copyOf(dates);
    }

    /**
     * A date that was in force.
     *
     * @param since the day of the edition that first printed it; for a first date that the tracker itself gives, that
     *     of the first edition
     * @param words the officer's own; empty for such a first date
     * @param latest the last day in time; empty where it names none
     */
    public record DateSeen(LocalDate since, String words, Optional<LocalDate> latest) {}

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

    /** The same with this first date, which the tracker itself gives, unless it is known. */
    History startingWith(Optional<LocalDate> first) {
        if (first.isEmpty() || days().contains(first.get())) {
            return this;
        }
        List<DateSeen> all = new ArrayList<>(dates);
        all.add(0, new DateSeen(firstSeen, "", first));
        return new History(id, firstSeen, all, unchangedFor, completedSince);
    }

    /** The same with this date in force, unless it already is. */
    History dated(DateSeen date) {
        boolean isInForce =
                !dates.isEmpty() && dates.get(dates.size() - 1).latest().equals(date.latest());
        if (isInForce) {
            return this;
        }
        List<DateSeen> all = new ArrayList<>(dates);
        all.add(date);
        return new History(id, firstSeen, all, unchangedFor, completedSince);
    }

    History unchangedFor(int editions) {
        return new History(id, firstSeen, dates, editions, completedSince);
    }

    History completedSince(Optional<LocalDate> day) {
        return new History(id, firstSeen, dates, unchangedFor, day);
    }
}
