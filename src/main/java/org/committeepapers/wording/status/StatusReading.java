package org.committeepapers.wording.status;

import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Status;

/** What a text says about how an action stands: what it begins with, and whether the rest takes it back. */
final class StatusReading {

    /** Words between what turns and a word for completed: "phase 1 of the new website complete". */
    private static final int MOST_BETWEEN = 3;

    private final StatusText text;
    private final StatusEnd end;

    StatusReading(String words) {
        this.text = new StatusText(words);
        this.end = new StatusEnd(text);
    }

    /** As the whole of a Status cell. */
    StatusCell cell() {
        if (saysNothing()) {
            return StatusCell.NOTHING;
        }
        Status status = beginning(0).orElse(Status.UNKNOWN);
        boolean otherwise = text.is(text.lead(0), Sense.PLAIN) && saysOtherwise(status, Sense.SIGNS);
        return otherwise ? StatusCell.CONTRADICTORY : StatusCell.of(late(status));
    }

    /** As Progress. */
    StatusCell progress() {
        if (saysNothing()) {
            return StatusCell.NOTHING;
        }
        int start = behindPointers();
        boolean tells = text.lead(start) < text.size() && !text.is(text.size() - 1, Sense.QUESTION);
        Status status = beginning(start).orElse(tells ? Status.IN_PROGRESS : Status.UNKNOWN);
        return saysOtherwise(status, Sense.STOPS) ? StatusCell.CONTRADICTORY : StatusCell.of(late(status));
    }

    /** As Progress beside a status that is stated. */
    boolean denies(Status stated) {
        Status said = beginning(0).orElse(Status.UNKNOWN);
        return switch (stated) {
            case COMPLETED ->
                said != Status.COMPLETED && isPlain(said) && !text.is(text.lead(0), Sense.CLOSED_OR_NOTHING_MORE);
            case CLOSED -> !said.isEnded() && isPlain(said);
            case NOT_STARTED -> said == Status.COMPLETED;
            default -> false;
        };
    }

    /** Whether it is a status, and its sentence tells of no end too, as "Started in May, finished in June" does. */
    private boolean isPlain(Status said) {
        int first = text.lead(0);
        int end = text.next(first + 1, Sense.END);
        boolean alone = end >= text.next(first + 1, Sense.STOPS);
        return said != Status.UNKNOWN
                && !text.is(first, Sense.IN_PLACE)
                && (alone || text.any(first, end, Sense.TURNING));
    }

    /** Blank, a nothing-word or only a date. */
    private boolean saysNothing() {
        int last = text.size() - 1;
        // "By 28 February 2026", "End of March 2026".
        if (text.is(last, Sense.DATE) && text.behind(0, Sense.LEADS_TO_A_DATE) == last) {
            return true;
        }
        boolean named = text.is(text.lead(0), Sense.NOTHING);
        return text.behind(0, named ? Sense.NAMED_NOTHING : Sense.SAYING_NOTHING) == text.size();
    }

    /** The mark behind sentences that say nothing or only point elsewhere. */
    private int behindPointers() {
        int start = text.lead(0);
        while (text.is(start, Sense.SAYS_NOTHING) || text.is(start, Sense.POINTS_ELSEWHERE)) {
            while (start < text.size() && !text.is(start, Sense.STOP) && !text.begins(start, "-")) {
                start++;
            }
            start = text.lead(start);
        }
        return start;
    }

