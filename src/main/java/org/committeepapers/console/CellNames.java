package org.committeepapers.console;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.finding.Location;
import org.committeepapers.text.Ranges;

/** Cells as people name them: "D7, D9 and D12 to D15". */
public final class CellNames {

    private CellNames() {}

    public static String of(List<Location.Cell> cells) {
        return of(cells, Integer.MAX_VALUE);
    }

    /** @param most how many cells and ranges to name; the cells of the others are only counted */
    public static String of(List<Location.Cell> cells, int most) {
        List<List<Location.Cell>> ranges = Ranges.of(cells, Location.Cell::isAbove);
        int named = Math.min(most, ranges.size());
        List<String> names = new ArrayList<>(
                ranges.subList(0, named).stream().map(CellNames::name).toList());
        int more = ranges.stream().skip(named).mapToInt(List::size).sum();
        if (more > 0) {
            names.add(more + " more");
        }
        String last = names.getLast();
        return names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }

    private static String name(List<Location.Cell> range) {
        String first = range.getFirst().address();
        return range.size() == 1 ? first : first + " to " + range.getLast().address();
    }
}
