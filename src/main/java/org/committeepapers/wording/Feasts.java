package org.committeepapers.wording;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds Christmas and Easter of a year. */
final class Feasts {

    private static final Set<String> CHRISTMAS = Set.of("christmas", "xmas", "nadolig");
    private static final Set<String> EASTER = Set.of("easter", "pasg");
    private static final Set<String> SAME_DAY = Set.of("day", "sunday", "of", "in", ",");

    private Feasts() {}

    /** The feast that begins at the token; null where none does or its year isn't said. */
    static @Nullable Span at(Tokens tokens, int index) {
        boolean christmas = CHRISTMAS.contains(tokens.text(index));
        if (!christmas && !EASTER.contains(tokens.text(index))) {
            return null;
        }
        int at = index + 1;
        while (SAME_DAY.contains(tokens.text(at))) {
            at++;
        }
        Years.Year year = Years.pair(tokens, at, true) == null ? Years.full(tokens, at) : null;
        if (year == null || year.isFaulty()) {
            return null;
        }
        return Span.day(christmas ? LocalDate.of(year.value(), 12, 25) : easter(year.value()), year.end());
    }

    /** Easter Sunday by the Gregorian reckoning, in the anonymous form published in Nature in 1876. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int leapless = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - leapless + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
