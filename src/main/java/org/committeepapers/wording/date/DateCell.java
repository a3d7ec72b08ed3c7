package org.committeepapers.wording.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.Tokens;

/** The words of a By When cell, its dates with what the words round them make of them, and which of them is in force. */
final class DateCell {

    /** What a date is to the others in the cell. */
    enum Role {
        PLAIN,
        ORIGINAL,
        REVISED,
        /** Where something begins. */
        BEGINNING
    }

    /**
     * A date.
     *
     * @param item where it stands; of a range, where it begins
     * @param to the index of the item behind it
     * @param limit whether it is said to be the last day
     */
    record Due(DateItem item, int to, Span span, Role role, boolean limit) {

        boolean isFull() {
            return !span.isFaulty();
        }

        boolean bracketed() {
            return item.bracketed();
        }

        private Due as(Role other) {
            return new Due(item, to, span, other, limit);
        }
    }

    private static final Pattern PUT_OFF = DateForm.FILE.pattern("PUT_OFF");
    private static final Pattern BROKEN_LINE = DateForm.FILE.pattern("BROKEN_LINE");

    /** Signs that end what a word such as "after" leads to. */
    private static final Set<String> PAUSES = Set.of(",", "-", ";", ":");

    private final RichText words;
    private final Tokens tokens;
    private final List<DateItem> items;
    private final List<Due> dues = new ArrayList<>();

