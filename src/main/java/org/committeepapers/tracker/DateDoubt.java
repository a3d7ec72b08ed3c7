package org.committeepapers.tracker;

/**
 * Something in a By When cell that a person should look at again; it changes nothing in how the cell was read.
 *
 * @param written the officer's word or date in doubt, in small letters for a single word
 * @param meant what was read or what may be meant, in English, such as "Saturday" or "30 September 2024"; may be empty
 */
public record DateDoubt(Kind kind, String written, String meant) {

    /** What is in doubt. */
    public enum Kind {
        /** The day of the week isn't that of the date; {@code meant} is the right one. */
        WEEKDAY_MISMATCH,
        /** A month with a slip of the pen, read as the only one it can be. */
        MISSPELT_MONTH,
        /** Several dates stand side by side and none is said to replace another; {@code meant} is the latest, which counts. */
        SEVERAL_DATES,
        /** A number that a spreadsheet would show as the day in {@code meant}; it isn't read as one. */
        SERIAL_NUMBER,
        /** A date with the month before the day; it isn't read as the day in {@code meant}. */
        MONTH_FIRST,
        /** A length of time, such as "within 3 months", that doesn't say from when. */
        LENGTH_OF_TIME,
        /**
         * The next meeting of a committee, whose day the cell doesn't say; {@code meant} is the committee as the words
         * call it, empty for the tracker's own.
         */
        NEXT_MEETING
    }
}
