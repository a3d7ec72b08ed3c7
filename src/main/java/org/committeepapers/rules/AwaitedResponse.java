package org.committeepapers.rules;

import org.committeepapers.finding.Location;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.ResponseClock;

/** Where a recommendation waits for its response, and in which words findings say from which day its time counts. */
final class AwaitedResponse {

    private AwaitedResponse() {}

    /** The cell where an answer is awaited: in the column of the category or, if there is none, in that of the text. */
    static Location.Cell place(Recommendation recommendation) {
        return recommendation.cell(field(recommendation));
    }

    private static Field field(Recommendation recommendation) {
        return recommendation.has(Field.RESPONSE) ? Field.RESPONSE : Field.EXECUTIVE_RESPONSE;
    }

    /** What that cell says instead, such as "To follow". */
    static String words(Recommendation recommendation) {
        return PlainText.oneLine(recommendation.text(field(recommendation)));
    }

    /** Such as "24 September 2025 (cell D2), when it was received". */
    static String start(ResponseClock clock) {
        String cell =
                clock.cell().map(it -> " (cell %s)".formatted(it.address())).orElse("");
        return DayWords.of(clock.from())
                + cell
                + switch (clock.start()) {
                    case RECEIVED -> ", when it was received";
                    case MADE -> ", when the committee made it, because the tracker gives no day of receipt";
                    case CONSIDERED ->
                        ", when the committee made its recommendations (Considered on), because the tracker gives no day of its own for this one";
                };
    }
}
