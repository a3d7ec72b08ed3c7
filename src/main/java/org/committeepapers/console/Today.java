package org.committeepapers.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one place that asks the clock. */
public final class Today {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Today() {}

    /** The current time. */
    public static Instant now() {
        return Instant.now();
    }

    /** The day in London. */
    public static LocalDate day() {
        return LocalDate.now(LONDON);
    }

    /** The day in London at a time. */
    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, LONDON);
    }
}
