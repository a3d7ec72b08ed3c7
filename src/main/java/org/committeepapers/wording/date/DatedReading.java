package org.committeepapers.wording.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.date.DateItems.Item;
import org.committeepapers.wording.date.Due.Role;

/** Decides which of the dates of a By When cell is in force: the revised one, else the latest. */
record DatedReading(DateCell cell) {

    /** Words that may stand before a year and say only that it is one. */
    private static final Set<String> YEAR_WORDS = Set.of("year", "end", "ariannol");

    ByWhen read() {
        List<Due> outside = cell.dues().stream().filter(due -> !due.bracketed()).toList();
        if (outside.stream().noneMatch(Due::isFull)) {
            return inBrackets(outside);
        }
        return counted(cell.dues().stream()
                .filter(due -> !due.bracketed() || due.role() != Role.PLAIN || isAlone(due))
                .toList());
    }

    /** Only brackets give a full date, as in "Q3 (October to December 2024)"; both must fit. */
    private ByWhen inBrackets(List<Due> outside) {
        ByWhen read = counted(cell.dues().stream().filter(Due::bracketed).toList());
        return outside.stream()
                .filter(due -> !fits(due.span(), read))
                .findFirst()
                .map(due -> cell.invalid(due.span().fault()))
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
        Tokens tokens = cell.tokens();
        return due.isFull() && tokens.is(due.from() - 1, "(") && tokens.is(due.to(), ")");
    }

    private ByWhen counted(List<Due> counted) {
        boolean revised = counted.stream().anyMatch(due -> due.role() == Role.REVISED || due.role() == Role.ORIGINAL);
        return revised ? revised(counted) : unrevised(counted);
    }

    private static Stream<Due> of(List<Due> dues, Role role) {
        return dues.stream().filter(due -> due.role() == role);
    }

    private ByWhen revised(List<Due> counted) {
        Optional<Due> inForce = of(counted, Role.REVISED)
                .reduce((first, last) -> last)
                .or(() -> of(counted, Role.PLAIN).reduce((first, last) -> last));
        if (inForce.isEmpty()) {
            // "Originally June 2024, now ongoing".
            boolean open = cell.first(EnumSet.of(Cue.ONGOING, Cue.EVENT)).isPresent();
            return open ? cell.unsettled() : cell.invalid(Fault.NOT_A_DATE);
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
        if (ends.isEmpty()) {
            return cell.open();
        }
        return ends.stream()
                .filter(due ->
                        !due.isFull() && (!due.bracketed() || ends.stream().noneMatch(Due::isFull)))
                .findFirst()
                .map(due -> cell.invalid(due.span().fault()))
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
        return latest.includes(span) ? !span.includes(latest) : later && !span.includes(latest);
    }

    private ByWhen settled(Due due) {
        Span span = due.span();
        if (span.isFaulty()) {
            return cell.invalid(span.fault());
        }
        if (span.bare() && hasStrangers(due)) {
            return cell.invalid(Fault.NOT_A_DATE);
        }
        boolean goesOn = cell.first(Cue.ONGOING)
                .filter(item -> item.sentence() <= due.item().sentence())
                .isPresent();
        return goesOn && !due.limit()
                ? cell.open()
                : ByWhen.dated(cell.words(), isQuarter(span) ? Kind.PERIOD : span.kind(), span.first(), span.last());
    }

    /** Whether the cell names the months as a quarter too. */
    private boolean isQuarter(Span span) {
        boolean months = span.first().getMonth() != span.last().getMonth();
        return months && cell.dues().stream().anyMatch(due -> due.span().isWithoutYear(span));
    }

    /** Whether a word beside a bare year makes something else of it, as in "2025/26 budget". */
    private boolean hasStrangers(Due due) {
        return cell.items().stream()
                .anyMatch(item -> item.to() == due.from() && (isStranger(item) || isPartOfDate(item))
                        || item.from() == due.to() && isStranger(item));
    }

    private boolean isStranger(Item item) {
        Tokens tokens = cell.tokens();
        int at = item.from();
        boolean joined = tokens.is(at, "/") && !tokens.isSpaced(at + 1);
        boolean word = tokens.isWord(at) || tokens.isNumber(at);
        return joined || item.cue() == null && word;
    }

    /** "31|03|2025", a date in figures with signs that we don't know, or "New Year 2025". */
    private boolean isPartOfDate(Item before) {
        Tokens tokens = cell.tokens();
        int at = before.to() - 1;
        boolean close = !tokens.isSpaced(at) && !tokens.isSpaced(at + 1) || tokens.is(at, ",");
        boolean day = before.is(Cue.NO_YEAR) && (!YEAR_WORDS.contains(tokens.text(at)) || tokens.is(at - 1, "new"));
        return day || close && tokens.isNumber(at - 1);
    }
}
