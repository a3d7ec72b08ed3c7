package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.tracker.ByWhen;

/** The first day that the words of a date can mean; a {@link ByWhen} holds the last. */
final class FirstDay {

    private static final Pattern QUARTER =
            Pattern.compile("(?i)\\b(?:q[1-4]|quarter|spring|summer|autumn|winter|chwarter)\\b");

    private FirstDay() {}

    /** Empty where the words give no last day either. A period may be a year, unless it says that it is a quarter. */
    static Optional<LocalDate> of(ByWhen date) {
        return date.latest().map(latest -> switch (date.kind()) {
            case MONTH -> latest.withDayOfMonth(1);
            case PERIOD -> latest.withDayOfMonth(1).minusMonths(isQuarter(date) ? 2 : 11);
            default -> latest;
        });
    }

    private static boolean isQuarter(ByWhen date) {
        return QUARTER.matcher(date.words().plain()).find();
    }
}
