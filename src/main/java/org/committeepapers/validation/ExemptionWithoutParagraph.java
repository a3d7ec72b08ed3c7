package org.committeepapers.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;

/**
 * A layout says that a word means exempt, and neither it nor the row says under which paragraph of Schedule 12A. It is
 * withheld, but the public have a right to know the paragraph.
 */
final class ExemptionWithoutParagraph implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> Stream.concat(
                        found(recommendation.cells(), recommendation.exemptions()),
                        recommendation.actions().stream()
                                .filter(action -> !action.exemptions().words().isBlank())
                                .flatMap(action -> found(action.cells(), action.exemptions()))))
                .distinct();
    }

    private static Stream<Found> found(Cells cells, Exemptions exemptions) {
        boolean missing = exemptions.doubt() == Doubt.NONE && exemptions.whole().equals(Optional.of(Exemption.UNCLEAR));
        return missing ? Stream.of(found(cells.of(Field.EXEMPTION))) : Stream.empty();
    }

    private static Found found(Location place) {
        return Found.at(
                place,
                "",
                "This is withheld as exempt, but nothing says under which paragraph of Schedule 12A, which the public have"
                        + " a right to know. The papers say that the paragraph isn't stated.",
                "Write the paragraph in the row, such as Exempt 3, or beside the word in the layout file, such as exempt 3.");
    }
}
