package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.Recommendation;

/** No answer, and the time for it has passed. */
final class ResponseOverdue implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> ResponseClock.of(recommendation, inspection)
                        .filter(clock -> clock.isOver(inspection.asAt()))
                        .map(clock -> finding(recommendation, clock))
                        .stream());
    }

    private static Found finding(Recommendation recommendation, ResponseClock clock) {
        String from = DayWords.of(clock.from());
        String period = clock.period().inWords();
        return Found.at(
                ResponseClock.place(recommendation),
                ResponseClock.words(recommendation),
                clock.stated()
                        ? "The recommendation was received on %s and has no response. The time allowed (%s) ended on "
                                + "%s. The papers say \"Response awaited\"."
                                .formatted(from, period, DayWords.of(clock.lastDay()))
                        : "There is no response, and it seems to be late. The tracker doesn't say when the "
                                + "recommendation was received. Counted from the meeting of %s, the time allowed (%s) "
                                + "ended on %s. The papers say \"Response awaited\"."
                                .formatted(from, period, DayWords.of(clock.lastDay())),
                clock.stated()
                        ? "Enter the response, or ask for it."
                        : "Enter the response, or ask for it. If the recommendation was received later, give the date "
                                + "in a column called Received on.");
    }
}
