package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** A recommendation that, by its date, was received after the date of the papers: often the year is wrong. */
final class ReceivedInFuture implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.receivedOn().stream()
                        .filter(inspection.asAt()::isBefore)
                        .map(day -> finding(recommendation, day, inspection.asAt())));
    }

    private static Found finding(Recommendation recommendation, LocalDate day, LocalDate asAt) {
        return Found.at(
                recommendation.cells().of(Field.RECEIVED_ON),
                DayWords.of(day),
                "The recommendation is recorded as received after the date of the papers, %s. The time for a response is still counted from that date."
                        .formatted(DayWords.of(asAt)),
                "Correct the date, especially the year.");
    }
}
