package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/**
 * The time for an answer that a recommendation still awaits.
 *
 * @param from the day of receipt or, where the tracker doesn't say it, the earliest day it can have been
 * @param stated whether the tracker says the day of receipt
 */
record ResponseClock(ResponsePeriod period, LocalDate from, boolean stated) {

    /** Empty where the recommendation is answered, its addressee has no period, or no day is known to count from. */
    static Optional<ResponseClock> of(Recommendation recommendation, Inspection inspection) {
        if (recommendation.response().category() != Response.Category.AWAITED) {
            return Optional.empty();
        }
        Optional<LocalDate> received = recommendation.receivedOn();
        return inspection
                .periods()
                .of(recommendation.directedTo())
                .flatMap(period -> received.or(recommendation::madeOn)
                        .or(() -> inspection.tracker().about().consideredOn())
                        .map(from -> new ResponseClock(period, from, received.isPresent())));
    }

    /** Where an answer is awaited: the column of its category, else that of its text. */
    static Location.Cell place(Recommendation recommendation) {
        boolean category = recommendation.cells().has(Field.RESPONSE);
        return recommendation.cells().of(category ? Field.RESPONSE : Field.EXECUTIVE_RESPONSE);
    }

    /** What stands there instead, such as "To follow". */
    static String words(Recommendation recommendation) {
        boolean category = recommendation.cells().has(Field.RESPONSE);
        return PlainText.oneLine(
                category
                        ? recommendation.answerWords()
                        : recommendation.response().text());
    }

    LocalDate lastDay() {
        return period.lastDay(from);
    }

    boolean isOver(LocalDate asAt) {
        return asAt.isAfter(lastDay());
    }
}
