package org.committeepapers.tracker;

import java.time.LocalDate;
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

    /** Whether it has not ended and the last day in time was before {@code asAt}. */
    public boolean isOverdue(LocalDate asAt) {
        return !status().isEnded() && byWhen.latest().filter(asAt::isAfter).isPresent();
    }
}
