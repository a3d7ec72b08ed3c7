package org.committeepapers.rules;

import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.FrontPart;

/**
 * A part of the front matter that the house style asks for, or the list of background papers that a report carries by
 * law (Local Government Act 1972, s.100D). Papers without any front matter aren't reports, but go with one.
 */
final class FrontMatterMissing implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        About about = inspection.tracker().about();
        return Stream.of(FrontPart.values())
                .filter(part -> inspection.required().contains(part)
                        || part == FrontPart.BACKGROUND_PAPERS && !about.front().isEmpty())
                .filter(part -> isMissing(part, about))
                .flatMap(part -> finding(part, inspection));
    }

    private static boolean isMissing(FrontPart part, About about) {
        return switch (part) {
            case REPORT_AUTHOR -> about.reportAuthor().isEmpty();
            case CONTACT -> about.contact().isEmpty();
            default -> about.front(part).isBlank();
        };
    }

    private static Stream<Found> finding(FrontPart part, Inspection inspection) {
        return inspection.recommendations().limit(1).map(first -> {
            Location place = new Location.File(first.place().file());
            return inspection.required().contains(part) ? ofHouseStyle(part, place) : backgroundPapers(place);
        });
    }

    private static Found ofHouseStyle(FrontPart part, Location place) {
        return Found.at(
                place,
                part.inWords(),
                "The house style asks for %s, but the tracker doesn't give it, so the papers leave it out."
                        .formatted(part.inWords()),
                (place.isInCsv()
                                ? "Save the file as an Excel workbook (.xlsx), add a sheet called About, and write %s"
                                        + " on it, with the words beside it."
                                : "Write %s on the About sheet, with the words beside it.")
                        .formatted(part.inWords()));
    }

    private static Found backgroundPapers(Location place) {
        return Found.at(
                        place,
                        "",
                        "The papers don't list background papers, as a report to a committee must (Local Government"
                                + " Act 1972, s.100D).",
                        "Write Background papers on the About sheet and, beside it, each paper on a line of its own, "
                                + "or None."
                                + " Nothing needs to change if the covering report lists them.")
                .mildIf(true);
    }
}
