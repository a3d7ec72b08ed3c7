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
 * @param reopening how it was opened again; empty unless it had ended, and goes on since
 */
public record History(
        String id,
        LocalDate firstSeen,
        List<PrintedDate> dates,
        SameProgress sameProgress,
        Optional<LocalDate> completedSince,
        Optional<LocalDate> closedSince,
        Optional<Reopening> reopening) {

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
     * That an action goes on though it had ended.
     *
     * @param since the day of the edition that first showed it open again
     * @param completedOn the day on which it had been completed, where that is known and public
     * @param closedOn the day on which the committee had agreed its closure, where that is known and public
     */
    public record Reopening(LocalDate since, Optional<LocalDate> completedOn, Optional<LocalDate> closedOn) {

        /** Whether a date had passed by then. */
        private boolean isAfter(PrintedDate date) {
            return date.since().isBefore(since)
                    && date.latest().filter(since::isAfter).isPresent();
        }
    }

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

    /** How often the date was put back; the first date after it was reopened doesn't put off the one that had passed. */
    public int slips() {
        List<PrintedDate> dated =
                dates.stream().filter(date -> date.latest().isPresent()).toList();
        int slips = 0;
        for (int i = 1; i < dated.size(); i++) {
            PrintedDate before = dated.get(i - 1);
            PrintedDate after = dated.get(i);
            boolean isDatedAgain = reopening
                    .filter(it -> it.isAfter(before) && !after.since().isBefore(it.since()))
                    .isPresent();
            boolean isLater =
                    after.latest().orElseThrow().isAfter(before.latest().orElseThrow());
            slips += isLater && !isDatedAgain ? 1 : 0;
        }
        return slips;
    }

    /** Whether its date is still one that had passed when it was reopened. */
    public boolean lacksNewDate() {
        return !dates.isEmpty()
                && reopening.filter(it -> it.isAfter(dates.getLast())).isPresent();
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

    /** The latest of its dates with a last day that was in force until a day. */
    Optional<LocalDate> lastDay(LocalDate until) {
        return dates.stream()
                .filter(date -> !date.since().isAfter(until))
                .flatMap(date -> date.latest().stream())
                .reduce((one, next) -> next);
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
