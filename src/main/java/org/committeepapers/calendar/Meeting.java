package org.committeepapers.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A meeting of a committee.
 *
 * @param papersBy the last day for publishing its papers, if the council sets one
 */
public record Meeting(LocalDate day, Optional<LocalDate> papersBy) {

    /** A meeting whose papers are due by the rule on clear days. */
    public static Meeting on(LocalDate day) {
        return new Meeting(day, Optional.empty());
    }

    /** The last day for publishing its papers. */
    public LocalDate papersBy(ClearDays rule) {
        return papersBy.orElseGet(() -> rule.lastDayBefore(day));
    }
}
