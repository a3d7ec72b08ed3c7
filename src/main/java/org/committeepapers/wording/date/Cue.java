package org.committeepapers.wording.date;

import java.util.EnumSet;
import java.util.Set;
import org.committeepapers.wording.PhraseTable;
import org.committeepapers.wording.WordFile;

/** What stands in a By When cell: a date, a phrase of {@code date/words.txt} that says something about one, or neither. */
enum Cue {
    /** The date is a limit. */
    BY,
    BEFORE,
    /** The date is where something begins, not where it ends. */
    FROM,
    /** The same, before or behind the date: "9 May 2024 at the earliest". */
    NOT_BEFORE,
    /** The date begins a week; its Friday counts. */
    WEEK_BEGINNING,
    TO,
    BETWEEN,
    AND,
    /** Behind a revised date, revises it again. */
    THEN,
    ORIGINAL,
    REVISED,
    /** A date moved: "from" then leads to the first date and "to" to the new one. */
    MOVED,
    PART_OF,
    /** The date isn't settled. */
    UNSETTLED,
    /** There is none. */
    NO_DATE,
    /** Goes on without an end. */
    ONGOING,
    /** Without a date, because it hangs on an event. */
    EVENT,
    RECURRING,
    /** Recurring, unless a full date stands beside it: "annual report in May 2025". */
    PERHAPS_RECURRING,
    /** A relative time whose year isn't said: "end of the financial year". */
    NO_YEAR,
    /** A length of time; without what it runs from it is no date. */
    DURATION,
    /** A stretch without a fixed calendar day, such as the municipal year. */
    UNFIXED,
    /** The status of an action, which belongs into another column. */
    STATUS,
    FILLER,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    DATE,
    OTHER;

    static final Set<Cue> WEEKDAYS = EnumSet.range(MONDAY, SUNDAY);

    /** What isn't known to stand beside a date. */
    static final Set<Cue> STRANGERS = EnumSet.range(MONDAY, OTHER);

    static final PhraseTable<Cue> PHRASES = new WordFile("date/words.txt").table(EnumSet.range(BY, SUNDAY));
}