    /** What is said from a mark on; empty where no status is. */
    private Optional<Status> beginning(int from) {
        int at = text.lead(from);
        return switch (text.sense(at)) {
            case COMPLETED -> Optional.of(end.isReached(at) ? Status.COMPLETED : Status.UNKNOWN);
            case IN_PLACE -> Optional.of(end.isReached(at) ? Status.COMPLETED : Status.IN_PROGRESS);
            case CLOSED -> Optional.of(end.isReached(at) ? Status.CLOSED : Status.UNKNOWN);
            case CLOSED_OR_NOTHING_MORE ->
                text.is(text.lead(at + 1), Sense.END)
                        ? beginning(at + 1)
                        : Optional.of(end.isReached(at) ? Status.CLOSED : Status.UNKNOWN);
            case DELAYED, DELAYED_AT_THE_BEGINNING -> Optional.of(Status.DELAYED);
            case IN_PROGRESS, SHARE -> Optional.of(Status.IN_PROGRESS);
            case AT_WORK -> Optional.of(open(at));
            case NOT_STARTED -> Optional.of(Status.NOT_STARTED);
            case SAYS_NOTHING, POINTS_ELSEWHERE, DOUBT, LABEL, QUESTION -> Optional.of(Status.UNKNOWN);
            case NOT, HEDGE -> turned(at);
            case NOTHING ->
                text.isSign(at + 1) ? Optional.of(beginning(at + 1).orElse(Status.UNKNOWN)) : Optional.empty();
            case ALONE_IN_PROGRESS -> alone(at, Status.IN_PROGRESS);
            case ALONE_DELAYED -> alone(at, Status.DELAYED);
            case ALONE_NOT_STARTED -> alone(at, Status.NOT_STARTED);
            default -> Optional.empty();
        };
    }

    /** "Open - not started" and "Open - late" say more than that it is open. */
    private Status open(int at) {
        Optional<Status> more = text.isSign(at + 1) ? beginning(at + 1) : Optional.empty();
        return more.filter(it -> it == Status.NOT_STARTED || it == Status.DELAYED)
                .orElse(Status.IN_PROGRESS);
    }

    /** A word that says how it stands where nothing else does: "Green", but not "Green – completed". */
    private Optional<Status> alone(int at, Status status) {
        if (text.lead(at + 1) == text.size()) {
            return Optional.of(status);
        }
        Optional<Status> other = text.isSign(at + 1) ? beginning(at + 1) : Optional.empty();
        boolean contrary = status == Status.DELAYED && other.equals(Optional.of(Status.COMPLETED));
        return contrary ? Optional.of(Status.UNKNOWN) : other;
    }

    /** "Not completed" and "nearly completed" are in progress, "not under way" isn't begun, "some delay" is one. */
    private Optional<Status> turned(int at) {
        boolean not = text.is(at, Sense.NOT);
        int stop = text.next(at + 1, Sense.STOPS);
        int others = 0;
        for (int next = at + 1; next < stop && others <= MOST_BETWEEN; next++) {
            if (text.is(next, Sense.END) || !not && text.is(next, Sense.NOT_STARTED)) {
                return Optional.of(Status.IN_PROGRESS);
            }
            if (not ? text.is(next, Sense.IN_PROGRESS) : text.is(next, Sense.LATE)) {
                return Optional.of(not ? Status.NOT_STARTED : Status.DELAYED);
            }
            others += text.is(next, Sense.OTHER) ? 1 : 0;
        }
        return Optional.empty();
    }

    /** Words for late count wherever they stand, unless they are denied. */
    private Status late(Status status) {
        boolean late = false;
        for (int at = 0; at < text.size(); at++) {
            late |= text.is(at, Sense.DELAYED) && !text.is(at - 1, Sense.NOT) && !text.is(at - 2, Sense.NOT);
        }
        return late && (status == Status.IN_PROGRESS || status == Status.NOT_STARTED) ? Status.DELAYED : status;
    }

    /** Whether a later part, behind a sign that fits, is another status: "Completed / in progress". */
    private boolean saysOtherwise(Status status, Set<Sense> dividers) {
        int at = text.lead(0) + 1;
        while (at < text.size()) {
            boolean divided = text.is(at - 1, dividers);
            int start = divided ? text.lead(at) : at;
            boolean whole = text.is(start, Sense.END) || text.isSign(start + 1);
            if (divided
                    && whole
                    && text.is(start, Sense.PLAIN)
                    && beginning(start).filter(later -> excludes(status, later)).isPresent()) {
                return true;
            }
            at = start + 1;
        }
        return false;
    }

    private static boolean excludes(Status status, Status later) {
        return switch (status) {
            case IN_PROGRESS -> later == Status.COMPLETED || later == Status.NOT_STARTED;
            case NOT_STARTED -> later == Status.COMPLETED || later == Status.IN_PROGRESS;
            case DELAYED -> later == Status.COMPLETED;
            case UNKNOWN -> later == Status.IN_PROGRESS || later == Status.NOT_STARTED;
            default -> false;
        };
    }
}
