package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import org.committeepapers.comparison.Tally;

/**
 * What the editions before this one counted.
 *
 * @param tallies in time, a day each
 * @param leftOut days whose record can't be read
 */
public record PastEditions(List<Tally> tallies, List<LocalDate> leftOut) {

    /** No edition before. */
    public static final PastEditions NONE = new PastEditions(List.of(), List.of());

    public PastEditions {
        tallies = List.copyOf(tallies);
        leftOut = List.copyOf(leftOut);
    }
}
