package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** A recommendation that was received after the day of the papers, if its date is right: often a wrong year. */
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
                "The recommendation was received on a day after that of the papers, %s; the time for a response is counted from it all the same."
                        .formatted(DayWords.of(asAt)),
                "Correct the date, above all its year.");
    }
}
