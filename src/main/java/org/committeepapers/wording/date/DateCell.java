package org.committeepapers.wording.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.date.Due.Role;

/** The words of a By When cell with what was found in them, and which of the dates is in force. */
record DateCell(RichText words, Tokens tokens, List<DateItem> items, List<Due> dues) {

    private static final Pattern BROKEN_LINE = DateForm.FORMS_FILE.pattern("BROKEN_LINE");

    /** From which a length of time can run. */
    private static final Set<Cue> STARTS = EnumSet.of(Cue.EVENT, Cue.FROM, Cue.UNFIXED, Cue.NO_YEAR);

    private static final Set<Cue> UNDATED =
            EnumSet.of(Cue.EVENT, Cue.FROM, Cue.UNFIXED, Cue.NO_YEAR, Cue.DURATION, Cue.NOT_BEFORE);

    /** Words that may stand before a year and say only that it is one. */
    private static final Set<String> YEAR_WORDS = Set.of("year", "end", "ariannol");

    static DateCell of(RichText words) {
        String plain = Tokens.plain(words.plain());
        boolean lines = plain.indexOf('\n') >= 0;
        Tokens tokens = Tokens.of(lines ? BROKEN_LINE.matcher(plain).replaceAll(" ") : plain);
        List<DateItem> items = DateItem.of(tokens);
        return new DateCell(words, tokens, items, Due.of(tokens, items));
    }

