package org.committeepapers.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one place that asks the clock. */
public final class Today {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Today() {}

    /** The current time. */
    public static Instant now() {
        return Instant.now();
    }

    /** The day given, or else today in London. */
    public static LocalDate or(@Nullable LocalDate given) {
        return Optional.ofNullable(given).orElseGet(() -> LocalDate.now(LONDON));
    }
}
