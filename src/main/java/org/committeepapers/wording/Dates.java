package org.committeepapers.wording;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.DateItems.Item;
import org.committeepapers.wording.DateVocabulary.Cue;
import org.committeepapers.wording.Due.Role;

/** Reads a By When cell. No year is ever guessed, and day and month are never swapped. */
public final class Dates {

    private static final Set<Cue> UNDATED = EnumSet.of(Cue.EVENT, Cue.FROM, Cue.UNFIXED, Cue.NO_YEAR);

    private final RichText words;
    private final DateItems items;
    private final List<Due> dues;

    private Dates(RichText words) {
        this.words = words;
        this.items = new DateItems(Tokens.of(words.plain()));
        this.dues = Due.of(items);
    }

    /** When the words say that the action is due. */
    public static ByWhen read(RichText words) {
        if (isPlaceholder(words)) {
            return new ByWhen(words, Kind.MISSING, Optional.empty(), Optional.empty(), Fault.NONE);
        }
        return new Dates(words).read();
    }

    /** Whether there is nothing but space, or a dash that fills the cell. */
    private static boolean isPlaceholder(RichText words) {
        return words.isBlank() || Tokens.plain(words.plain()).chars().allMatch(sign -> sign == '-' || sign == ' ');
    }

    private ByWhen read() {
        if (isStatus()) {
            return ByWhen.invalid(words, Fault.NOT_A_DATE);
        }
        if (isUnsettled()) {
            return open();
        }
        if (isRecurring()) {
            return ByWhen.undated(words, Kind.RECURRING);
        }
        return hasFullDate() && !isUnfixed() ? dated() : undated();
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

    private boolean hasFullDate() {
        return dues.stream().anyMatch(due -> !due.span().isFaulty());
    }

    /** Whether the date is still to be confirmed; a date that comes first and isn't revised is only provisional. */
    private boolean isUnsettled() {
        Optional<Item> cue = items.first(Cue.UNSETTLED);
        if (cue.isEmpty()) {
            return false;
        }
        int at = cue.get().from();
        boolean dateFirst = dues.stream()
                .anyMatch(due -> due.from() < at
                        && due.role() == Role.PLAIN
                        && !due.span().isFaulty());
        boolean limited = dues.stream()
                .anyMatch(due -> due.from() > at && due.limit() && !due.span().isFaulty());
        return !limited && !(dateFirst && !isRevisedBefore(at));
    }

    private boolean isRevisedBefore(int index) {
        return items.all().stream()
                .anyMatch(item -> item.from() < index && (item.is(Cue.REVISED) || item.is(Cue.MOVED)));
    }

    private ByWhen open() {
        ByWhen open = ByWhen.undated(words, Kind.OPEN);
        return dues.stream()
                .filter(due -> !due.span().isFaulty())
                .filter(due -> due.role() == Role.ORIGINAL || isRevisedBefore(Integer.MAX_VALUE))
                .findFirst()
                .map(due -> open.revising(due.span().last()))
                .orElse(open);
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
                        || dues.stream()
                                .anyMatch(due -> !due.span().isFaulty()
                                        && due.span().to() == cue.get().from()));
    }

    /** Nothing in the cell is a full date. */
    private ByWhen undated() {
        Optional<Item> vague = items.first(UNDATED);
        boolean ongoing = items.first(Cue.ONGOING).isPresent();
        if (dues.isEmpty() || isUnfixed()) {
            boolean noYear = vague.isPresent() && vague.get().is(Cue.NO_YEAR);
            if (ongoing || vague.isPresent() && !noYear) {
                return ByWhen.undated(words, Kind.OPEN);
            }
            return ByWhen.invalid(words, noYear ? Fault.NO_YEAR : Fault.NOT_A_DATE);
        }
        Due first = dues.get(0);
        boolean onPurpose = first.role() == Role.BEGINNING
                || ongoing && !first.limit()
                || vague.isPresent()
                        && vague.get().from() < first.from()
                        && vague.get().is(Cue.EVENT);
        return onPurpose && first.span().fault() == Fault.NO_YEAR
                ? ByWhen.undated(words, Kind.OPEN)
                : ByWhen.invalid(words, first.span().fault());
    }

    private ByWhen dated() {
        List<Due> outside = dues.stream().filter(due -> !due.bracketed()).toList();
        if (outside.stream().allMatch(due -> due.span().isFaulty())) {
            return inBrackets(outside);
        }
        List<Due> counted = dues.stream()
                .filter(due -> !due.bracketed() || due.role() != Role.PLAIN || isAlone(due))
                .toList();
        return counted(counted);
    }

    private ByWhen counted(List<Due> counted) {
        boolean revised = counted.stream().anyMatch(due -> due.role() == Role.REVISED || due.role() == Role.ORIGINAL);
        return revised ? revised(counted) : single(counted);
    }

