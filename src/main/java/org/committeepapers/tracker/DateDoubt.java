package org.committeepapers.tracker;

/**
 * Something in a By when cell that a person should look at again. It doesn't change how the cell was read.
 *
 * @param written the officer's word or date in doubt; a single word in lower case
 * @param meant what was read or may be meant, in English, such as "Saturday" or "30 September 2024"; may be empty
 */
public record DateDoubt(Kind kind, String written, String meant) {

    /** What is in doubt. */
    public enum Kind {
        /** The day of the week doesn't match the date; {@code meant} is the right one. */
        WEEKDAY_MISMATCH,
        /** Several dates, none of which is said to replace another; {@code meant} is the latest, which counts. */
        SEVERAL_DATES,
        /** A number that a spreadsheet would show as the day in {@code meant}; it isn't read as one. */
        SERIAL_NUMBER,
        /** A date with the month before the day; it isn't read as the day in {@code meant}. */
        MONTH_FIRST,
        /** A date that is still to come, as in "TBC" or "Awaiting funding"; the action isn't open-ended on purpose. */
        NOT_SETTLED,
        /** A length of time, such as "within 3 months", that doesn't say from when. */
        LENGTH_OF_TIME,
        /**
         * The next meeting of a committee, without its date; {@code meant} is the committee's name in the cell, empty for
         * the tracker's own committee.
         */
        NEXT_MEETING
    }
}
