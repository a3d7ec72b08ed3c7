package org.committeepapers.wording.date;

import org.committeepapers.wording.PhraseTable;
import org.committeepapers.wording.WordList;

/** What a word or phrase says about a date near it, or instead of one. */
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
    FILLER;

    static final PhraseTable<Cue> PHRASES = WordList.phrases("date/words.txt", Cue.class);
}
