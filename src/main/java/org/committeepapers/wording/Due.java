package org.committeepapers.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
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
            if (previous != null && DateGaps.isRange(items.tokens(), previous, gap, span)) {
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
        if (role == Role.BEGINNING && DateGaps.namesItsEnd(tokens, item.from(), span.to())) {
            role = Role.PLAIN;
        }
        if (!moved && DateGaps.runsFromLength(tokens, gap)) {
            Span unclear = Span.faulty(Fault.NOT_A_DATE, span.to());
            return new Due(unclear, role, limit, item.bracketed(), false, item.from(), item.sentence());
        }
        Span meant = before ? dayBefore(span) : week ? fridayOf(span) : span;
        return new Due(meant, role, limit, item.bracketed(), moved, item.from(), item.sentence());
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
