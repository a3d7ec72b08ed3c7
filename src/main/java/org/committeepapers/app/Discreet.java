package org.committeepapers.app;

import java.util.HashSet;
import java.util.Set;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.exemption.Discretion;
import org.committeepapers.tracker.Tracker;

/** Knows the cells whose words may be exempt or personal, which a finding on a change must not repeat. */
final class Discreet {

    private final Checker checker;
    private final Set<Location> personal = new HashSet<>();
    private final Set<Row> marked = new HashSet<>();

    private record Row(String file, int sheet, int row) {

        private static Row of(Location.Cell cell) {
            return new Row(cell.file(), cell.sheetIndex(), cell.row());
        }
    }

    Discreet(Checker checker) {
        this.checker = checker;
    }

    void lookAt(Tracker tracker) {
        for (Finding finding : checker.rules(tracker)) {
            if (finding.rule().equals(Discretion.PERSONAL_DATA)) {
                personal.add(finding.location());
            } else if (finding.rule().equals(Discretion.EXEMPTION_IN_DOUBT)
                    && finding.location() instanceof Location.Cell cell) {
                marked.add(Row.of(cell));
            }
        }
    }

    boolean isWithheld(Location.Cell cell) {
        return personal.contains(cell) || marked.contains(Row.of(cell));
    }
}