    DateCell(RichText words) {
        this.words = words;
        String plain = Tokens.plain(words.plain());
        tokens = Tokens.of(BROKEN_LINE.matcher(plain).replaceAll(" "));
        items = DateItem.of(tokens);
        int behind = 0;
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).span().isPresent()) {
                add(at, items.subList(behind, at));
                behind = at + 1;
            }
        }
        lookBehind(items.subList(behind, items.size()));
    }

    Tokens tokens() {
        return tokens;
    }

    List<DateItem> items() {
        return items;
    }

    List<Due> dues() {
        return dues;
    }

    boolean has(String... names) {
        return first(names).isPresent();
    }

    /** The first item outside brackets that has one of the names. */
    private Optional<DateItem> first(String... names) {
        return items.stream()
                .filter(item -> !item.bracketed() && item.is(names))
                .findFirst();
    }

    // ---- Dates and the words before them

    /** @param gap what stands between the date and the one before it */
    private void add(int at, List<DateItem> gap) {
        DateItem item = items.get(at);
        Span span = item.span().orElseThrow();
        if (!dues.isEmpty() && isRange(dues.getLast(), gap, span)) {
            Due first = dues.removeLast();
            Role role = first.role == Role.BEGINNING ? Role.PLAIN : first.role;
            dues.add(new Due(first.item, at + 1, first.span.until(span), role, true));
            return;
        }
        Due due = due(at, gap, span);
        if (!item.bracketed()) {
            lookBehind(gap);
        }
        dues.add(due);
    }

    private boolean isLast(Role role) {
        return !dues.isEmpty() && dues.getLast().role == role;
    }

    /** Whether the words between two dates make a range of them: "from June to July 2026", "June/July 2026". */
    private boolean isRange(Due first, List<DateItem> gap, Span last) {
        boolean linked = false;
        boolean shared = first.span.lacksYear() && first.span.kind() == last.kind();
        if (first.span.lacksYear() && !shared) {
            return false;
        }
        for (DateItem item : gap) {
            boolean stroke = tokens.is(item.from(), "/");
            boolean list = stroke || tokens.is(item.from(), ",") || item.is("AND");
            boolean link = tokens.is(item.from(), "-")
                    || item.is("TO", "BY")
                    || stroke && last.follows(first.span)
                    || list && shared && last.kind() != Kind.DAY && !last.bare()
                    || item.is("AND") && isBetween(first);
            if (!link && !item.is("PART_OF", "EARLIER_PART", "FILLER", "BETWEEN") && !isWeekday(item)) {
                return false;
            }
            linked |= link;
        }
        return linked && first.role != Role.ORIGINAL && first.role != Role.REVISED;
    }

    private boolean isBetween(Due first) {
        int at = items.indexOf(first.item);
        return items.subList(Math.max(0, at - 3), at).stream().anyMatch(item -> item.is("BETWEEN", "FROM"));
    }

    private static boolean isWeekday(DateItem item) {
        return weekday(item).isPresent();
    }

    static Optional<DayOfWeek> weekday(DateItem item) {
        return Optional.of(item.name()).filter(name -> name.endsWith("DAY")).map(DayOfWeek::valueOf);
    }

    private Due due(int at, List<DateItem> gap, Span span) {
        DateItem item = items.get(at);
        Role role = Role.PLAIN;
        boolean before = false;
        boolean limit = false;
        Span meant = span;
        for (DateItem word : gap) {
            // A word in brackets that close before the date belongs to the date before.
            if (word.bracketed() && !item.bracketed()) {
                continue;
            }
            if (role == Role.BEGINNING && PAUSES.contains(tokens.text(word.from()))) {
                role = Role.PLAIN;
            }
            before = word.is("BEFORE") || before && !word.is("BY");
            limit |= word.is("BY", "BEFORE") || word.is("TO") && gap.stream().anyMatch(other -> other.is("ONGOING"));
            meant = word.is("WEEK_BEGINNING") && span.isOneDay() ? Span.day(friday(span.last())) : meant;
            meant = word.is("EARLIER_PART") && span.isYear() ? Span.faulty(Fault.NOT_A_DATE) : meant;
            role = role(role, word);
        }
        meant = before ? meant.dayBefore() : meant;
        // "From 3 to 7 March 2026" is a stretch that ends.
        role = role == Role.BEGINNING && tokens.piece(item.from(), item.to()).contains(" to ") ? Role.PLAIN : role;
        return new Due(item, at + 1, runsFrom(gap) ? Span.faulty(Fault.NOT_A_DATE) : meant, role, limit);
    }

    private static LocalDate friday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    private Role role(Role role, DateItem word) {
        return switch (word.name()) {
            case "MOVED", "REVISED" -> Role.REVISED;
            case "ORIGINAL" -> Role.ORIGINAL;
            case "FROM" -> role == Role.REVISED ? Role.ORIGINAL : Role.BEGINNING;
            case "NOT_BEFORE" -> Role.BEGINNING;
            case "THEN" -> isLast(Role.REVISED) ? Role.REVISED : role;
            case "TO" -> isLast(Role.ORIGINAL) ? Role.REVISED : role;
            case "BY" -> isLast(Role.ORIGINAL) ? Role.REVISED : role == Role.BEGINNING ? Role.PLAIN : role;
            default -> role;
        };
    }

    /** Whether a length of time runs from or to the date, as in "within 3 months of 9 May 2024". */
    private boolean runsFrom(List<DateItem> gap) {
        boolean length = false;
        for (DateItem word : gap) {
            if (length && (word.is("FROM", "BEFORE") || tokens.is(word.from(), "of"))) {
                return true;
            }
            length = word.is("DURATION") || tokens.is(word.from(), "day");
        }
        return false;
    }

    /** Takes for the last date what stands behind it in brackets of its own, such as "(original)". */
    private void lookBehind(List<DateItem> gap) {
        if (!isLast(Role.PLAIN) || gap.isEmpty()) {
            return;
        }
        Due due = dues.getLast();
        Role role = gap.getFirst().is("NOT_BEFORE") ? Role.BEGINNING : Role.PLAIN;
        for (DateItem word : gap) {
            boolean own = word.bracketed() && !due.bracketed();
            role = own && word.is("ORIGINAL")
                    ? Role.ORIGINAL
                    : own && word.is("REVISED", "MOVED") ? Role.REVISED : role;
        }
        dues.set(dues.size() - 1, due.as(role));
    }

    // ---- What they come to

    /** What the words mean: no last day where they are recurring, open or for a person to mend. */
    ByWhen read() {
        boolean wordless = items.stream().noneMatch(item -> !item.is("NO_DATE") && tokens.isWord(item.from()));
        if (wordless && items.stream().anyMatch(item -> item.is("NO_DATE"))) {
            return ByWhen.undated(words, Kind.MISSING);
        }
        if (isStatus()) {
            return invalid(Fault.NOT_A_DATE);
        }
        if (isUnsettled()) {
            return unsettled();
        }
        if (isRecurring()) {
            return ByWhen.undated(words, Kind.RECURRING);
        }
        if (dues.stream().anyMatch(Due::isFull)) {
            return isPutOff() ? invalid(Fault.NOT_A_DATE) : dated();
        }
        return dues.isEmpty() ? vague() : withoutYear(dues.getFirst());
    }

    private ByWhen invalid(Fault fault) {
        return ByWhen.invalid(words, fault);
    }

    /** On purpose without an end. */
    private ByWhen open() {
        return ByWhen.undated(words, Kind.OPEN);
    }

    private boolean isStatus() {
        return dues.stream().noneMatch(Due::limit)
                && items.stream()
                        .filter(item -> item.is("DATE") || tokens.isWord(item.from()))
                        .findFirst()
                        .filter(item -> item.is("STATUS"))
                        .isPresent();
    }

    private boolean isRevisedBefore(int index) {
        return items.stream().anyMatch(item -> item.from() < index && item.is("REVISED", "MOVED"));
    }

    /** Whether the date is still to be confirmed; a date that comes first and isn't revised is only provisional. */
    private boolean isUnsettled() {
        int at = first("UNSETTLED", "NO_DATE").map(DateItem::from).orElse(-1);
        boolean settled = dues.stream()
                .filter(Due::isFull)
                .anyMatch(due -> due.item.from() > at ? due.limit : due.role == Role.PLAIN && !isRevisedBefore(at));
        return at >= 0 && !settled;
    }

    /** Open until the date is settled; a date that is replaced is kept as the first one. */
    private ByWhen unsettled() {
        return dues.stream()
                .filter(due -> due.isFull() && (due.role == Role.ORIGINAL || isRevisedBefore(tokens.size())))
                .findFirst()
                .map(due -> open().revising(due.span.last()))
                .orElse(open());
    }

    /** Whether the last date no longer holds. */
    private boolean isPutOff() {
        Due last = dues.getLast();
        String behind = last.to < items.size()
                ? tokens.whole().substring(tokens.start(items.get(last.to).from()))
                : "";
        return last.role != Role.ORIGINAL && PUT_OFF.matcher(behind).find();
    }

    private boolean isRecurring() {
        Optional<Due> full = dues.stream().filter(Due::isFull).findFirst().filter(due -> !due.bracketed());
        if (full.isEmpty()) {
            return has("RECURRING", "PERHAPS_RECURRING");
        }
        DateItem date = full.get().item;
        return first("RECURRING")
                .filter(cue -> cue.from() < date.from() || !full.get().limit && cue.sentence() == date.sentence())
                .isPresent();
    }

    private ByWhen vague() {
        if (has("ONGOING")) {
            return open();
        }
        // "In the next 3 months" doesn't say from when.
        boolean length =
                first("DURATION").filter(item -> !tokens.is(item.to(), "of")).isPresent();
        Optional<DateItem> hangs = items.stream()
                .filter(item -> !item.bracketed()
                        && item.is("EVENT", "AWAITED", "FROM", "UNFIXED", "YEAR", "NO_YEAR", "NOT_BEFORE", "DURATION"))
                .filter(item -> !length || !item.is("DURATION") && !tokens.is(item.from(), "next"))
                .findFirst();
        if (hangs.isPresent() && hangs.get().is("YEAR", "NO_YEAR")) {
            return invalid(Fault.NO_YEAR);
        }
        return hangs.isPresent() ? open() : invalid(Fault.NOT_A_DATE);
    }

    private ByWhen withoutYear(Due first) {
        boolean goesOn = has("ONGOING") && !first.limit;
        boolean onPurpose = first.role == Role.BEGINNING || goesOn;
        return onPurpose && first.span.lacksYear() ? open() : invalid(first.span.fault());
    }

    private ByWhen dated() {
        List<Due> outside = dues.stream().filter(due -> !due.bracketed()).toList();
        if (outside.stream().anyMatch(Due::isFull)) {
            return counted(dues.stream()
                    .filter(due -> !due.bracketed() || due.role != Role.PLAIN)
                    .toList());
        }
        // Only brackets give a full date, as in "Q3 (October to December 2024)"; both must fit.
        ByWhen read = counted(dues.stream()
                .filter(due -> due.bracketed() && (!due.span.bare() || outside.isEmpty()))
                .toList());
        return outside.stream()
                .filter(due -> !due.span.lacksYear()
                        || read.latest().isEmpty()
                        || read.latest().get().getMonth() != due.span.last().getMonth())
                .findFirst()
                .map(due -> invalid(due.span.fault()))
                .orElse(read);
    }

    /** The revised one of the dates that count, else the latest. */
    private ByWhen counted(List<Due> counted) {
        boolean revised = counted.stream().anyMatch(due -> due.role == Role.REVISED || due.role == Role.ORIGINAL);
        return revised ? revised(counted) : unrevised(counted);
    }

    private ByWhen revised(List<Due> counted) {
        Optional<Due> inForce = counted.stream()
                .filter(due -> due.role == Role.PLAIN || due.role == Role.REVISED)
                .max(Comparator.comparing(Due::role).thenComparingInt(counted::indexOf));
        if (inForce.isEmpty()) {
            // "Originally June 2024, now ongoing".
            return has("ONGOING", "EVENT", "AWAITED") ? unsettled() : invalid(Fault.NOT_A_DATE);
        }
        ByWhen read = settled(inForce.get());
        Optional<LocalDate> original = counted.stream()
                .filter(due -> !due.equals(inForce.get()))
                .min(Comparator.comparing((Due due) -> due.role != Role.ORIGINAL)
                        .thenComparing(due -> due.role == Role.ORIGINAL ? due.span.last() : LocalDate.MIN))
                .map(due -> due.span.upTo(inForce.get().span))
                .filter(span -> !span.isFaulty())
                .map(Span::last);
        return read.latest().isPresent() && original.isPresent() ? read.revising(original.get()) : read;
    }

    private ByWhen unrevised(List<Due> counted) {
        List<Due> ends =
                counted.stream().filter(due -> due.role != Role.BEGINNING).toList();
        Optional<Due> faulty = ends.stream().filter(due -> !due.isFull()).findFirst();
        if (faulty.isPresent()) {
            return invalid(faulty.get().span.fault());
        }
        return ends.isEmpty() ? open() : settled(latest(ends));
    }

    /** The date that counts where none is revised: the latest, or what lies within it and says it more exactly. */
    static Due latest(List<Due> dues) {
        return dues.stream()
                .reduce((latest, due) -> isRather(due.span, latest.span) ? due : latest)
                .orElseThrow();
    }

    private static boolean isRather(Span span, Span latest) {
        boolean later = span.last().isAfter(latest.last());
        return !span.includes(latest) && (later || latest.includes(span));
    }

    private ByWhen settled(Due due) {
        Span span = due.span;
        if (span.isFaulty() || span.bare() && isPartOfMore(due)) {
            return invalid(span.isFaulty() ? span.fault() : Fault.NOT_A_DATE);
        }
        boolean goesOn = first("ONGOING")
                .filter(item -> item.sentence() <= due.item.sentence())
                .isPresent();
        return goesOn && !due.limit ? open() : ByWhen.dated(words, span.kind(), span.first(), span.last());
    }

    /** Whether what stands beside a bare year makes something else of it, as in "2025/26 budget", "31|03|2025" or "Octber 2025". */
    private boolean isPartOfMore(Due due) {
        int before = items.indexOf(due.item) - 1;
        return isStranger(before)
                || isStranger(due.to)
                || isStranger(before - 1)
                        && tokens.isNumber(items.get(before - 1).from())
                        && !isWordy(before);
    }

    private boolean isWordy(int at) {
        return tokens.isWord(items.get(at).from());
    }

    private boolean isStranger(int at) {
        if (at < 0 || at >= items.size()) {
            return false;
        }
        DateItem item = items.get(at);
        return item.is("OTHER", "DATE", "NO_YEAR", "UNFIXED")
                        && (tokens.isWord(item.from()) || tokens.isNumber(item.from()))
                || isWeekday(item)
                || tokens.is(item.from(), "/");
    }
}
