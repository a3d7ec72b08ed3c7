package org.committeepapers.wording.date;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.date.DateItems.Item;
import org.committeepapers.wording.date.Due.Role;

/** The words of a By When cell with what was found in them. */
record DateCell(RichText words, Tokens tokens, List<Item> items, List<Due> dues) {

    private static final Pattern BROKEN_LINE = DateForm.PATTERNS.get("BROKEN_LINE");

    static DateCell of(RichText words) {
        String plain = Tokens.plain(words.plain());
        boolean lines = plain.indexOf('\n') >= 0;
        Tokens tokens = Tokens.of(lines ? BROKEN_LINE.matcher(plain).replaceAll(" ") : plain);
        List<Item> items = DateItems.of(tokens);
        return new DateCell(words, tokens, items, DueDates.of(tokens, items));
    }

    /** The first item outside brackets that has one of the cues. */
    Optional<Item> first(Set<Cue> cues) {
        return items.stream()
                .filter(item -> item.isOf(cues) && !item.bracketed())
                .findFirst();
    }

    Optional<Item> first(Cue cue) {
        return first(EnumSet.of(cue));
    }

    boolean anyFull(Predicate<Due> condition) {
        return dues.stream().anyMatch(due -> due.isFull() && condition.test(due));
    }

    boolean isRevisedBefore(int index) {
        return items.stream().anyMatch(item -> item.from() < index && (item.is(Cue.REVISED) || item.is(Cue.MOVED)));
    }

    /** On purpose without an end. */
    ByWhen open() {
        return ByWhen.undated(words, Kind.OPEN);
    }

    /** The same until the date is settled; a date that is replaced is kept as the first one. */
    ByWhen unsettled() {
        return dues.stream()
                .filter(Due::isFull)
                .filter(due -> due.role() == Role.ORIGINAL || isRevisedBefore(Integer.MAX_VALUE))
                .findFirst()
                .map(due -> open().revising(due.span().last()))
                .orElse(open());
    }

    ByWhen invalid(Fault fault) {
        return ByWhen.invalid(words, fault);
    }
}
