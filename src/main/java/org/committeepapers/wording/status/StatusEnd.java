package org.committeepapers.wording.status;

import java.util.Optional;

/** Whether a word for completed or closed is said of the whole action and nothing behind it hedges. */
record StatusEnd(StatusText text) {

    /** @param at the mark of the word */
    boolean isReached(int at) {
        int last = last(at);
        boolean hedged = text.any(last + 1, text.size(), Sense.HEDGING);
        return switch (text.sense(at)) {
            case CLOSED ->
                !hedged && (!isObject(behind(last)) || text.words(last, last).indexOf(' ') >= 0);
            case CLOSED_OR_NOTHING_MORE -> !hedged && isWhole(last);
            default -> !hedges(last + 1) && isWhole(last) && tells(last + 1);
        };
    }

    /** The last of several words for the same: "Complete / Completed and signed off". */
    private int last(int at) {
        int last = at;
        for (int next = at + 1; next < text.size(); next++) {
            if (text.is(next, Sense.END)) {
                last = next;
            } else if (!text.is(next, Sense.LEADING) && !isAnd(next)) {
                break;
            }
        }
        return last;
    }

    private boolean isAnd(int at) {
        return text.begins(at, "and") || text.begins(at, "&");
    }

    /** "Removed the old signs", "completed training": what was done isn't the action. */
    private boolean isObject(int at) {
        return text.is(at, Sense.OTHER) || text.is(at, Sense.TELLS);
    }

    private int behind(int end) {
        return text.behind(end + 1, Sense.SMALL);
    }

    /** Whether neither an object stands behind the word nor anything that narrows it. */
    private boolean isWhole(int end) {
        int behind = behind(end);
        boolean byWhom = text.begins(behind, "by") && text.is(behind, Sense.PROMISES);
        if (isObject(behind) || text.is(behind, Sense.NARROWING) && !byWhom) {
            return false;
        }
        // "Complete" alone may be an order: "Complete by March", "Complete and return the form".
        boolean order = text.words(end, end).endsWith("complete");
        if (order && !text.is(behind, Sense.HARMLESS_BEHIND)) {
            return false;
        }
        if (isAnd(behind) && !text.is(behind + 1, Sense.TELLING)) {
            return false;
        }
        for (int at = behind; !text.isSign(at); at++) {
            // "In Barry", "in the April budget", but not "in April".
            boolean place =
                    text.is(at, Sense.BEFORE_A_DATE) && (!text.isDated(at) || isObject(text.dateBehind(at) + 1));
            if (place || text.begins(at, "for")) {
                return false;
            }
        }
        return true;
    }

    /** Whether what stands behind a word of a table's own for an end hedges or narrows it: "for adults", "in Barry". */
    boolean leavesOpen() {
        int behind = behind(-1);
        return hedges(0)
                || text.is(behind, Sense.NARROWS)
                || text.is(behind, Sense.BEFORE_A_DATE) && !text.isDated(behind);
    }

    /** Whether anything from a mark on leaves it open whether the action is completed. */
    private boolean hedges(int from) {
        for (int at = from; at < text.size(); at++) {
            boolean number = text.is(at, Sense.NUMBER) && text.is(at - 1, Sense.SIGN) && text.isSign(at + 1);
            boolean promise = text.is(at, Sense.PROMISES)
                    && (text.isSign(at + 1) || text.is(at + 1, Sense.NUMBER) || text.isDated(at + 1));
            if (number || promise || text.is(at, Sense.CLOSED) || text.is(at, Sense.HEDGING)) {
                return true;
            }
        }
        return false;
    }

    /** Whether each sentence behind the end tells something: a bare "launch in May" may be still to come. */
    private boolean tells(int from) {
        int start = text.next(from, Sense.SIGNS);
        while (start < text.size()) {
            int end = text.next(start + 1, Sense.STOPS);
            if (text.any(start, end, Sense.SAYING) && !text.any(start, end, Sense.TELLING)) {
                return false;
            }
            start = end;
        }
        return true;
    }

    /** The words of the date right behind the first word for completed. */
    Optional<String> date() {
        int from = text.next(0, Sense.END);
        do {
            from++;
        } while (from < text.size()
                && (text.is(from, Sense.SIGN) || text.is(from, Sense.SMALL_WORDS) || text.says(from, "in full")));
        boolean range = text.begins(from, "as") || text.begins(from, "since");
        return range || !text.isDated(from) ? Optional.empty() : Optional.of(text.words(from, text.dateBehind(from)));
    }
}
