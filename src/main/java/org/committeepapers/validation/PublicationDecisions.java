package org.committeepapers.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** Where a person has decided whether something may be published: either it is withheld, or it was found to be open. */
final class PublicationDecisions {

    /** What stays public when all of a recommendation is withheld. */
    private static final Set<Field> NAMES = Set.of(Field.REFERENCE, Field.REVIEW);

    private final Set<Location> cells = new HashSet<>();
    private final Set<Location.Row> rows = new HashSet<>();
    private final Set<Location.Row> ofItems = new HashSet<>();
    private final boolean about;

    PublicationDecisions(Tracker tracker) {
        this.about = tracker.exemptions().cleared() || tracker.exemptions().isWhole();
        for (Recommendation recommendation : tracker.recommendations()) {
            Cells own = recommendation.cells();
            ofItems.add(own.row().wholeRow());
            add(own, recommendation.exemptions(), tracker.exemptions().isWhole());
            if (recommendation.exemptions().cleared()
                    || recommendation.exemptions().isWhole()) {
                rows.add(own.row().wholeRow());
            }
            recommendation
                    .actions()
                    .forEach(action -> add(action, own, tracker.exemptions().isWhole()));
        }
    }

    private void add(Action action, Cells recommendation, boolean whole) {
        Location.Row row = action.cells().row().wholeRow();
        ofItems.add(row);
        add(action.cells(), action.exemptions(), whole);
        boolean alone = !row.equals(recommendation.row().wholeRow());
        if (action.exemptions().cleared() || alone && action.exemptions().isWhole()) {
            rows.add(row);
        }
    }

    private void add(Cells of, Exemptions exemptions, boolean whole) {
        for (Field field : Field.values()) {
            boolean withheld = whole
                    || (NAMES.contains(field) ? exemptions.fields().containsKey(field) : exemptions.withholds(field));
            boolean own = of.has(field)
                    && !(field == Field.EXEMPTION && exemptions.words().isBlank());
            if (own && (withheld || exemptions.cleared() || field == Field.EXEMPTION)) {
                cells.add(of.of(field));
                of.ofColumn(field).ifPresent(cells::add);
            }
        }
    }

    /** Whether somebody has decided about this place. */
    boolean on(Location place) {
        if (!(place instanceof Location.Cell cell)) {
            return about;
        }
        return cells.contains(cell) || rows.contains(cell.wholeRow()) || about && !ofItems.contains(cell.wholeRow());
    }

    /**
     * Whether somebody has decided about every row of a recommendation or an action from there down, or about its cell
     * in this column.
     */
    boolean onAllBelow(Location.Cell place) {
        List<Location.Row> below = ofItems.stream()
                .filter(row -> row.sheetIndex() == place.sheetIndex() && row.row() >= place.row())
                .toList();
        return about
                || !below.isEmpty()
                && below.stream()
                        .allMatch(row -> rows.contains(row)
                                || cells.contains(new Location.Cell(
                                        place.file(), place.sheet(), place.sheetIndex(), row.row(), place.column())));
    }

    /** Whether it is in the row of a recommendation or an action, where a person can decide. */
    boolean isInRow(Location place) {
        return place instanceof Location.Cell cell && ofItems.contains(cell.wholeRow());
    }
}
