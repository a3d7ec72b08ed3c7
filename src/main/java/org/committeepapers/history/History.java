package org.committeepapers.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the editions so far say about one action.
 *
 * @param id of the action in every edition, whatever its reference, row or words
 * @param firstSeen the day of the first edition that lists it
 * @param dates that were in force, oldest first
 * @param sameProgress how long its progress has been reported in the same words, or none
 * @param completedSince the day of the edition that first showed it completed, if it still is
 * @param closedSince the day of the edition that first showed it with the committee's agreement to its closure, if it
 *     still has that
 * @param reopened whether it had ended and was opened again when its date had passed, and it still has that date
 */
public record History(
        String id,
        LocalDate firstSeen,
        List<PrintedDate> dates,
        SameProgress sameProgress,
        Optional<LocalDate> completedSince,
        Optional<LocalDate> closedSince,
        boolean reopened) {

    /**
     * A date that was in force.
     *
     * @param since the day of the edition that first printed it; for a first date that the tracker itself gives,
     *     the date of the first edition
     * @param words the officer's own; empty for such a first date
     * @param latest the last day in time; empty if the date has none
     */
    public record PrintedDate(LocalDate since, String words, Optional<LocalDate> latest) {}

    /**
     * How long progress has been reported in the same words, or none.
     *
     * @param editions in a row, including this one; 0 where it is withheld
     * @param since the date of the first of them; empty where it is withheld or no edition recorded it
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

    /** The first date that was promised. */
    public Optional<LocalDate> original() {
        return days().stream().findFirst();
    }

    /** How often the date was put back. */
    public int slips() {
        List<LocalDate> days = days();
        int slips = 0;
        for (int i = 1; i < days.size(); i++) {
            slips += days.get(i).isAfter(days.get(i - 1)) ? 1 : 0;
        }
        return slips;
    }

    /**
     * Whether it may have been put back when no edition could tell: before the first, or while its dates were withheld, or
     * between the first date that the tracker gives and the first that an edition printed.
     */
    public boolean mayHaveSlippedBefore(LocalDate firstEdition) {
        return !firstSeen.isAfter(firstEdition)
                || dates.isEmpty()
                || dates.getFirst().words().isEmpty()
                || dates.getFirst().since().isAfter(firstSeen);
    }

    private List<LocalDate> days() {
        return dates.stream().flatMap(date -> date.latest().stream()).toList();
    }

    /**
     * Its dates with one that comes into force, unless it is in force already.
     *
     * @param first the first date that the tracker itself gives, which comes before them unless it is among them
     */
    List<PrintedDate> datesWith(PrintedDate now, Optional<LocalDate> first) {
        List<PrintedDate> all = new ArrayList<>(dates);
        first.filter(day -> !days().contains(day))
                .ifPresent(day -> all.addFirst(new PrintedDate(firstSeen, "", first)));
        if (all.isEmpty() || !isSame(all.getLast(), now)) {
            all.add(now);
        }
        return all;
    }

    /** Dates without a last day are compared by their words. */
    private static boolean isSame(PrintedDate one, PrintedDate other) {
        return one.latest().equals(other.latest())
                && (one.latest().isPresent() || SameWords.are(one.words(), other.words()));
    }
}
