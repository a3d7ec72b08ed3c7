package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.DateItems.Item;
import org.committeepapers.wording.DateVocabulary.Cue;
import org.committeepapers.wording.Due.Role;

/** Reads By When cells that name no last day: recurring, open, or for a person to mend. */
final class UndatedReading {

    private static final Set<Cue> UNDATED =
            EnumSet.of(Cue.EVENT, Cue.FROM, Cue.UNFIXED, Cue.NO_YEAR, Cue.DURATION, Cue.NOT_BEFORE);

    private final DateCell cell;
    private final DateItems items;
    private final List<Due> dues;

    private UndatedReading(DateCell cell) {
        this.cell = cell;
        this.items = cell.items();
        this.dues = cell.dues();
    }

    /** The reading; empty where a date counts. */
    static Optional<ByWhen> of(DateCell cell) {
        return new UndatedReading(cell).read();
    }

    private Optional<ByWhen> read() {
        if (isStatus()) {
            return Optional.of(cell.invalid(Fault.NOT_A_DATE));
        }
        if (isUnsettled()) {
            return Optional.of(cell.open());
        }
        if (isRecurring()) {
            return Optional.of(ByWhen.undated(cell.words(), Kind.RECURRING));
        }
        boolean full = cell.anyFull(due -> true);
        return full && !isUnfixed() ? Optional.empty() : Optional.of(undated());
    }

    private boolean isStatus() {
        Optional<Item> first = items.all().stream()
                .filter(item -> items.tokens().isWord(item.from()) || item.span() != null)
                .findFirst();
        boolean limited = dues.stream().anyMatch(Due::limit);
        return first.isPresent() && first.get().is(Cue.STATUS) && !limited && !saysNext();
    }

    private boolean saysNext() {
        return dues.isEmpty() && items.first(Cue.BY).isPresent();
    }

    /** Whether the date is still to be confirmed; a date that comes first and isn't revised is only provisional. */
    private boolean isUnsettled() {
        Optional<Item> cue = items.first(Cue.UNSETTLED);
        if (cue.isEmpty()) {
            return false;
        }
        int at = cue.get().from();
        boolean dateFirst = cell.anyFull(due -> due.from() < at && due.role() == Role.PLAIN);
        boolean limited = cell.anyFull(due -> due.from() > at && due.limit());
        return !limited && !(dateFirst && !cell.isRevisedBefore(at));
    }

    private boolean isRecurring() {
        Optional<Due> full = dues.stream().filter(due -> !due.span().isFaulty()).findFirst();
        if (full.isPresent() && full.get().bracketed()) {
            full = Optional.empty();
        }
        Optional<Item> cue = items.first(
                full.isPresent() ? EnumSet.of(Cue.RECURRING) : EnumSet.of(Cue.RECURRING, Cue.PERHAPS_RECURRING));
        if (cue.isEmpty()) {
            return false;
        }
        Item word = cue.get();
        return full.isEmpty()
                || word.from() < full.get().from()
                || !full.get().limit() && word.sentence() == full.get().sentence();
    }

    private boolean isUnfixed() {
        boolean onlyYears = dues.stream()
                .allMatch(due -> due.span().isFaulty() || due.span().bare());
        Optional<Item> cue = items.first(Cue.UNFIXED);
        return cue.isPresent()
                && (onlyYears
                        || cell.anyFull(due -> due.span().to() == cue.get().from()));
    }

    /** Nothing in the cell is a full date. */
    private ByWhen undated() {
        return dues.isEmpty() || isUnfixed() ? vague() : withoutYear(dues.get(0));
    }

    private ByWhen vague() {
        Optional<Item> cue = items.first(UNDATED);
        if (items.first(Cue.ONGOING).isPresent()) {
            return ByWhen.undated(cell.words(), Kind.OPEN);
        }
        if (cue.isEmpty() || isOnlyLength()) {
            return cell.invalid(Fault.NOT_A_DATE);
        }
        return cue.get().is(Cue.NO_YEAR) ? cell.invalid(Fault.NO_YEAR) : ByWhen.undated(cell.words(), Kind.OPEN);
    }

    /** Whether a length of time is given and nothing from which it runs, as in "within the next 3 months". */
    private boolean isOnlyLength() {
        Optional<Item> length = items.first(Cue.DURATION);
        return length.isPresent()
                && items.all().stream()
                        .filter(item -> item.isOf(EnumSet.of(Cue.EVENT, Cue.FROM, Cue.UNFIXED, Cue.NO_YEAR)))
                        .allMatch(item -> items.tokens().is(item.from(), "next") && item.to() == item.from() + 1)
                && !items.tokens().is(length.get().to(), "of");
    }

    private ByWhen withoutYear(Due first) {
        Optional<Item> vague = items.first(UNDATED);
        boolean onPurpose = first.role() == Role.BEGINNING
                || items.first(Cue.ONGOING).isPresent() && !first.limit()
                || vague.isPresent()
                        && vague.get().from() < first.from()
                        && vague.get().is(Cue.EVENT);
        return onPurpose && first.span().fault() == Fault.NO_YEAR
                ? ByWhen.undated(cell.words(), Kind.OPEN)
                : cell.invalid(first.span().fault());
    }
}
