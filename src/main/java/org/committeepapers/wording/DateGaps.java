package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.wording.DateItems.Item;
import org.committeepapers.wording.DateVocabulary.Cue;
import org.committeepapers.wording.Due.Role;

/** Tells from the words before a date, or between two, whether they make one stretch of time. */
final class DateGaps {

    private static final Set<Cue> RANGE = EnumSet.of(Cue.TO, Cue.BY, Cue.PART_OF, Cue.FILLER, Cue.AND, Cue.BETWEEN);

    private DateGaps() {}

    /** Whether the words between two dates make a range of them. */
    static boolean isRange(Tokens tokens, Due previous, List<Item> gap, Span span) {
        boolean linked = false;
        boolean between = false;
        for (Item item : gap) {
            String text = tokens.text(item.from());
            boolean sign = text.equals("-");
            boolean slash = text.equals("/") && isNextMonth(previous.span(), span);
            if (item.weekday().isEmpty() && !sign && !slash && !item.isOf(RANGE)) {
                return false;
            }
            linked |= sign || slash || item.is(Cue.TO) || item.is(Cue.BY);
            between |= item.is(Cue.AND);
        }
        boolean announced = between && startsWithBetween(tokens, previous.from());
        return (linked || announced) && previous.role() != Role.ORIGINAL && previous.role() != Role.REVISED;
    }

    private static boolean startsWithBetween(Tokens tokens, int from) {
        for (int at = from - 1; at >= from - 4; at--) {
            if (tokens.is(at, "between") || tokens.is(at, "from")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNextMonth(Span first, Span second) {
        return !first.isFaulty()
                && !second.isFaulty()
                && first.last().plusDays(1).equals(second.first());
    }

    /** Whether a length of time runs from or to the date, as in "within 3 months of 9 May 2024". */
    static boolean runsFromLength(Tokens tokens, List<Item> gap) {
        for (int i = 0; i + 1 < gap.size(); i++) {
            Item link = gap.get(i + 1);
            boolean runs = link.is(Cue.FROM) || link.is(Cue.BEFORE) || tokens.is(link.from(), "of");
            if (gap.get(i).is(Cue.DURATION) && runs && gap.size() - i <= 3) {
                return true;
            }
        }
        return false;
    }

    /** Whether "from" leads to a stretch that ends, such as "April to June 2025". */
    static boolean namesItsEnd(Tokens tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.is(at, "to") || tokens.is(at, "until")) {
                return true;
            }
        }
        return false;
    }
}
