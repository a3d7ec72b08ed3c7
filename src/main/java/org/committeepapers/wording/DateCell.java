package org.committeepapers.wording;

import java.util.List;
import java.util.function.Predicate;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.ByWhen.Fault;
import org.committeepapers.tracker.ByWhen.Kind;
import org.committeepapers.wording.DateVocabulary.Cue;
import org.committeepapers.wording.Due.Role;

/** The words of a By When cell with what was found in them. */
record DateCell(RichText words, DateItems items, List<Due> dues) {

    static DateCell of(RichText words) {
        DateItems items = new DateItems(Tokens.of(words.plain()));
        return new DateCell(words, items, Due.of(items));
    }

    Tokens tokens() {
        return items.tokens();
    }

    boolean anyFull(Predicate<Due> condition) {
        return dues.stream().anyMatch(due -> !due.span().isFaulty() && condition.test(due));
    }

    boolean isRevisedBefore(int index) {
        return items.all().stream()
                .anyMatch(item -> item.from() < index && (item.is(Cue.REVISED) || item.is(Cue.MOVED)));
    }

    /** On purpose without an end; a date that was replaced is kept as the first one. */
    ByWhen open() {
        ByWhen open = ByWhen.undated(words, Kind.OPEN);
        return dues.stream()
                .filter(due -> !due.span().isFaulty())
                .filter(due -> due.role() == Role.ORIGINAL || isRevisedBefore(Integer.MAX_VALUE))
                .findFirst()
                .map(due -> open.revising(due.span().last()))
                .orElse(open);
    }

    ByWhen invalid(Fault fault) {
        return ByWhen.invalid(words, fault);
    }
}
