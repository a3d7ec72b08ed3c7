package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** A date before the meeting that made the recommendation: often a wrong year. */
final class DateBeforeMeeting implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        Optional<LocalDate> ofAll = inspection.tracker().about().consideredOn();
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.madeOn().or(() -> ofAll).stream()
                        .flatMap(meeting -> findings(recommendation, meeting)));
    }

    private static Stream<Found> findings(Recommendation recommendation, LocalDate meeting) {
        return recommendation.actions().stream()
                .filter(action -> action.byWhen()
                        .latest()
                        .filter(latest -> latest.isBefore(meeting))
                        .isPresent())
                .map(action -> finding(action, meeting));
    }

    private static Found finding(Action action, LocalDate meeting) {
        return Found.at(
                        action.cells().of(Field.BY_WHEN),
                        action.byWhen().words().plain().strip(),
                        "The due date is before the meeting of %s, when the committee made its recommendations."
                                .formatted(DayWords.of(meeting)),
                        "Check the date, especially the year.")
                .mildIf(action.status().isEnded());
    }
}
