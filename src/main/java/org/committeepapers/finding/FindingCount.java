package org.committeepapers.finding;

import java.util.List;
import java.util.stream.Stream;

/**
 * How many findings of a severity there are.
 *
 * @param findings each group counts as one
 * @param cells the number of places where they are
 */
public record FindingCount(Severity severity, int findings, int cells) {

    /** A count for each severity, the most severe first. */
    public static List<FindingCount> of(List<FindingGroup> groups) {
        return Stream.of(Severity.values())
                .map(severity -> of(
                        severity,
                        groups.stream()
                                .filter(group -> group.first().severity() == severity)
                                .toList()))
                .toList();
    }

    private static FindingCount of(Severity severity, List<FindingGroup> groups) {
        int cells = groups.stream()
                .mapToInt(group -> Math.max(1, group.cells().size()))
                .sum();
        return new FindingCount(severity, groups.size(), cells);
    }

    /** Whether some of them are in several places. */
    public boolean isSpread() {
        return cells != findings;
    }
}
