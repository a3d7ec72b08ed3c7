package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.ResponseClock;

/** No answer, and the time for it has passed. */
final class ResponseOverdue implements Rule {

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> inspection
                        .clock(recommendation)
                        .filter(clock -> clock.isOver(inspection.asAt()))
                        .map(clock -> finding(recommendation, clock))
                        .stream());
    }

    private static Found finding(Recommendation recommendation, ResponseClock clock) {
        boolean received = clock.start() == ResponseClock.Start.RECEIVED;
        return Found.at(
                AwaitedResponse.place(recommendation),
                AwaitedResponse.words(recommendation),
                "There is no response%s. The time allowed (%s) ended on %s, counted from %s. The papers say \"Response awaited\"."
                        .formatted(
                                received ? "" : ", and it seems to be late",
                                clock.period().inWords(),
                                DayWords.of(clock.lastDay()),
                                AwaitedResponse.start(clock)),
                received
                        ? "Enter the response, or ask for it."
                        : "Enter the response, or ask for it. If the recommendation was received later, give the date "
                                + "in a column called Received on.");
    }
}
