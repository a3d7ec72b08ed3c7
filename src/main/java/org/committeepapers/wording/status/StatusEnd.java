package org.committeepapers.wording.status;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.date.Dates;

/** Whether a word for completed or closed is said of the whole action and nothing behind it hedges. */
record StatusEnd(StatusText text) {

    private static final Set<Kind> DATED = EnumSet.of(Kind.DAY, Kind.MONTH, Kind.PERIOD);

    /** @param at the mark of the word */
    boolean isReached(int at) {
        int last = last(at);
        boolean hedged = IntStream.range(last + 1, text.size()).anyMatch(behind -> text.is(behind, Sense.HEDGING));
        return switch (text.sense(at)) {
            case CLOSED -> !hedged && (!isObject(behind(last)) || !isSingleWord(last));
            case CLOSED_OR_NOTHING_MORE -> !hedged && isWhole(last);
            default -> !hedges(last + 1) && isWhole(last) && tells(last + 1);
        };
    }

    /** The last of several words for the same: "Complete / Completed and signed off". */
    private int last(int at) {
        int last = at;
        for (int next = at + 1;
                text.is(next, Sense.END) || next < text.size() && (text.is(next, Sense.LEADING) || isAnd(next));
                next++) {
            last = text.is(next, Sense.END) ? next : last;
        }
        return last;
    }

    private boolean isAnd(int at) {
        return text.begins(at, "and") || text.begins(at, "&");
    }

    private boolean isSingleWord(int at) {
        return text.words(at, at).indexOf(' ') < 0;
    }

    /** "Removed the old signs", "completed training": what was done isn't the action. */
    private boolean isObject(int at) {
        return text.is(at, Sense.OTHER) || text.is(at, Sense.TELLS);
    }

    private int behind(int end) {
        int behind = end + 1;
        while (text.is(behind, Sense.SMALL_WORDS) || text.is(behind, Sense.SMALL_VERBS)) {
            behind++;
        }
        return behind;
    }

    /** Whether neither an object stands behind the word nor anything that narrows it. */
    private boolean isWhole(int end) {
        int behind = behind(end);
        boolean narrowed =
                text.is(behind, Sense.NARROWS) || text.is(behind, Sense.PROMISES) && !text.begins(behind, "by");
        if (narrowed || isObject(behind) || text.is(behind, Sense.NUMBER) || text.is(behind, Sense.BEFORE)) {
            return false;
        }
        // "Complete" alone may be an order: "Complete by March", "Complete and return the form".
        boolean order = text.words(end, end).endsWith("complete");
        if (order
                && !text.isSign(behind)
                && !text.is(behind, Sense.HARMLESS)
                && !text.is(behind, Sense.POINTS_ELSEWHERE)) {
            return false;
        }
        if (isAnd(behind) && !text.is(behind + 1, Sense.TELLING)) {
            return false;
        }
        return IntStream.range(behind, text.size())
                .takeWhile(at -> !text.isSign(at))
                .noneMatch(this::isNarrowed);
    }

    /** "In Barry", "in the April budget", but not "in April". */
    private boolean isNarrowed(int at) {
        return text.is(at, Sense.BEFORE_A_DATE)
                ? !text.isDated(at) || isObject(text.dateBehind(at) + 1)
                : text.begins(at, "for");
    }

    /** Whether what stands behind a word of a table's own for an end hedges or narrows it: "for adults", "in Barry". */
    boolean leavesOpen() {
        int behind = behind(-1);
        return hedges(0)
                || text.is(behind, Sense.NARROWS)
                || text.is(behind, Sense.BEFORE_A_DATE) && !text.isDated(behind);
    }

    /** Whether anything from a mark on leaves it open whether the action is completed. */
    boolean hedges(int from) {
        return IntStream.range(from, text.size()).anyMatch(this::isHedge);
    }

    private boolean isHedge(int at) {
        boolean number = text.is(at, Sense.NUMBER) && text.is(at - 1, Sense.SIGN) && text.isSign(at + 1);
        boolean promise = text.is(at, Sense.PROMISES)
                && (text.isSign(at + 1) || text.is(at + 1, Sense.NUMBER) || text.isDated(at + 1));
        return text.is(at, Sense.HEDGING) || text.is(at, Sense.CLOSED) || number || promise;
    }

    /** Whether each sentence behind the end tells something: a bare "launch in May" may be still to come. */
    private boolean tells(int from) {
        int start = from;
        while (!text.isSign(start)) {
            start++;
        }
        while (start < text.size()) {
            int end = start + 1;
            while (end < text.size() && !text.is(end, Sense.STOP)) {
                end++;
            }
            boolean says = IntStream.range(start, end)
                    .anyMatch(at -> !text.is(at, Sense.LEADING)
                            && !text.is(at, Sense.NUMBER)
                            && !text.is(at, Sense.ALONE_IN_PROGRESS));
            if (says && IntStream.range(start, end).noneMatch(at -> text.is(at, Sense.TELLING))) {
                return false;
            }
            start = end;
        }
        return true;
    }

    /** The date right behind the first word for completed. */
    Optional<ByWhen> date() {
        int from = 0;
        while (from < text.size() && !text.is(from, Sense.END)) {
            from++;
        }
        do {
            from++;
        } while (from < text.size()
                && (text.is(from, Sense.SIGN) || text.is(from, Sense.SMALL_WORDS) || text.says(from, "in full")));
        boolean range = text.begins(from, "as") || text.begins(from, "since");
        return Optional.of(RichText.of(range || !text.isDated(from) ? "" : text.words(from, text.dateBehind(from))))
                .map(Dates::read)
                .filter(date -> DATED.contains(date.kind()));
    }
}
