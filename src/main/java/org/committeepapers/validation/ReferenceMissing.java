package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/**
 * A recommendation without a reference, so that nobody can refer to it. A table without the column gets one finding.
 */
final class ReferenceMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return Stream.concat(
                inspection
                        .recommendations()
                        .filter(ReferenceMissing::isWithout)
                        .filter(ReferenceMissing::hasColumn)
                        .map(ReferenceMissing::finding),
                inspection
                        .recommendations()
                        .filter(ReferenceMissing::isWithout)
                        .filter(recommendation -> !hasColumn(recommendation))
                        .map(recommendation -> recommendation.cells().headings())
                        .distinct()
                        .map(ReferenceMissing::ofTable));
    }

    private static boolean isWithout(Recommendation recommendation) {
        return recommendation.reference().isBlank();
    }

    private static boolean hasColumn(Recommendation recommendation) {
        return recommendation.cells().has(Field.REFERENCE);
    }

    private static Found finding(Recommendation recommendation) {
        return Found.at(
                recommendation.cells().of(Field.REFERENCE),
                "",
                "The recommendation has no reference, so the papers call it by its place, such as \"The third "
                        + "recommendation\".",
                "Enter the number that the committee gave it.");
    }

    private static Found ofTable(Location.Cell headings) {
        return Found.at(
                        headings,
                        "",
                        "The table has no column for references, so the papers call each recommendation by its place, "
                                + "such as \"The third recommendation\".",
                        "If the recommendations have references, add the column. If there is one under another name,"
                                + " give it the heading Ref.")
                .mildIf(true);
    }
}
