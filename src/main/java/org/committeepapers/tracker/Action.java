package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Locale;
import org.committeepapers.text.RichText;

/**
 * What is to be done about a recommendation.
 *
 * @param standing its status and where that was found
 * @param statusWords the Status cell as written; blank where the status is read from Progress
 * @param measures what further columns say of it
 */
public record Action(
        RichText text,
        Owners owners,
        ByWhen byWhen,
        RichText successCriteria,
        RichText progress,
        RichText statusWords,
        Standing standing,
        Measures measures,
        Cells cells) {

    public Status status() {
        return standing.status();
    }

    /** The same with another date. */
    public Action with(ByWhen other) {
        return new Action(text, owners, other, successCriteria, progress, statusWords, standing, measures, cells);
    }

    /** What the column By when itself says, whether or not another column of dates counts instead. */
    public ByWhen byWhenAsEntered() {
        if (isDatedBy(Field.REVISED_DATE)) {
            return measures.overtaken();
        }
        return isDatedBy(Field.FIRST_DATE) ? ByWhen.MISSING : byWhen;
    }

    /** Whether the words of Status or Progress say when it was completed, as in "Completed 3 March 2026". */
    public boolean saysWhenCompleted() {
        String day = lower(measures.completedOn().words());
        return !day.isEmpty() && (lower(statusWords) + "\n" + lower(progress)).contains(day);
    }

    private static String lower(RichText words) {
        return words.plain().strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the date in force stands in this column. */
    public boolean isDatedBy(Field column) {
        return cells.ofColumn(column).filter(cells.of(Field.BY_WHEN)::equals).isPresent();
    }

    /** Whether it has not ended and the last day in time was before {@code asAt}. */
    public boolean isOverdue(LocalDate asAt) {
        return !status().isEnded() && byWhen.latest().filter(asAt::isAfter).isPresent();
    }
}