    /** Only brackets give a full date, as in "Q3 (October to December 2024)"; both must fit. */
    private ByWhen inBrackets(List<Due> outside) {
        List<Due> inside = dues.stream().filter(Due::bracketed).toList();
        ByWhen read = counted(inside);
        for (Due due : outside) {
            boolean fits = !due.span().lacksYear()
                    || read.latest()
                            .filter(latest ->
                                    latest.getMonth() == due.span().last().getMonth())
                            .isPresent();
            if (due.span().fault() != Fault.NO_YEAR || !fits) {
                return ByWhen.invalid(words, due.span().fault());
            }
        }
        return read;
    }

    /** Whether the brackets hold a date and nothing else. */
    private boolean isAlone(Due due) {
        Tokens tokens = items.tokens();
        return tokens.is(due.from() - 1, "(")
                && tokens.is(due.span().to(), ")")
                && !due.span().isFaulty();
    }

    private ByWhen revised(List<Due> counted) {
        Optional<Due> inForce = last(counted, Role.REVISED).or(() -> last(counted, Role.PLAIN));
        if (inForce.isEmpty()) {
            return onlyFirst();
        }
        ByWhen read = settled(inForce.get());
        Optional<LocalDate> original = counted.stream()
                .filter(due -> due.role() == Role.ORIGINAL)
                .findFirst()
                .or(() -> counted.stream()
                        .filter(due -> !due.equals(inForce.get()))
                        .findFirst())
                .filter(due -> !due.span().isFaulty())
                .map(due -> due.span().last());
        return read.latest().isPresent() && original.isPresent() ? read.revising(original.get()) : read;
    }

    /** Only the first date is given; what is in force may be said without one, such as "now ongoing". */
    private ByWhen onlyFirst() {
        boolean open = items.first(EnumSet.of(Cue.ONGOING, Cue.EVENT)).isPresent();
        return open ? open() : ByWhen.invalid(words, Fault.NOT_A_DATE);
    }

    private static Optional<Due> last(List<Due> dues, Role role) {
        return dues.stream().filter(due -> due.role() == role).reduce((first, second) -> second);
    }

    private ByWhen single(List<Due> counted) {
        List<Due> ends =
                counted.stream().filter(due -> due.role() != Role.BEGINNING).toList();
        if (ends.stream().allMatch(due -> due.span().isFaulty())
                && counted.stream().anyMatch(due -> due.role() == Role.BEGINNING)) {
            return ends.isEmpty() ? ByWhen.undated(words, Kind.OPEN) : settled(ends.get(0));
        }
        Optional<Due> faulty = ends.stream().filter(this::matters).findFirst();
        if (faulty.isPresent()) {
            return ByWhen.invalid(words, faulty.get().span().fault());
        }
        List<Due> full = ends.stream().filter(due -> !due.span().isFaulty()).toList();
        Due due = full.stream().reduce(full.get(0), Dates::narrower);
        boolean one = full.stream().allMatch(other -> includes(other.span(), due.span()));
        return one ? settled(due) : ByWhen.invalid(words, Fault.NOT_A_DATE);
    }

    /** Whether a date that can't be read leaves the others in doubt: not one in brackets, and not a mere 9.10. */
    private boolean matters(Due due) {
        return due.span().isFaulty() && !due.bracketed();
    }

    private static Due narrower(Due one, Due other) {
        return includes(one.span(), other.span()) && !includes(other.span(), one.span()) ? other : one;
    }

    private static boolean includes(Span wide, Span narrow) {
        return !wide.first().isAfter(narrow.first()) && !wide.last().isBefore(narrow.last());
    }

    private ByWhen settled(Due due) {
        if (due.span().isFaulty()) {
            return ByWhen.invalid(words, due.span().fault());
        }
        if (due.span().bare() && hasStrangers(due)) {
            return ByWhen.invalid(words, Fault.NOT_A_DATE);
        }
        boolean goesOn = items.first(Cue.ONGOING)
                .filter(item -> item.sentence() <= due.sentence())
                .isPresent();
        return goesOn && !due.limit()
                ? ByWhen.undated(words, Kind.OPEN)
                : ByWhen.dated(words, due.span().kind(), due.span().last());
    }

    /** Whether a word beside a bare year makes something else of it, as in "2025/26 budget". */
    private boolean hasStrangers(Due due) {
        return isStranger(due.from() - 1, true) || isStranger(due.span().to(), false);
    }

    private boolean isStranger(int index, boolean before) {
        for (Item item : items.all()) {
            if (before ? item.to() - 1 == index : item.from() == index) {
                boolean unknown = item.cue() == null && isWordOrNumber(index);
                boolean vague = item.is(Cue.NO_YEAR)
                        && !items.tokens().is(index, "year")
                        && !items.tokens().is(index, "end");
                return unknown || before && vague;
            }
        }
        return false;
    }

    private boolean isWordOrNumber(int index) {
        return items.tokens().isWord(index) || items.tokens().isNumber(index);
    }
}
