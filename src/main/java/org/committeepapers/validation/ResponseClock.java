package org.committeepapers.validation;

import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/**
 * The time within which a recommendation has to be answered.
 *
 * @param from the day of receipt or, if the tracker doesn't give it, the earliest that it can have been
 * @param stated whether the tracker gives the day of receipt
 */
record ResponseClock(ResponsePeriod period, LocalDate from, boolean stated) {

    /** Empty if the recommendation is answered, its addressee has no period, or no day is known to count from. */
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

    /** The cell where an answer is awaited: in the column of the category or, if there is none, in that of the text. */
    static Location.Cell place(Recommendation recommendation) {
        boolean category = recommendation.cells().has(Field.RESPONSE);
        return recommendation.cells().of(category ? Field.RESPONSE : Field.EXECUTIVE_RESPONSE);
    }

    /** What that cell says instead, such as "To follow". */
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
