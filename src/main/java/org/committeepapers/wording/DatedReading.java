package org.committeepapers.wording;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.DateItems.Item;
import org.committeepapers.wording.DateVocabulary.Cue;
import org.committeepapers.wording.Due.Role;

/** Decides which of the dates of a By When cell is in force: the revised one, else the latest. */
final class DatedReading {

    /** Words that may stand before a year and say only that it is one. */
    private static final Set<String> YEAR_WORDS = Set.of("year", "end", "ariannol");

    private static final Set<String> NAMING_FIRST =
            Set.of("original", "originally", "orig", "initial", "initially", "first", "gwreiddiol");

    private final DateCell cell;
    private final DateItems items;

    private DatedReading(DateCell cell) {
        this.cell = cell;
        this.items = cell.items();
    }

    static ByWhen of(DateCell cell) {
        return new DatedReading(cell).read();
    }

    private ByWhen read() {
        List<Due> outside = cell.dues().stream().filter(due -> !due.bracketed()).toList();
        if (outside.stream().allMatch(due -> due.span().isFaulty())) {
            return inBrackets(outside);
        }
        return counted(cell.dues().stream()
                .filter(due -> !due.bracketed() || due.role() != Role.PLAIN || isAlone(due))
                .toList());
    }

    private ByWhen counted(List<Due> counted) {
        boolean revised = counted.stream().anyMatch(due -> due.role() == Role.REVISED || due.role() == Role.ORIGINAL);
        return revised ? revised(counted) : unrevised(counted);
    }

    /** Only brackets give a full date, as in "Q3 (October to December 2024)"; both must fit. */
    private ByWhen inBrackets(List<Due> outside) {
        ByWhen read = counted(cell.dues().stream().filter(Due::bracketed).toList());
        for (Due due : outside) {
            boolean fits = !due.span().lacksYear()
                    || read.latest()
                            .filter(latest ->
                                    latest.getMonth() == due.span().last().getMonth())
                            .isPresent();
            if (due.span().fault() != Fault.NO_YEAR || !fits) {
                return cell.invalid(due.span().fault());
            }
        }
        return read;
    }

    /** Whether the brackets hold a date and nothing else. */
    private boolean isAlone(Due due) {
        Tokens tokens = cell.tokens();
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
        Optional<LocalDate> original = first(counted, due -> due.role() == Role.ORIGINAL && isNamedFirst(due))
                .or(() -> first(counted, due -> due.role() == Role.ORIGINAL))
                .or(() -> first(counted, due -> !due.equals(inForce.get())))
                .filter(due -> !due.span().isFaulty())
                .map(due -> due.span().last());
        return read.latest().isPresent() && original.isPresent() ? read.revising(original.get()) : read;
    }

    /** "Originally", unlike "previously" and "was", can't be said of a date between. */
    private boolean isNamedFirst(Due due) {
        Tokens tokens = cell.tokens();
        int at = due.from() - 1;
        while (at >= 0 && due.from() - at <= 3 && (tokens.isWord(at) || tokens.is(at, ":"))) {
            if (NAMING_FIRST.contains(tokens.text(at))) {
                return true;
            }
            at--;
        }
        return false;
    }

    /** Only the first date is given; what is in force may be said without one, such as "now ongoing". */
    private ByWhen onlyFirst() {
        boolean open = items.first(EnumSet.of(Cue.ONGOING, Cue.EVENT)).isPresent();
        return open ? cell.open() : cell.invalid(Fault.NOT_A_DATE);
    }

    private static Optional<Due> first(List<Due> dues, Predicate<Due> condition) {
        return dues.stream().filter(condition).findFirst();
    }

    private static Optional<Due> last(List<Due> dues, Role role) {
        return dues.stream().filter(due -> due.role() == role).reduce((first, second) -> second);
    }

    private ByWhen unrevised(List<Due> counted) {
        List<Due> ends =
                counted.stream().filter(due -> due.role() != Role.BEGINNING).toList();
        if (ends.stream().allMatch(due -> due.span().isFaulty()) && ends.size() < counted.size()) {
            return ends.isEmpty() ? ByWhen.undated(cell.words(), Kind.OPEN) : settled(ends.get(0));
        }
        Optional<Due> faulty = first(ends, due -> due.span().isFaulty() && !due.bracketed());
        return faulty.isPresent() ? cell.invalid(faulty.get().span().fault()) : settled(latest(ends));
    }

    /** The date that counts where none is revised: the latest, or what lies within it and says it more exactly. */
    static Due latest(List<Due> dues) {
        List<Due> full = dues.stream().filter(due -> !due.span().isFaulty()).toList();
        Due latest = full.get(0);
        for (Due due : full) {
            if (isNarrower(due.span(), latest.span())
                    || !isNarrower(latest.span(), due.span())
                            && due.span().last().isAfter(latest.span().last())) {
                latest = due;
            }
        }
        return latest;
    }

    private static boolean isNarrower(Span one, Span other) {
        return other.includes(one) && !one.includes(other);
    }

    private ByWhen settled(Due due) {
        if (due.span().isFaulty()) {
            return cell.invalid(due.span().fault());
        }
        if (due.span().bare() && hasStrangers(due)) {
            return cell.invalid(Fault.NOT_A_DATE);
        }
        boolean goesOn = items.first(Cue.ONGOING)
                .filter(item -> item.sentence() <= due.sentence())
                .isPresent();
        return goesOn && !due.limit()
                ? ByWhen.undated(cell.words(), Kind.OPEN)
                : ByWhen.dated(
                        cell.words(), kind(due), due.span().first(), due.span().last());
    }

    /** A range of months is a quarter where the cell names that quarter too, as in "Q1 (April to June 2024)". */
    private Kind kind(Due due) {
        boolean quarter = due.span().isRange()
                && cell.dues().stream()
                        .filter(other -> !other.equals(due))
                        .anyMatch(
                                other -> other.span().isRange() && other.span().isOfSameMonths(due.span()));
        return quarter ? Kind.PERIOD : due.span().kind();
    }

    /** Whether a word beside a bare year makes something else of it, as in "2025/26 budget". */
    private boolean hasStrangers(Due due) {
        return isStranger(due.from() - 1, true) || isStranger(due.span().to(), false);
    }

    private boolean isStranger(int index, boolean before) {
        for (Item item : items.all()) {
            if (before ? item.to() - 1 == index : item.from() == index) {
                boolean joined = cell.tokens().is(index, "/") && !cell.tokens().isSpaced(index + 1);
                boolean unknown = item.cue() == null && isWordOrNumber(index);
                boolean vague = item.is(Cue.NO_YEAR)
                        && (!YEAR_WORDS.contains(cell.tokens().text(index))
                                || cell.tokens().is(index - 1, "new"));
                return joined || unknown || before && (vague || isRestOfDate(index));
            }
        }
        return false;
    }

    /** "31|03|2025": a date in figures with signs that we don't know. */
    private boolean isRestOfDate(int sign) {
        Tokens tokens = cell.tokens();
        boolean close = !tokens.isSpaced(sign) && !tokens.isSpaced(sign + 1) || tokens.is(sign, ",");
        return close && tokens.isNumber(sign - 1);
    }

    private boolean isWordOrNumber(int index) {
        return cell.tokens().isWord(index) || cell.tokens().isNumber(index);
    }
}
