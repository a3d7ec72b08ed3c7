package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Recommendation;

/**
 * Exempt information without the reasons for which it is: it is exempt only while the public interest in that outweighs
 * the public interest in disclosing it (Local Government Act 1972, Schedule 12A). Confidential information needs none.
 */
final class PublicInterestMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        boolean exempt = Stream.concat(
                        Stream.of(inspection.tracker().exemptions()),
                        inspection.recommendations().flatMap(PublicInterestMissing::markings))
                .flatMap(Exemptions::grounds)
                .anyMatch(ground -> !ground.paragraphs().isEmpty());
        return exempt && inspection.tracker().about().publicInterest().isBlank()
                ? inspection.recommendations().limit(1).map(PublicInterestMissing::finding)
                : Stream.empty();
    }

    private static Stream<Exemptions> markings(Recommendation recommendation) {
        return Stream.concat(
                Stream.of(recommendation.exemptions()),
                recommendation.actions().stream().map(action -> action.exemptions()));
    }

    private static Found finding(Recommendation first) {
        Location place = new Location.File(first.cells().row().file());
        return Found.at(
                place,
                "",
                "The tracker has exempt information, but doesn't say why the public interest in withholding it outweighs"
                        + " the public interest in disclosing it. The papers that may not be published don't say so"
                        + " either.",
                place.isInCsv()
                        ? "Save the file as an Excel workbook (.xlsx), add a sheet called About, and write Public"
                                + " interest test on it, with the reasons beside it."
                        : "Write Public interest test on the About sheet, with the reasons beside it.");
    }
}
