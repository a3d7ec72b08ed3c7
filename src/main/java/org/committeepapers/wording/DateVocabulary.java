package org.committeepapers.wording;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.util.List;

/** The words round dates and what they do to them. */
final class DateVocabulary {

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
        FILLER
    }

    static final PhraseTable<Cue> CUES = WordList.phrases("date-words.txt", Cue.class);

    static final PhraseTable<DayOfWeek> WEEKDAYS = new PhraseTable<DayOfWeek>()
            .with(MONDAY, List.of("monday", "mon", "dydd llun"))
            .with(TUESDAY, List.of("tuesday", "tue", "tues", "dydd mawrth"))
            .with(WEDNESDAY, List.of("wednesday", "wed", "weds", "dydd mercher"))
            .with(THURSDAY, List.of("thursday", "thu", "thur", "thurs", "dydd iau"))
            .with(FRIDAY, List.of("friday", "fri", "dydd gwener"))
            .with(SATURDAY, List.of("saturday", "sat", "dydd sadwrn"))
            .with(SUNDAY, List.of("sunday", "sun", "dydd sul"));

    private DateVocabulary() {}
}
