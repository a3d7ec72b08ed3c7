package org.committeepapers.wording.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.date.DateItems.Item;
import org.committeepapers.wording.date.Due.Role;

/** Tells from the words round the dates of a cell what each is to the others. */
final class DueDates {

    /** Signs that end what a word such as "after" leads to. */
    private static final Set<String> PAUSES = Set.of(",", "-", ";", ":");

    private static final Set<Cue> IN_RANGE = EnumSet.of(Cue.TO, Cue.BY, Cue.PART_OF, Cue.FILLER, Cue.AND, Cue.BETWEEN);

    private static final Pattern ANNOUNCING = Pattern.compile("\\b(?:between|from)\\b");
    private static final Pattern TO = Pattern.compile("\\b(?:to|until)\\b");

    private final Tokens tokens;
    private final List<Due> dues = new ArrayList<>();

    /** What stands behind the last date so far. */
    private final List<Item> gap = new ArrayList<>();

    private DueDates(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The dates of a cell, ranges put together. */
    static List<Due> of(Tokens tokens, List<Item> items) {
        DueDates dates = new DueDates(tokens);
        for (Item item : items) {
            if (item.date() != null) {
                dates.add(item, item.date());
                dates.gap.clear();
            } else {
                dates.gap.add(item);
            }
        }
        dates.lookBehind();
        return dates.dues;
    }

    private boolean isLast(Role role) {
        return !dues.isEmpty() && dues.get(dues.size() - 1).role() == role;
    }

    private void add(Item item, Span span) {
        int last = dues.size() - 1;
        if (last >= 0 && isRange(dues.get(last), span)) {
            dues.set(last, dues.get(last).until(item, span));
            return;
        }
        Due due = due(item, span);
        if (!item.bracketed()) {
            lookBehind();
        }
        dues.add(due);
    }

    /** Whether the words between two dates make a range of them. */
    private boolean isRange(Due first, Span last) {
        boolean linked = false;
        boolean between = false;
        for (Item item : gap) {
            boolean nextMonth = tokens.is(item.from(), "/") && last.follows(first.span());
            boolean sign = tokens.is(item.from(), "-") || nextMonth;
            if (item.weekday() == null && !sign && !item.isOf(IN_RANGE)) {
                return false;
            }
            linked |= sign || item.is(Cue.TO) || item.is(Cue.BY);
            between |= item.is(Cue.AND);
        }
        boolean announced = between && isAnnounced(first.from());
        return (linked || announced) && first.role() != Role.ORIGINAL && first.role() != Role.REVISED;
    }

    private boolean isAnnounced(int from) {
        return ANNOUNCING.matcher(tokens.piece(Math.max(0, from - 4), from)).find();
    }

    private Due due(Item item, Span span) {
        Role role = Role.PLAIN;
        boolean before = false;
        boolean limit = false;
        boolean week = false;
        boolean goesOn = false;
        for (Item word : gap) {
            Cue cue = word.cue();
            if (role == Role.BEGINNING && PAUSES.contains(tokens.text(word.from()))) {
                role = Role.PLAIN;
            }
            // A word in brackets that close before the date belongs to the date before.
            if (cue == null || word.bracketed() && !item.bracketed()) {
                continue;
            }
            before = cue == Cue.BEFORE || before && cue != Cue.BY;
            goesOn |= cue == Cue.ONGOING;
            limit |= cue == Cue.BY || cue == Cue.BEFORE || goesOn && cue == Cue.TO;
            week |= cue == Cue.WEEK_BEGINNING;
            role = role(role, cue);
        }
        if (role == Role.BEGINNING && namesItsEnd(item)) {
            role = Role.PLAIN;
        }
        Span meant = before ? span.dayBefore() : week ? fridayOf(span) : span;
        return new Due(item, item.to(), runsFromLength() ? Span.faulty(Fault.NOT_A_DATE) : meant, role, limit);
    }

    private Role role(Role role, Cue cue) {
        return switch (cue) {
            case MOVED, REVISED -> Role.REVISED;
            case ORIGINAL -> Role.ORIGINAL;
            case FROM -> role == Role.REVISED ? Role.ORIGINAL : Role.BEGINNING;
            case NOT_BEFORE -> Role.BEGINNING;
            case THEN -> isLast(Role.REVISED) ? Role.REVISED : role;
            case TO -> isLast(Role.ORIGINAL) ? Role.REVISED : role;
            case BY -> isLast(Role.ORIGINAL) ? Role.REVISED : role == Role.BEGINNING ? Role.PLAIN : role;
            default -> role;
        };
    }

    /** Whether "from" leads to a stretch that ends, such as "April to June 2025". */
    private boolean namesItsEnd(Item item) {
        return TO.matcher(tokens.piece(item.from(), item.to())).find();
    }

    /** Whether a length of time runs from or to the date, as in "within 3 months of 9 May 2024". */
    private boolean runsFromLength() {
        for (int i = Math.max(0, gap.size() - 3); i + 1 < gap.size(); i++) {
            Item link = gap.get(i + 1);
            boolean runs = link.is(Cue.FROM) || link.is(Cue.BEFORE) || tokens.is(link.from(), "of");
            if (gap.get(i).is(Cue.DURATION) && runs) {
                return true;
            }
        }
        return false;
    }

    private static Span fridayOf(Span week) {
        LocalDate day = week.first();
        boolean one = !week.isFaulty() && day.equals(week.last());
        return one ? Span.day(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))) : week;
    }

    /** Takes for the last date what stands behind it in brackets of its own, such as "(original)". */
    private void lookBehind() {
        if (!isLast(Role.PLAIN) || gap.isEmpty()) {
            return;
        }
        Due due = dues.get(dues.size() - 1);
        Role role = gap.get(0).is(Cue.NOT_BEFORE) ? Role.BEGINNING : Role.PLAIN;
        for (Item word : gap) {
            boolean own = role != Role.BEGINNING && word.bracketed() && !due.bracketed();
            boolean revised = word.is(Cue.REVISED) || word.is(Cue.MOVED);
            role = own && word.is(Cue.ORIGINAL) ? Role.ORIGINAL : own && revised ? Role.REVISED : role;
        }
        dues.set(dues.size() - 1, due.as(role));
    }
}