    /** What the words mean: no last day where they are recurring, open or for a person to mend. */
    ByWhen read() {
        if (isNothing()) {
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
        boolean unfixed = isUnfixed();
        if (anyFull(due -> true) && !unfixed) {
            return dated();
        }
        return dues.isEmpty() || unfixed ? vague() : withoutYear(dues.getFirst());
    }

    /** Whether they say, like a blank cell, that there is no date, perhaps in two languages. */
    private boolean isNothing() {
        return items.stream().anyMatch(item -> item.is(Cue.NO_DATE))
                && items.stream().noneMatch(item -> !item.is(Cue.NO_DATE) && tokens.isWord(item.from()));
    }

    private boolean anyFull(Predicate<Due> condition) {
        return dues.stream().anyMatch(due -> due.isFull() && condition.test(due));
    }

    /** The first item outside brackets that has one of the cues. */
    private Optional<DateItem> first(Set<Cue> cues) {
        return items.stream()
                .filter(item -> item.isOf(cues) && !item.bracketed())
                .findFirst();
    }

    Optional<DateItem> first(Cue cue) {
        return first(EnumSet.of(cue));
    }

    private boolean isRevisedBefore(int index) {
        return items.stream().anyMatch(item -> item.from() < index && (item.is(Cue.REVISED) || item.is(Cue.MOVED)));
    }

    private ByWhen invalid(Fault fault) {
        return ByWhen.invalid(words, fault);
    }

    /** On purpose without an end. */
    private ByWhen open() {
        return ByWhen.undated(words, Kind.OPEN);
    }

    /** Open until the date is settled; a date that is replaced is kept as the first one. */
    private ByWhen unsettled() {
        return dues.stream()
                .filter(due -> due.isFull() && (due.role() == Role.ORIGINAL || isRevisedBefore(tokens.size())))
                .findFirst()
                .map(due -> open().revising(due.span().last()))
                .orElse(open());
    }

    private boolean isStatus() {
        return dues.stream().noneMatch(Due::limit)
                && items.stream()
                        .filter(item -> item.is(Cue.DATE) || tokens.isWord(item.from()))
                        .findFirst()
                        .filter(item -> item.is(Cue.STATUS))
                        .isPresent();
    }

    /** Whether the date is still to be confirmed; a date that comes first and isn't revised is only provisional. */
    private boolean isUnsettled() {
        int at = first(EnumSet.of(Cue.UNSETTLED, Cue.NO_DATE))
                .map(DateItem::from)
                .orElse(-1);
        boolean provisional = anyFull(due -> due.from() < at && due.role() == Role.PLAIN) && !isRevisedBefore(at);
        return at >= 0 && !provisional && !anyFull(due -> due.from() > at && due.limit());
    }

    private boolean isRecurring() {
        Optional<Due> full = dues.stream().filter(Due::isFull).findFirst().filter(due -> !due.bracketed());
        if (full.isEmpty()) {
            return first(EnumSet.of(Cue.RECURRING, Cue.PERHAPS_RECURRING)).isPresent();
        }
        DateItem date = full.get().item();
        return first(Cue.RECURRING)
                .filter(cue -> cue.from() < date.from() || !full.get().limit() && cue.sentence() == date.sentence())
                .isPresent();
    }

    private boolean isUnfixed() {
        Optional<DateItem> cue = first(Cue.UNFIXED);
        boolean onlyYears = !anyFull(due -> !due.span().bare());
        return cue.isPresent()
                && (onlyYears || anyFull(due -> due.to() == cue.get().from()));
    }

    private ByWhen vague() {
        Optional<DateItem> cue = first(UNDATED);
        if (first(Cue.ONGOING).isPresent()) {
            return open();
        }
        if (cue.isEmpty() || isOnlyLength()) {
            return invalid(Fault.NOT_A_DATE);
        }
        return cue.get().is(Cue.NO_YEAR) ? invalid(Fault.NO_YEAR) : open();
    }

    /** Whether a length of time is given and nothing from which it runs, as in "within the next 3 months". */
    private boolean isOnlyLength() {
        return first(Cue.DURATION)
                        .filter(length -> !tokens.is(length.to(), "of"))
                        .isPresent()
                && items.stream().filter(item -> item.isOf(STARTS)).allMatch(item -> tokens.is(item.from(), "next"));
    }

    private ByWhen withoutYear(Due first) {
        boolean goesOn = first(Cue.ONGOING).isPresent() && !first.limit();
        boolean hangsOnEvent = first(UNDATED)
                .filter(cue -> cue.is(Cue.EVENT) && cue.from() < first.from())
                .isPresent();
        boolean onPurpose = first.role() == Role.BEGINNING || goesOn || hangsOnEvent;
        Fault fault = first.span().fault();
        return onPurpose && fault == Fault.NO_YEAR ? open() : invalid(fault);
    }

    private ByWhen dated() {
        List<Due> outside = dues.stream().filter(due -> !due.bracketed()).toList();
        if (outside.stream().anyMatch(Due::isFull)) {
            return counted(due -> !due.bracketed() || due.role() != Role.PLAIN || isAlone(due));
        }
        // Only brackets give a full date, as in "Q3 (October to December 2024)"; both must fit.
        ByWhen read = counted(Due::bracketed);
        return outside.stream()
                .filter(due -> !fits(due.span(), read))
                .findFirst()
                .map(due -> invalid(due.span().fault()))
                .orElse(read);
    }

    private static boolean fits(Span span, ByWhen read) {
        boolean sameEnd = read.latest()
                .filter(latest -> latest.getMonth() == span.last().getMonth())
                .isPresent();
        return span.fault() == Fault.NO_YEAR && (sameEnd || !span.lacksYear());
    }

    /** Whether the brackets hold a date and nothing else. */
    private boolean isAlone(Due due) {
        return due.isFull() && tokens.is(due.from() - 1, "(") && tokens.is(due.to(), ")");
    }

    /** The revised one of the dates that count, else the latest. */
    private ByWhen counted(Predicate<Due> condition) {
        List<Due> counted = dues.stream().filter(condition).toList();
        boolean revised = counted.stream().anyMatch(due -> due.role() == Role.REVISED || due.role() == Role.ORIGINAL);
        return revised ? revised(counted) : unrevised(counted);
    }

    private static Stream<Due> of(List<Due> dues, Role role) {
        return dues.stream().filter(due -> due.role() == role);
    }

    private ByWhen revised(List<Due> counted) {
        Optional<Due> inForce = Stream.concat(of(counted, Role.PLAIN), of(counted, Role.REVISED))
                .reduce((first, last) -> last);
        if (inForce.isEmpty()) {
            // "Originally June 2024, now ongoing".
            boolean open = first(EnumSet.of(Cue.ONGOING, Cue.EVENT)).isPresent();
            return open ? unsettled() : invalid(Fault.NOT_A_DATE);
        }
        ByWhen read = settled(inForce.get());
        Optional<LocalDate> original = of(counted, Role.ORIGINAL)
                .min(Comparator.comparing(due -> due.span().last()))
                .or(() -> counted.stream()
                        .filter(due -> !due.equals(inForce.get()))
                        .findFirst())
                .filter(Due::isFull)
                .map(due -> due.span().last());
        return read.latest().isPresent() && original.isPresent() ? read.revising(original.get()) : read;
    }

    private ByWhen unrevised(List<Due> counted) {
        List<Due> ends =
                counted.stream().filter(due -> due.role() != Role.BEGINNING).toList();
        boolean full = ends.stream().anyMatch(Due::isFull);
        return ends.isEmpty()
                ? open()
                : ends.stream()
                        .filter(due -> !due.isFull() && (!due.bracketed() || !full))
                        .findFirst()
                        .map(due -> invalid(due.span().fault()))
                        .orElseGet(() -> settled(latest(ends)));
    }

    /** The date that counts where none is revised: the latest, or what lies within it and says it more exactly. */
    static Due latest(List<Due> dues) {
        return dues.stream()
                .filter(Due::isFull)
                .reduce((latest, due) -> isRather(due.span(), latest.span()) ? due : latest)
                .orElseThrow();
    }

    private static boolean isRather(Span span, Span latest) {
        boolean later = span.last().isAfter(latest.last());
        return !span.includes(latest) && (later || latest.includes(span));
    }

    private ByWhen settled(Due due) {
        Span span = due.span();
        if (span.isFaulty() || span.bare() && hasStrangers(due)) {
            return invalid(span.isFaulty() ? span.fault() : Fault.NOT_A_DATE);
        }
        boolean goesOn = first(Cue.ONGOING)
                .filter(item -> item.sentence() <= due.item().sentence())
                .isPresent();
        // Months that the cell names as a quarter too are one.
        boolean quarter = span.first().getMonth() != span.last().getMonth()
                && dues.stream().anyMatch(other -> other.span().isWithoutYear(span));
        return goesOn && !due.limit()
                ? open()
                : ByWhen.dated(words, quarter ? Kind.PERIOD : span.kind(), span.first(), span.last());
    }

    /** Whether a word beside a bare year makes something else of it, as in "2025/26 budget". */
    private boolean hasStrangers(Due due) {
        return items.stream()
                .anyMatch(item -> item.to() == due.from() && (isStranger(item) || isPartOfDate(item))
                        || item.from() == due.to() && isStranger(item));
    }

    private boolean isStranger(DateItem item) {
        int at = item.from();
        boolean joined = tokens.is(at, "/") && !tokens.isSpaced(at + 1);
        return joined || item.isOf(Cue.STRANGERS) && (tokens.isWord(at) || tokens.isNumber(at));
    }

    /** "31|03|2025", a date in figures with signs that we don't know, or "New Year 2025". */
    private boolean isPartOfDate(DateItem before) {
        int at = before.to() - 1;
        boolean close = !tokens.isSpaced(at) && !tokens.isSpaced(at + 1) || tokens.is(at, ",");
        boolean day = before.is(Cue.NO_YEAR) && (!YEAR_WORDS.contains(tokens.text(at)) || tokens.is(at - 1, "new"));
        return day || close && tokens.isNumber(at - 1);
    }
}
