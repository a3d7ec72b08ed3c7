package org.committeepapers.finding;

import java.util.List;
import java.util.stream.IntStream;
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
                .map(severity -> {
                    int[] cells = groups.stream()
                            .filter(group -> group.first().severity() == severity)
                            .mapToInt(group -> Math.max(1, group.cells().size()))
                            .toArray();
                    return new FindingCount(
                            severity, cells.length, IntStream.of(cells).sum());
                })
                .toList();
    }

    /** Whether some of them are in several places. */
    public boolean isSpread() {
        return cells != findings;
    }
}
