package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;

/**
 * The time within which a recommendation has to be answered. Findings and messages take it from here, so that they
 * can't differ.
 *
 * @param from the day of receipt or, if the tracker doesn't give it, the earliest that it can have been
 * @param start what happened on that day
 * @param cell of that day; empty if it isn't in the recommendation's own cells or lines
 */
public record ResponseClock(ResponsePeriod period, LocalDate from, Start start, Optional<Location.Cell> cell) {

    /** What a period is counted from. */
    public enum Start {
        /** The executive received the recommendation. */
        RECEIVED,
        /** The committee made it, as its row or the line above it says. */
        MADE,
        /** The committee made its recommendations, as the tracker says of all of them. */
        CONSIDERED
    }

    /**
     * The clock of a recommendation that waits for an answer. Empty if it is answered, its addressee has no period, no day is
     * known to count from, or its day of receipt is withheld.
     */
    public static Optional<ResponseClock> of(Recommendation recommendation, About about, ResponsePeriods periods) {
        boolean withheld = recommendation.receivedOn().isEmpty()
                && recommendation.exemptions().fields().containsKey(Field.RECEIVED_ON);
        if (recommendation.response().category() != Response.Category.AWAITED || withheld) {
            return Optional.empty();
        }
        return periods.of(recommendation.directedTo())
                .flatMap(period -> Stream.of(
                                running(
                                        period,
                                        recommendation.receivedOn(),
                                        Start.RECEIVED,
                                        cell(recommendation, Field.RECEIVED_ON)),
                                running(
                                        period,
                                        recommendation.madeOn(),
                                        Start.MADE,
                                        cell(recommendation, Field.MADE_ON)),
                                running(period, about.consideredOn(), Start.CONSIDERED, Optional.empty()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** The clock of any answer, given or not; empty where nobody has to answer by a day, or the day of receipt isn't known. */
    public static Optional<ResponseClock> sinceReceipt(Recommendation recommendation, ResponsePeriods periods) {
        return periods.of(recommendation.directedTo())
                .flatMap(period -> running(
                        period, recommendation.receivedOn(), Start.RECEIVED, cell(recommendation, Field.RECEIVED_ON)));
    }

    private static Optional<ResponseClock> running(
            ResponsePeriod period, Optional<LocalDate> day, Start start, Optional<Location.Cell> cell) {
        return day.map(from -> new ResponseClock(period, from, start, cell));
    }

    private static Optional<Location.Cell> cell(Recommendation recommendation, Field field) {
        return recommendation.cells(field).stream().findFirst();
    }

    /** The last day on which an answer is in time. */
    public LocalDate lastDay() {
        return period.lastDay(from);
    }

    public boolean isOver(LocalDate asAt) {
        return asAt.isAfter(lastDay());
    }
}
