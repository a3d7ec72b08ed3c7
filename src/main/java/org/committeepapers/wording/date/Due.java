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

/**
 * A date and what the words round it make of it.
 *
 * @param item where it stands; of a range, where it begins
 * @param to the index of the token behind it
 * @param limit whether it is said to be the last day
 */
record Due(DateItem item, int to, Span span, Role role, boolean limit) {

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

    private static final Set<Cue> IN_RANGE = in(Cue.TO, Cue.BY, Cue.PART_OF, Cue.FILLER, Cue.AND, Cue.BETWEEN);
    private static final Pattern ANNOUNCING = Pattern.compile("\\b(?:between|from)\\b");
    private static final Pattern TO = Pattern.compile("\\b(?:to|until)\\b");

    private static Set<Cue> in(Cue first, Cue... others) {
        Set<Cue> cues = EnumSet.of(first, others);
        cues.addAll(Cue.WEEKDAYS);
        return cues;
    }

    int from() {
        return item.from();
    }

    boolean bracketed() {
        return item.bracketed();
    }

    boolean isFull() {
        return !span.isFaulty();
    }

    private Due as(Role other) {
        return new Due(item, to, span, other, limit);
    }

    /** The dates of a cell, ranges put together. */
    static List<Due> of(Tokens tokens, List<DateItem> items) {
        Finding finding = new Finding(tokens);
        items.forEach(finding::add);
        finding.lookBehind();
        return finding.dues;
    }

    private static final class Finding {

        private final Tokens tokens;
        private final List<Due> dues = new ArrayList<>();

        /** What stands behind the last date so far. */
        private final List<DateItem> gap = new ArrayList<>();

        Finding(Tokens tokens) {
            this.tokens = tokens;
        }

        void add(DateItem item) {
            if (item.span().isEmpty()) {
                gap.add(item);
                return;
            }
            Span span = item.span().get();
            int last = dues.size() - 1;
            if (last >= 0 && isRange(dues.get(last), span)) {
                Due first = dues.get(last);
                Role role = first.role == Role.BEGINNING ? Role.PLAIN : first.role;
                dues.set(last, new Due(first.item, item.to(), first.span.until(span), role, true));
            } else {
                Due due = due(item, span);
                if (!item.bracketed()) {
                    lookBehind();
                }
                dues.add(due);
            }
            gap.clear();
        }

        private boolean isLast(Role role) {
            return !dues.isEmpty() && dues.getLast().role == role;
        }

        /** Whether the words between two dates make a range of them. */
        private boolean isRange(Due first, Span last) {
            boolean linked = false;
            boolean between = false;
            for (DateItem item : gap) {
                boolean nextMonth = tokens.is(item.from(), "/") && last.follows(first.span);
                boolean sign = tokens.is(item.from(), "-") || nextMonth;
                if (!sign && !item.isOf(IN_RANGE)) {
                    return false;
                }
                linked |= sign || item.is(Cue.TO) || item.is(Cue.BY);
                between |= item.is(Cue.AND);
            }
            String before = tokens.piece(Math.max(0, first.from() - 4), first.from());
            return (linked || between && ANNOUNCING.matcher(before).find())
                    && first.role != Role.ORIGINAL
                    && first.role != Role.REVISED;
        }

        private Due due(DateItem item, Span span) {
            Role role = Role.PLAIN;
            boolean before = false;
            boolean limit = false;
            boolean week = false;
            boolean goesOn = false;
            for (DateItem word : gap) {
                if (role == Role.BEGINNING && PAUSES.contains(tokens.text(word.from()))) {
                    role = Role.PLAIN;
                }
                // A word in brackets that close before the date belongs to the date before.
                if (word.bracketed() && !item.bracketed()) {
                    continue;
                }
                Cue cue = word.cue();
                before = cue == Cue.BEFORE || before && cue != Cue.BY;
                goesOn |= cue == Cue.ONGOING;
                limit |= cue == Cue.BY || cue == Cue.BEFORE || goesOn && cue == Cue.TO;
                week |= cue == Cue.WEEK_BEGINNING;
                role = role(role, cue);
            }
            // "From April to June 2025" is a stretch that ends.
            boolean ends = TO.matcher(tokens.piece(item.from(), item.to())).find();
            Span meant = before ? span.dayBefore() : week ? fridayOf(span) : span;
            return new Due(
                    item,
                    item.to(),
                    runsFromLength() ? Span.faulty(Fault.NOT_A_DATE) : meant,
                    role == Role.BEGINNING && ends ? Role.PLAIN : role,
                    limit);
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

        /** Whether a length of time runs from or to the date, as in "within 3 months of 9 May 2024". */
        private boolean runsFromLength() {
            for (int i = Math.max(0, gap.size() - 3); i + 1 < gap.size(); i++) {
                DateItem link = gap.get(i + 1);
                boolean runs = link.is(Cue.FROM) || link.is(Cue.BEFORE) || tokens.is(link.from(), "of");
                if (gap.get(i).is(Cue.DURATION) && runs) {
                    return true;
                }
            }
            return false;
        }

        private static Span fridayOf(Span week) {
            LocalDate friday = week.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
            return week.isOneDay() ? Span.day(friday) : week;
        }

        /** Takes for the last date what stands behind it in brackets of its own, such as "(original)". */
        void lookBehind() {
            if (!isLast(Role.PLAIN) || gap.isEmpty()) {
                return;
            }
            Due due = dues.getLast();
            Role role = gap.getFirst().is(Cue.NOT_BEFORE) ? Role.BEGINNING : Role.PLAIN;
            for (DateItem word : gap) {
                boolean own = role != Role.BEGINNING && word.bracketed() && !due.bracketed();
                boolean revised = word.is(Cue.REVISED) || word.is(Cue.MOVED);
                role = own && word.is(Cue.ORIGINAL) ? Role.ORIGINAL : own && revised ? Role.REVISED : role;
            }
            dues.set(dues.size() - 1, due.as(role));
        }
    }
}
