package org.committeepapers.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.wording.DateItems.Item;
import org.committeepapers.wording.DateVocabulary.Cue;
import org.jspecify.annotations.Nullable;

/**
 * A date and what the words before it make of it.
 *
 * @param moved whether it is the first date of "moved from … to …"
 * @param from the index of its first token
 */
record Due(Span span, Role role, boolean limit, boolean bracketed, boolean moved, int from, int sentence) {

    /** What a date is to the others in the cell. */
    enum Role {
        PLAIN,
        ORIGINAL,
        REVISED,
        /** Where something begins. */
        BEGINNING
    }

    private static final Set<Cue> RANGE = EnumSet.of(Cue.TO, Cue.BY, Cue.PART_OF, Cue.FILLER, Cue.AND, Cue.BETWEEN);

    /** Signs that end what a word such as "after" leads to. */
    private static final Set<String> PAUSES = Set.of(",", "-", ";", ":");

    private Due withRole(Role other) {
        return new Due(span, other, limit, bracketed, moved, from, sentence);
    }

    /** The dates of a cell, ranges put together. */
    static List<Due> of(DateItems items) {
        List<Due> dues = new ArrayList<>();
        List<Item> gap = new ArrayList<>();
        for (Item item : items.all()) {
            Span span = item.span();
            if (span == null) {
                gap.add(item);
                continue;
            }
            Due previous = dues.isEmpty() ? null : dues.get(dues.size() - 1);
            if (previous != null && isRange(items.tokens(), previous, gap, span)) {
                dues.set(dues.size() - 1, previous.until(span));
            } else {
                Due due = read(items.tokens(), item, span, gap, previous);
                if (previous != null) {
                    dues.set(dues.size() - 1, previous.followedBy(gap, item).sharingYearOf(due));
                }
                dues.add(due);
            }
            gap.clear();
        }
        if (!dues.isEmpty()) {
            int last = dues.size() - 1;
            dues.set(last, dues.get(last).behind(gap));
        }
        return dues;
    }

    /** With the year of the date to which this one was moved, where it has none: "from June to September 2024". */
    private Due sharingYearOf(Due next) {
        boolean shares = role == Role.ORIGINAL && next.role == Role.REVISED && span.lacksYear();
        return shares && moved && !next.span.isFaulty()
                ? new Due(span.before(next.span), role, limit, bracketed, moved, from, sentence)
                : this;
    }

    private Due until(Span end) {
        return new Due(
                span.until(end), role == Role.BEGINNING ? Role.PLAIN : role, true, bracketed, moved, from, sentence);
    }

    private static boolean isRange(Tokens tokens, Due previous, List<Item> gap, Span span) {
        boolean linked = false;
        boolean between = false;
        for (Item item : gap) {
            String text = tokens.text(item.from());
            boolean sign = text.equals("-");
            boolean slash = text.equals("/") && isNextMonth(previous.span, span);
            if (item.weekday().isEmpty() && !sign && !slash && !item.isOf(RANGE)) {
                return false;
            }
            linked |= sign || slash || item.is(Cue.TO) || item.is(Cue.BY);
            between |= item.is(Cue.AND);
        }
        boolean announced = between && startsWithBetween(tokens, previous.from);
        return (linked || announced) && previous.role != Role.ORIGINAL && previous.role != Role.REVISED;
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

    private static Due read(Tokens tokens, Item item, Span span, List<Item> gap, @Nullable Due previous) {
        Role role = Role.PLAIN;
        boolean before = false;
        boolean limit = false;
        boolean week = false;
        boolean moved = false;
        boolean goesOn = false;
        for (Item word : gap) {
            Cue cue = word.cue();
            if (role == Role.BEGINNING && PAUSES.contains(tokens.text(word.from()))) {
                role = Role.PLAIN;
            }
            if (cue == null || isClosedRemark(word, item)) {
                continue;
            }
            before = cue == Cue.BEFORE || before && cue != Cue.BY;
            goesOn |= cue == Cue.ONGOING;
            limit |= cue == Cue.BY || cue == Cue.BEFORE || goesOn && cue == Cue.TO;
            week |= cue == Cue.WEEK_BEGINNING;
            moved |= role == Role.REVISED && cue == Cue.FROM;
            role = moved && (cue == Cue.TO || cue == Cue.BY) ? Role.REVISED : role(role, cue, previous);
        }
        if (role == Role.BEGINNING && namesItsEnd(tokens, item.from(), span.to())) {
            role = Role.PLAIN;
        }
        if (!moved && followsLength(tokens, gap)) {
            Span unclear = Span.faulty(Fault.NOT_A_DATE, span.to());
            return new Due(unclear, role, limit, item.bracketed(), false, item.from(), item.sentence());
        }
        Span meant = before ? dayBefore(span) : week ? fridayOf(span) : span;
        return new Due(meant, role, limit, item.bracketed(), moved, item.from(), item.sentence());
    }

    /** Whether a length of time runs from or to the date, as in "within 3 months of 9 May 2024". */
    private static boolean followsLength(Tokens tokens, List<Item> gap) {
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
    private static boolean namesItsEnd(Tokens tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.is(at, "to") || tokens.is(at, "until")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word in brackets that close before the date belongs to the date before. */
    private static boolean isClosedRemark(Item word, Item date) {
        return word.bracketed() && !date.bracketed();
    }

    private static Role role(Role role, Cue cue, @Nullable Due previous) {
        return switch (cue) {
            case MOVED, REVISED -> Role.REVISED;
            case ORIGINAL -> Role.ORIGINAL;
            case FROM -> role == Role.REVISED ? Role.ORIGINAL : Role.BEGINNING;
            case NOT_BEFORE -> Role.BEGINNING;
            case THEN -> previous != null && previous.role == Role.REVISED ? Role.REVISED : role;
            case TO -> previous != null && previous.role == Role.ORIGINAL ? Role.REVISED : role;
            case BY -> {
                boolean moved = previous != null && previous.role == Role.ORIGINAL;
                yield moved ? Role.REVISED : role == Role.BEGINNING ? Role.PLAIN : role;
            }
            default -> role;
        };
    }

    /** Takes what stands in brackets of its own between this date and the next. */
    private Due followedBy(List<Item> gap, Item next) {
        return next.bracketed() ? this : behind(gap);
    }

    /** Takes what stands in brackets right behind the date, such as "(original)". */
    private Due behind(List<Item> gap) {
        Due due = this;
        if (role == Role.PLAIN && !gap.isEmpty() && gap.get(0).is(Cue.NOT_BEFORE)) {
            return withRole(Role.BEGINNING);
        }
        for (Item word : gap) {
            if (word.bracketed() && !bracketed && role == Role.PLAIN) {
                if (word.is(Cue.ORIGINAL)) {
                    due = withRole(Role.ORIGINAL);
                } else if (word.is(Cue.REVISED) || word.is(Cue.MOVED)) {
                    due = withRole(Role.REVISED);
                }
            }
        }
        return due;
    }

    private static boolean isOneDay(Span span) {
        return !span.isFaulty() && span.first().equals(span.last());
    }

    private static Span dayBefore(Span span) {
        return span.isFaulty()
                ? span
                : span.bare()
                        ? Span.day(span.first().minusDays(1), span.to()).asBare()
                        : Span.day(span.first().minusDays(1), span.to());
    }

    private static Span fridayOf(Span span) {
        if (!isOneDay(span)) {
            return span;
        }
        LocalDate friday = span.last().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return Span.day(friday, span.to());
    }
}
