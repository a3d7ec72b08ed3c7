package org.committeepapers.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one place that asks the clock. */
final class Today {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Today() {}

    /** The moment. */
    static Instant now() {
        return Instant.now();
    }

    /** The day given, else today where councils are. */
    static LocalDate or(@Nullable LocalDate given) {
        return Optional.ofNullable(given).orElseGet(() -> LocalDate.now(LONDON));
    }
}
