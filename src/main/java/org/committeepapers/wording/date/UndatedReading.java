package org.committeepapers.wording.date;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.date.DateItems.Item;
import org.committeepapers.wording.date.Due.Role;

/** Reads By When cells that name no last day: recurring, open, or for a person to mend. */
record UndatedReading(DateCell cell) {

    /** From which a length of time can run. */
    private static final Set<Cue> STARTS = EnumSet.of(Cue.EVENT, Cue.FROM, Cue.UNFIXED, Cue.NO_YEAR);

    private static final Set<Cue> UNDATED =
            EnumSet.of(Cue.EVENT, Cue.FROM, Cue.UNFIXED, Cue.NO_YEAR, Cue.DURATION, Cue.NOT_BEFORE);

    /** The reading; empty where a date counts. */
    Optional<ByWhen> read() {
        if (isStatus()) {
            return Optional.of(cell.invalid(Fault.NOT_A_DATE));
        }
        if (isUnsettled()) {
            return Optional.of(cell.unsettled());
        }
        if (isRecurring()) {
            return Optional.of(ByWhen.undated(cell.words(), Kind.RECURRING));
        }
        boolean unfixed = isUnfixed();
        if (cell.anyFull(due -> true) && !unfixed) {
            return Optional.empty();
        }
        return Optional.of(
                cell.dues().isEmpty() || unfixed
                        ? vague()
                        : withoutYear(cell.dues().get(0)));
    }

    private boolean isStatus() {
        return cell.dues().stream().noneMatch(Due::limit)
                && cell.items().stream()
                        .filter(item -> item.date() != null || cell.tokens().isWord(item.from()))
                        .findFirst()
                        .filter(item -> item.is(Cue.STATUS))
                        .isPresent();
    }

    /** Whether the date is still to be confirmed; a date that comes first and isn't revised is only provisional. */
    private boolean isUnsettled() {
        int at = cell.first(Cue.UNSETTLED).map(Item::from).orElse(-1);
        boolean provisional =
                cell.anyFull(due -> due.from() < at && due.role() == Role.PLAIN) && !cell.isRevisedBefore(at);
        return at >= 0 && !provisional && !cell.anyFull(due -> due.from() > at && due.limit());
    }

    private boolean isRecurring() {
        Optional<Due> full =
                cell.dues().stream().filter(Due::isFull).findFirst().filter(due -> !due.bracketed());
        Optional<Item> cue = cell.first(
                full.isPresent() ? EnumSet.of(Cue.RECURRING) : EnumSet.of(Cue.RECURRING, Cue.PERHAPS_RECURRING));
        return cue.isPresent() && (full.isEmpty() || recurs(cue.get(), full.get()));
    }

    private static boolean recurs(Item cue, Due date) {
        return cue.from() < date.from()
                || !date.limit() && cue.sentence() == date.item().sentence();
    }

    private boolean isUnfixed() {
        Optional<Item> cue = cell.first(Cue.UNFIXED);
        boolean onlyYears = !cell.anyFull(due -> !due.span().bare());
        return cue.isPresent()
                && (onlyYears || cell.anyFull(due -> due.to() == cue.get().from()));
    }

    private ByWhen vague() {
        Optional<Item> cue = cell.first(UNDATED);
        if (cell.first(Cue.ONGOING).isPresent()) {
            return cell.open();
        }
        if (cue.isEmpty() || isOnlyLength()) {
            return cell.invalid(Fault.NOT_A_DATE);
        }
        return cue.get().is(Cue.NO_YEAR) ? cell.invalid(Fault.NO_YEAR) : cell.open();
    }

    /** Whether a length of time is given and nothing from which it runs, as in "within the next 3 months". */
    private boolean isOnlyLength() {
        Optional<Item> length = cell.first(Cue.DURATION);
        return length.isPresent()
                && !cell.tokens().is(length.get().to(), "of")
                && cell.items().stream()
                        .filter(item -> item.isOf(STARTS))
                        .allMatch(item -> cell.tokens().is(item.from(), "next"));
    }

    private ByWhen withoutYear(Due first) {
        boolean goesOn = cell.first(Cue.ONGOING).isPresent() && !first.limit();
        boolean hangsOnEvent = cell.first(UNDATED)
                .filter(cue -> cue.is(Cue.EVENT) && cue.from() < first.from())
                .isPresent();
        boolean onPurpose = first.role() == Role.BEGINNING || goesOn || hangsOnEvent;
        Fault fault = first.span().fault();
        return onPurpose && fault == Fault.NO_YEAR ? cell.open() : cell.invalid(fault);
    }
}
